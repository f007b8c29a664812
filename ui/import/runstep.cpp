// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/runstep.h"

#include "ui/import/badrowmodel.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/spacing.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int steps = 1000;   // of the bar
constexpr int barHeight = 6;

QString askForName(QWidget *parent, const QString &proposal)
{
    return QFileDialog::getSaveFileName(parent, RunStep::tr("Save bad rows"), proposal, RunStep::tr("Tables (*.csv)"));
}

QString proposalFor(const QString &file)
{
    const QFileInfo info(file);
    return info.dir().filePath(RunStep::tr("%1 - bad rows.csv", "name of a file").arg(info.completeBaseName()));
}

} // namespace

RunStep::RunStep(IngestService &ingest, ImportRun::Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_ingest(ingest)
    , m_kind(kind)
    , m_chooser(askForName)
    , m_trouble(new NoticeBar)
    , m_result(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::cards);
    layout->addWidget(m_trouble);
    layout->addWidget(m_result);
    layout->addWidget(createProgress());
    layout->addWidget(createCounts());
    layout->addWidget(createBadRows(), 1);
    layout->addStretch(0);
    connect(m_result, &NoticeBar::triggered, this, [this] {
        if (const ImportOutcome *done = outcome(); done && done->import)
            Q_EMIT undoRequested(*done->import);
    });
    setFocusProxy(m_cancel);
    clear();
}

QWidget *RunStep::createProgress()
{
    auto *card = new Card(isReal() ? tr("Import") : tr("Check"));
    card->setSubtitle(isReal() ? tr("all pages stay usable; line PCs go on being served") : tr("nothing is stored yet"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_bar->setAccessibleName(isReal() ? tr("Progress of the import") : tr("Progress of the check"));
    m_rate = plainLabel({}, "dim");
    m_cancel = new QPushButton(isReal() ? tr("Cancel, keep what is stored") : tr("Cancel"));
    m_cancelAndUndo = new QPushButton(tr("Cancel and undo"));
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_rate, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_cancelAndUndo);
    m_cancelAndUndo->setVisible(isReal());
    card->addContent(m_bar, 0);
    card->addContent(row, 0);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_run->cancel(ImportRun::AtCancel::Keep); });
    connect(m_cancelAndUndo, &QPushButton::clicked, this, [this] { m_run->cancel(ImportRun::AtCancel::Undo); });
    m_progress = card;
    return card;
}

QWidget *RunStep::createCounts()
{
    m_counts = new Card({});
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QStringList names = {tr("New"), tr("Repeats"), tr("Corrections"), tr("Bad rows")};
    const QStringList meanings = {tr("stored for the first time"), tr("known already, word for word"), tr("known with other values"), tr("not taken")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *figure = new QWidget;
        auto *column = new QVBoxLayout(figure);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *number = plainLabel({}, "figure");
        column->addWidget(plainLabel(names[i]));
        column->addWidget(number);
        column->addWidget(plainLabel(meanings[i], "dim"));
        m_figures << number;
        line->addWidget(figure, 1);
    }
    m_counts->addContent(row, 0);
    return m_counts;
}

QWidget *RunStep::createBadRows()
{
    m_badCard = new Card(tr("Bad rows"));
    auto *save = m_badCard->addLink(tr("Save bad rows…"));
    save->setToolTip(tr("As a table with the reason in a column of its own: to be put right and imported"));
    auto *table = new TableView(tr("Rows that are not taken"));
    m_badRows = new BadRowModel(this);
    table->setModel(m_badRows);
    table->setColumnWeights({8, 14, 60}, BadRowModel::Field, BadRowModel::Line);
    m_badCard->addContent(table);
    connect(save, &QPushButton::clicked, this, &RunStep::saveBadRows);
    return m_badCard;
}

void RunStep::start(const QString &file, const ImportPlan &plan)
{
    clear();
    m_file = file;
    m_run = new ImportRun(m_ingest, file, plan, m_kind, this);
    connect(m_run, &ImportRun::progressed, this, &RunStep::showProgress);
    connect(m_run, &ImportRun::finished, this, [this] {
        showOutcome();
        Q_EMIT finished();
    });
    m_progress->show();
    showProgress({});
    m_run->start();
}

void RunStep::clear()
{
    delete m_run;
    m_progress->hide();
    m_counts->hide();
    m_badCard->hide();
    m_trouble->say(NoticeBar::Tone::Plain, {});
    m_result->setAction({});
    m_result->say(NoticeBar::Tone::Plain, {});
}

void RunStep::showProgress(const ImportProgress &progress)
{
    m_bar->setValue(int(progress.share * steps));
    QStringList parts = {tr("%1 rows").arg(numberText(progress.rows))};
    if (progress.rowsPerSecond > 0)
        parts << tr("%1 rows/s").arg(numberText(std::int64_t(progress.rowsPerSecond)));
    if (progress.left)
        parts << tr("%1 left").arg(durationText(*progress.left));
    if (progress.bad > 0)
        parts << tr("%1 bad").arg(numberText(progress.bad));
    m_rate->setText(parts.join(QStringLiteral("  ·  ")));
}

void RunStep::showOutcome()
{
    const ImportOutcome &done = m_run->outcome();
    m_progress->hide();
    m_counts->setTitle(isReal() ? tr("What was imported") : tr("What an import would do"));
    m_counts->show();
    const std::array counts = {done.accepted, done.deduped, done.updated, done.bad};
    for (std::size_t i = 0; i < counts.size(); ++i)
        m_figures.at(qsizetype(i))->setText(numberText(counts[i]));
    m_badRows->show(done.badRows);
    const bool isCut = done.bad > std::int64_t(done.badRows.size());
    m_badCard->setSubtitle(isCut ? tr("the first %1 of %2; all are in the saved file").arg(numberText(std::int64_t(done.badRows.size())), numberText(done.bad)) : QString());
    m_badCard->setVisible(done.bad > 0);
    m_trouble->say(NoticeBar::Tone::Trouble, done.error ? errorText(*done.error) : QString());
    if (done.undone)
        return m_result->say(NoticeBar::Tone::Plain, tr("Cancelled and undone: %1 events went again, %2 say what they said before.")
                                                         .arg(numberText(done.undone->removed), numberText(done.undone->restored)));
    if (!isReal()) {
        const QString earlier = done.earlier ? tr("This file was imported before, on %1.").arg(exactText(done.earlier->started)) : QString();
        return m_result->say(NoticeBar::Tone::Attention, done.wasCancelled ? tr("Cancelled before the end of the file. The numbers are of what was read.") : earlier);
    }
    const std::int64_t changed = done.accepted + done.updated;
    m_result->setAction(changed > 0 && done.import ? tr("Undo this import") : QString());
    if (changed == 0)
        return m_result->say(NoticeBar::Tone::Attention, tr("Nothing was imported: no row was new or a correction."));
    m_result->say(NoticeBar::Tone::Plain, done.wasCancelled ? tr("Cancelled. What was stored by then stays.") : tr("Imported. It can be undone for 7 days."));
}

void RunStep::saveBadRows()
{
    const ImportOutcome *done = outcome();
    if (!done || !done->badRowFile)
        return;
    const QString name = m_chooser(this, proposalFor(m_file));
    if (name.isEmpty())
        return;
    const auto saved = done->badRowFile->saveAs(name);
    m_trouble->say(NoticeBar::Tone::Trouble, saved ? QString() : errorText(saved.error()));
    if (saved)
        m_badCard->setSubtitle(tr("saved as %1").arg(QFileInfo(name).fileName()));
}

} // namespace Andon
