// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/fieldscard.h"

#include "core/import/rowmapper.h"
#include "ui/import/importwords.h"
#include "ui/style/elidedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Andon {

namespace {

constexpr int sourceWidth = 240;
constexpr int constantWidth = 160;
constexpr std::size_t samples = 3;

// The entries before and behind the columns.
constexpr int leftOut = -1;
constexpr int forAllRows = -2;
constexpr int asItWas = -3;   ///< Several columns, or an id made from some: so it was guessed.
constexpr int made = -4;      ///< An id, from the columns of time and machine.

/// From which columns an id is made when a person wants it so.
FieldSource idFrom(const ImportPlan &plan)
{
    FieldSource id{.kind = FieldSource::Kind::Made};
    for (const ImportField field : {ImportField::EventTime, ImportField::MachineId}) {
        const FieldSource source = plan.source(field);
        if (source.kind == FieldSource::Kind::Columns)
            id.columns.insert(id.columns.end(), source.columns.begin(), source.columns.end());
    }
    return id;
}

QString columnsText(const FileForm &form, const FieldSource &source)
{
    QStringList names;
    for (const std::size_t column : source.columns)
        names << columnText(form, column);
    return names.join(QStringLiteral(" + "));
}

} // namespace

FieldsCard::FieldsCard(QWidget *parent)
    : Card(tr("Columns"), parent)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
{
    setSubtitle(tr("where each field comes from, with its first values"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Spacing::columns);
    m_grid->setVerticalSpacing(Spacing::lines);
    m_grid->setColumnStretch(3, 1);
    addContent(m_content, 0);
}

void FieldsCard::show(const ImportGuess &guess)
{
    const bool isOther = m_lines.empty() || guess.plan.kind != m_shownKind || guess.plan.form.columns != m_guess.plan.form.columns
        || guess.plan.form.hasHeader != m_guess.plan.form.hasHeader;
    m_guess = guess;
    m_shownKind = guess.plan.kind;
    if (isOther)
        remake();
    for (const auto &[field, line] : m_lines)
        showLine(field, line);
}

void FieldsCard::remake()
{
    for (const auto &[field, line] : m_lines) {
        delete line.source;
        delete line.constant;
        delete line.sample;
    }
    m_lines.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ImportField field : fieldsOf(m_guess.plan.kind))
        m_lines.emplace(field, createLine(field, row++));
}

FieldsCard::Line FieldsCard::createLine(ImportField field, int row)
{
    const QString name = isNeeded(field) ? fieldText(field) : tr("%1 (may be missing)").arg(fieldText(field));
    Line line{.source = new QComboBox, .constant = new QLineEdit, .sample = new ElidedLabel};
    line.source->setAccessibleName(tr("Where it comes from: %1").arg(fieldText(field)));
    line.source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.constant->setAccessibleName(tr("The same for all rows: %1").arg(fieldText(field)));
    line.constant->setPlaceholderText(tr("value for all rows"));
    fitToText(line.source, [box = line.source] { box->setFixedWidth(scaled(sourceWidth)); });
    fitToText(line.constant, [edit = line.constant] { edit->setFixedWidth(scaled(constantWidth)); });
    m_grid->addWidget(plainLabel(name), row, 0);
    m_grid->addWidget(line.source, row, 1);
    m_grid->addWidget(line.constant, row, 2);
    m_grid->addWidget(line.sample, row, 3);
    connect(line.source, &QComboBox::activated, this, [this, field] { chooseSource(field); });
    connect(line.constant, &QLineEdit::textEdited, this, [this, field] { chooseSource(field); });
    return line;
}

void FieldsCard::showLine(ImportField field, const Line &line)
{
    const FileForm &form = m_guess.plan.form;
    const FieldSource source = m_guess.plan.source(field);
    const bool isSingle = source.kind == FieldSource::Kind::Columns && source.columns.size() == 1;
    const QSignalBlocker quiet(line.source);
    line.source->clear();
    if (source.kind == FieldSource::Kind::Made || (source.kind == FieldSource::Kind::Columns && !isSingle)) {
        const QString names = columnsText(form, source);
        line.source->addItem(source.kind == FieldSource::Kind::Made ? tr("made from %1").arg(names) : names, asItWas);
    }
    line.source->addItem(isNeeded(field) ? tr("please choose") : tr("nowhere: left out"), leftOut);
    for (std::size_t column = 0; column < form.columns.size(); ++column)
        line.source->addItem(columnText(form, column), int(column));
    if (field != ImportField::EventId)
        line.source->addItem(tr("the same for all rows"), forAllRows);
    else if (const FieldSource id = idFrom(m_guess.plan); !id.columns.empty() && id != source)
        line.source->addItem(tr("made from %1").arg(columnsText(form, id)), made);
    const int shown = isSingle                                        ? int(source.columns.front())
        : source.kind == FieldSource::Kind::Constant ? forAllRows
        : source.kind == FieldSource::Kind::None     ? leftOut
                                                     : asItWas;
    line.source->setCurrentIndex(line.source->findData(shown));
    line.constant->setVisible(source.kind == FieldSource::Kind::Constant);
    if (line.constant->text() != QString::fromStdString(source.constant))
        line.constant->setText(QString::fromStdString(source.constant));
    line.sample->setText(sampleOf(field));
}

void FieldsCard::chooseSource(ImportField field)
{
    const Line &line = m_lines.at(field);
    const int chosen = line.source->currentData().toInt();
    if (chosen == asItWas)
        return Q_EMIT sourceChosen(field, m_guess.plan.source(field));
    if (chosen == made)
        return Q_EMIT sourceChosen(field, idFrom(m_guess.plan));
    if (chosen == leftOut)
        return Q_EMIT sourceChosen(field, {});
    if (chosen == forAllRows)
        return Q_EMIT sourceChosen(field, {.kind = FieldSource::Kind::Constant, .constant = line.constant->text().toStdString()});
    Q_EMIT sourceChosen(field, {.kind = FieldSource::Kind::Columns, .columns = {std::size_t(chosen)}});
}

/// As it stands in the first rows: "12.4 · 13.1 · 12.9".
QString FieldsCard::sampleOf(ImportField field) const
{
    const FieldSource source = m_guess.plan.source(field);
    if (source.kind != FieldSource::Kind::Columns)
        return {};
    QStringList values;
    for (std::size_t row = 0; row < std::min(samples, m_guess.preview.rows.size()); ++row) {
        QStringList parts;
        for (const std::size_t column : source.columns) {
            const std::vector<std::string> &cells = m_guess.preview.rows[row];
            parts << (column < cells.size() ? QString::fromStdString(cells[column]) : QString());
        }
        values << parts.join(u' ');
    }
    return values.join(QStringLiteral("  ·  "));
}

} // namespace Andon
