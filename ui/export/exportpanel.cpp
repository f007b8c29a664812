// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportpanel.h"

#include "ui/export/exportwording.h"
#include "ui/style/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace Andon {

namespace {

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

ExportPanel::ExportPanel(QWidget *parent)
    : QFrame(parent)
    , m_subject(plainLabel())
    , m_save(new QPushButton(tr("Save as…")))
    , m_mark(new QCheckBox(tr("Mark as UTF-8 for Excel")))
    , m_note(plainLabel({}, "dim"))
{
    setObjectName(QStringLiteral("questionBar"));
    setAccessibleName(tr("Export"));
    auto *cancel = new QPushButton(tr("Cancel"));
    m_save->setProperty("primary", true);
    m_subject->setWordWrap(true);
    m_note->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_subject, 1);
    head->addWidget(m_save);
    head->addWidget(cancel);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    m_format = addChoice(*grid, 0, tr("Format"), tr("What kind of file is written"));
    m_delimiter = addChoice(*grid, 1, tr("Between columns"), tr("The character between two columns"));
    m_decimalMark = addChoice(*grid, 2, tr("Decimal mark"), tr("The character before the decimals of a number"));
    m_times = addChoice(*grid, 3, tr("Times"), tr("How times are written, in the zone of the plant"));
    m_mark->setToolTip(tr("Writes a byte order mark, without which Excel reads umlauts wrongly"));
    grid->addWidget(m_mark, 1, 4);
    grid->addWidget(m_note, 1, 5);
    grid->setColumnStretch(5, 1);
    m_ofCsv << m_mark;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(grid);
    fill();
    const QList<QWidget *> order = {m_format, m_delimiter, m_decimalMark, m_times, m_mark, m_save, cancel};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ExportPanel::leave);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, this, &ExportPanel::accepted);
    }
    connect(cancel, &QPushButton::clicked, this, &ExportPanel::leave);
    connect(m_save, &QPushButton::clicked, this, &ExportPanel::accepted);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPanel::showFormat);
    hide();
}

QComboBox *ExportPanel::addChoice(QGridLayout &grid, int column, const QString &name, const QString &meaning)
{
    auto *label = plainLabel(name, "dim");
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(meaning);
    label->setBuddy(box);
    grid.addWidget(label, 0, column);
    grid.addWidget(box, 1, column);
    if (column > 0)
        m_ofCsv << label << box;
    return box;
}

void ExportPanel::fill()
{
    for (const FileFormat format : {FileFormat::Csv, FileFormat::Xlsx, FileFormat::Json, FileFormat::NdJson})
        m_format->addItem(formatText(format), int(format));
    m_delimiter->addItem(tr("Comma  ,"), int(','));
    m_delimiter->addItem(tr("Semicolon  ;"), int(';'));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Bar  |"), int('|'));
    m_decimalMark->addItem(tr("Point  1.5"), int('.'));
    m_decimalMark->addItem(tr("Comma  1,5"), int(','));
    m_times->addItem(QStringLiteral("2026-01-31 06:00:00"), int(TimeForm::YearFirst));
    m_times->addItem(QStringLiteral("31.01.2026 06:00:00"), int(TimeForm::DayFirst));
    m_times->addItem(QStringLiteral("2026-01-31T06:00:00+01:00"), int(TimeForm::Iso));
}

void ExportPanel::open(const QString &subject, const ExportChoice &choice)
{
    m_subject->setText(subject);
    choose(*m_format, int(choice.format));
    choose(*m_delimiter, int(choice.delimiter));
    choose(*m_decimalMark, int(choice.decimalMark));
    choose(*m_times, int(choice.timeForm));
    m_mark->setChecked(choice.hasByteOrderMark);
    showFormat();
    show();
    m_save->setFocus();
}

ExportChoice ExportPanel::choice() const
{
    return {.format = FileFormat(m_format->currentData().toInt()),
            .delimiter = char(m_delimiter->currentData().toInt()),
            .decimalMark = char(m_decimalMark->currentData().toInt()),
            .hasByteOrderMark = m_mark->isChecked(),
            .timeForm = TimeForm(m_times->currentData().toInt())};
}

void ExportPanel::showFormat()
{
    const auto format = FileFormat(m_format->currentData().toInt());
    for (QWidget *widget : m_ofCsv)
        widget->setVisible(format == FileFormat::Csv);
    m_note->setVisible(format != FileFormat::Csv);
    m_note->setText(format == FileFormat::Xlsx ? tr("Numbers and times are real ones. More than 1,048,575 rows go on in further sheets.")
                                               : tr("Times are in UTC, durations in milliseconds."));
}

void ExportPanel::leave()
{
    hide();
    Q_EMIT dismissed();
}

} // namespace Andon
