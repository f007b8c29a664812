// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "core/settings/settings.h"
#include "ui/reports/reportchoices.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportplant.h"
#include "ui/reports/reportpreview.h"
#include "ui/reports/reportwording.h"
#include "ui/reports/schedulepane.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/segments.h"
#include "ui/style/textsize.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QThreadPool>
#include <QUrl>

namespace Andon {

namespace {

enum Tab { MakingTab, ScheduleTab };

constexpr int choicesWidth = 270;

/// So long the pages stay as they are although more has arrived: nobody reads what changes all the time.
constexpr qint64 longestOld = 60'000;   // ms

QString filterOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return ReportsPage::tr("PDF (*.pdf)");
    case ReportFormat::Xlsx: return ReportsPage::tr("Workbook (*.xlsx)");
    case ReportFormat::Csv: return ReportsPage::tr("Text with separators (*.csv)");
    }
    Q_UNREACHABLE();
}

} // namespace

ReportsPage::ReportsPage(IngestService &ingest, Settings &settings, const PlantCalendar &calendar, ReportScheduler &scheduler, QWidget *parent)
    : PlantPage(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_calendar(calendar)
    , m_scheduler(scheduler)
    , m_inquiry(ingest, this)
    , m_result(new NoticeBar)
    , m_stack(new QStackedWidget)
    , m_schedules(new SchedulePane(scheduler, ingest, settings))
    , m_wait(new WaitBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createBar();
    layout->addWidget(m_result);
    m_result->setDismissable();
    m_stack->addWidget(createMaking());
    m_stack->addWidget(m_schedules);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_choices->list());
    m_inquiry.showOn(m_wait);
    connect(m_wait, &WaitBar::cancelled, this, [this] {
        m_inquiry.cancel();
        m_result->say(NoticeBar::Tone::Plain, tr("Cancelled. What is shown may be old."));
    });
    connect(m_result, &NoticeBar::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFolder)); });
    connect(m_choices, &ReportChoices::chosen, this, &ReportsPage::ask);
}

void ReportsPage::createBar()
{
    m_tabs = new Segments({tr("Make a report"), tr("Scheduled")}, tr("Reports"));
    m_where = plainLabel({}, "dim");
    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    bar->addWidget(m_where);
    const auto add = [&](const QString &word, const QString &hint, auto deed) {
        auto *button = new QPushButton(word);
        button->setToolTip(hint);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, deed);
        m_buttons.push_back(button);
        bar->addWidget(button);
    };
    add(tr("PDF…"), tr("Saves the pages as they are shown"), [this] { save(ReportFormat::Pdf); });
    add(tr("XLSX…"), tr("Saves all rows as a workbook, one sheet for each table"), [this] { save(ReportFormat::Xlsx); });
    add(tr("CSV…"), tr("Saves all rows as text, one table after the other"), [this] { save(ReportFormat::Csv); });
    add(tr("Print…"), tr("Prints the pages as they are shown"), [this] { print(); });
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_tabs, &Segments::chosen, this, &ReportsPage::chooseTab);
}

QWidget *ReportsPage::createMaking()
{
    auto *making = new QWidget;
    auto *row = new QHBoxLayout(making);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *left = new Card(tr("Report"));
    m_choices = new ReportChoices(m_settings);
    // Where there is little height or large text, the choices scroll by themselves, not the page with them.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    // The card shines through.
    scroll->viewport()->setAutoFillBackground(false);
    m_choices->setAutoFillBackground(false);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addContent(scroll);
    fitToText(left, [left] { left->setFixedWidth(scaled(choicesWidth)); });
    m_preview = new ReportPreview;
    m_trouble = plainLabel({}, "dim");
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    row->addWidget(left);
    row->addWidget(m_preview, 1);
    row->addWidget(m_trouble, 1);
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportsPage::showPage);
    return making;
}

void ReportsPage::openSchedules()
{
    m_tabs->setCurrent(ScheduleTab);
    chooseTab();
}

void ReportsPage::chooseTab()
{
    const bool isMaking = m_tabs->current() == MakingTab;
    m_stack->setCurrentIndex(m_tabs->current());
    for (QPushButton *button : m_buttons)
        button->setVisible(isMaking);
    m_where->setVisible(isMaking);
    if (!isMaking)
        m_schedules->refresh();
}

