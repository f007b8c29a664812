// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/formcard.h"

#include "ui/import/importwords.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>

namespace Andon {

namespace {

constexpr std::array encodings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "ISO-8859-15", "windows-1250", "windows-1251",
                                  "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"};
constexpr std::array delimiters = {',', ';', '\t', '|'};
constexpr std::array quotes = {'"', '\''};
constexpr std::array decimalMarks = {'.', ','};

/// Chooses @a value, adding it where a file has one that is not offered.
void choose(QComboBox *box, const QVariant &value, const QString &text)
{
    const QSignalBlocker quiet(box);
    if (box->findData(value) < 0)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(value));
}

QVariant dataOf(char character)
{
    return int(static_cast<unsigned char>(character));
}

char characterOf(const QComboBox &box)
{
    return char(box.currentData().toInt());
}

} // namespace

FormCard::FormCard(QWidget *parent)
    : Card(tr("How it is written"), parent)
{
    setSubtitle(tr("guessed from the file; change what is wrong"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::columns);
    m_kind = addChoice(row, tr("It holds"));
    m_kind->addItem(tr("machine events"), int(ImportKind::Events));
    m_kind->addItem(tr("readings"), int(ImportKind::Readings));
    m_encoding = addChoice(row, tr("Characters"));
    for (const char *encoding : encodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    m_delimiter = addChoice(row, tr("Columns are divided by"));
    for (const char delimiter : delimiters)
        m_delimiter->addItem(delimiterText(delimiter), dataOf(delimiter));
    m_quote = addChoice(row, tr("Text stands in"));
    for (const char quote : quotes)
        m_quote->addItem(QString(QLatin1Char(quote)), dataOf(quote));
    m_decimalMark = addChoice(row, tr("Decimal mark"));
    for (const char mark : decimalMarks)
        m_decimalMark->addItem(QString(QLatin1Char(mark)), dataOf(mark));
    m_header = new QCheckBox(tr("The first row names the columns"));
    layout->addWidget(m_header, 0, Qt::AlignBottom);
    layout->addStretch(1);
    m_onlySeparated << m_delimiter->parentWidget() << m_quote->parentWidget() << m_header;
    addContent(row, 0);
    connect(m_kind, &QComboBox::activated, this, [this] { Q_EMIT kindChosen(ImportKind(m_kind->currentData().toInt())); });
    connect(m_decimalMark, &QComboBox::activated, this, [this] { Q_EMIT decimalMarkChosen(characterOf(*m_decimalMark)); });
    for (QComboBox *box : {m_encoding, m_delimiter, m_quote})
        connect(box, &QComboBox::activated, this, &FormCard::chooseForm);
    connect(m_header, &QCheckBox::toggled, this, &FormCard::chooseForm);
}

/// Under its name.
QComboBox *FormCard::addChoice(QWidget *row, const QString &name)
{
    auto *choice = new QWidget;
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::lines);
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    column->addWidget(plainLabel(name, "dim"));
    column->addWidget(box);
    row->layout()->addWidget(choice);
    return box;
}

void FormCard::show(const ImportPlan &plan)
{
    m_plan = plan;
    choose(m_kind, int(plan.kind), {});
    choose(m_encoding, plan.form.encoding, plan.form.encoding);
    choose(m_delimiter, dataOf(plan.form.delimiter), delimiterText(plan.form.delimiter));
    choose(m_quote, dataOf(plan.form.quote), QString(QLatin1Char(plan.form.quote)));
    choose(m_decimalMark, dataOf(plan.decimalMark), QString(QLatin1Char(plan.decimalMark)));
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(plan.form.hasHeader);
    for (QWidget *widget : std::as_const(m_onlySeparated))
        widget->setVisible(plan.form.kind == FileKind::Separated);
}

void FormCard::chooseForm()
{
    FileForm form = m_plan.form;
    form.encoding = m_encoding->currentData().toString();
    form.delimiter = characterOf(*m_delimiter);
    form.quote = characterOf(*m_quote);
    form.hasHeader = m_header->isChecked();
    Q_EMIT formChosen(form);
}

} // namespace Andon