void ReportsPage::display(const PlantView &view)
{
    const ShiftCalendar &calendar = m_calendar.calendar();
    m_choices->setCalendar(calendar, view.query.now);
    m_choices->setPlant(view.figures.factories, view.figures.machines);
    m_schedules->setChoices(m_choices->request(), m_choices->factories(), m_choices->machines());
    const ReportSpan span = spanOf(m_choices->request().period, view.query.now, calendar);
    const bool isOther = span.window.start != m_span.window.start || span.isUnderWay != m_span.isUnderWay;
    const bool isOld = view.revision != m_revision && m_asked.isValid() && m_asked.elapsed() > longestOld;
    if (!m_asked.isValid() || isOther || isOld)
        ask();
}

void ReportsPage::ask()
{
    const ReportRequest request = m_choices->request();
    const Instant now = m_ingest.clock().nowInMilliseconds();
    m_asked.start();
    m_revision = m_ingest.status().revision;
    m_span = spanOf(request.period, now, m_calendar.calendar());
    m_result->say(NoticeBar::Tone::Plain, {});
    m_inquiry.ask([request, plant = reportPlantFrom(m_settings, m_calendar.calendar()), now](EventReader &reader) { return makeReport(reader, request, plant, now); },
                  [this](const Result<ReportPagesPointer> &pages) { show(pages); });
}

void ReportsPage::show(const Result<ReportPagesPointer> &pages)
{
    m_pages = pages ? *pages : nullptr;
    m_trouble->setText(pages ? QString() : reportErrorText(pages.error()));
    m_trouble->setVisible(!pages);
    m_preview->setVisible(pages.has_value());
    m_preview->show(m_pages);
    setBusy(false);
    if (!pages)
        m_where->clear();
}

void ReportsPage::showPage(int page)
{
    m_where->setText(m_pages ? tr("Page %1 of %2").arg(page + 1).arg(m_pages->count()) : QString());
}

/// While something is written or printed the buttons wait.
void ReportsPage::setBusy(bool isBusy)
{
    for (QPushButton *button : m_buttons)
        button->setEnabled(!isBusy && m_pages);
}

void ReportsPage::save(ReportFormat format)
{
    const QString ending = QLatin1Char('.') + reportFormatWord(format);
    const QString suggestion = QDir(reportFolder(m_settings)).filePath(m_pages->content().fileName + ending);
    QString file = QFileDialog::getSaveFileName(this, tr("Save the report"), suggestion, filterOf(format));
    if (file.isEmpty())
        return;
    if (!file.endsWith(ending, Qt::CaseInsensitive))
        file += ending;
    m_settings.set(Settings::ReportFolder, QFileInfo(file).absolutePath());
    setBusy(true);
    m_wait->begin();
    writeReportLater(m_pages, file, format, this, [this](const Result<QString> &written) {
        m_wait->end();
        setBusy(false);
        m_savedFolder = written ? QFileInfo(*written).absolutePath() : QString();
        m_result->setAction(written ? tr("Open folder") : QString());
        m_result->say(written ? NoticeBar::Tone::Plain : NoticeBar::Tone::Trouble, written ? tr("Saved as %1.").arg(QDir::toNativeSeparators(*written)) : reportErrorText(written.error(), QDir::toNativeSeparators(QFileInfo(m_settings.get(Settings::ReportFolder)).filePath())));
    });
}

void ReportsPage::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(m_pages->content().fileName);
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    setBusy(true);
    m_wait->begin();
    QThreadPool::globalInstance()->start([this, printer, pages = m_pages, receiver = Receiver(this)] {
        const bool isPrinted = printPages(*pages, *printer);
        receiver.post([this, isPrinted] {
            m_wait->end();
            setBusy(false);
            m_result->setAction({});
            m_result->say(isPrinted ? NoticeBar::Tone::Plain : NoticeBar::Tone::Trouble,
                          isPrinted ? tr("The pages were handed to the printer.") : tr("The printer did not take the pages. Look after it and print again, or save them as PDF."));
        });
    });
}

QString ReportsPage::helpText() const
{
    return tr("Choose a report, its period and, where there are several, a factory. The pages at the right are those that will be printed. PDF and Print take the pages as "
              "they are shown; XLSX and CSV have all rows of all tables. Days and weeks go by the shifts: a night belongs to the day it began on. Under Scheduled, a report "
              "can be made by itself at every shift end, every day or every Monday.");
}

} // namespace Andon
