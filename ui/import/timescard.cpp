// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/timescard.h"

#include "core/common/wallclock.h"
#include "ui/import/importwords.h"
#include "ui/style/elidedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTimeZone>

namespace Andon {

namespace {

constexpr std::size_t samples = 3;
constexpr int choiceWidth = 260;

constexpr std::array orders = {TimeOrder::YearMonthDay, TimeOrder::DayMonthYear, TimeOrder::MonthDayYear, TimeOrder::UnixSeconds,
                               TimeOrder::UnixMilliseconds, TimeOrder::UnixMicroseconds, TimeOrder::UnixNanoseconds, TimeOrder::ExcelDays};
constexpr std::array units = {DurationUnit::Milliseconds, DurationUnit::Seconds, DurationUnit::Minutes, DurationUnit::Hours, DurationUnit::Clock};

/// The values of a field in the first rows.
std::vector<std::string> valuesOf(const ImportGuess &guess, ImportField field)
{
    std::vector<std::string> values;
    const FieldSource source = guess.plan.source(field);
    for (std::size_t row = 0; row < std::min(samples, guess.preview.rows.size()); ++row) {
        std::string value;
        for (const std::size_t column : source.columns) {
            const std::vector<std::string> &cells = guess.preview.rows[row];
            value += (value.empty() ? "" : " ") + (column < cells.size() ? cells[column] : std::string());
        }
        if (!value.empty())
            values.push_back(std::move(value));
    }
    return values;
}

ImportField timeField(const ImportPlan &plan)
{
    return plan.kind == ImportKind::Events ? ImportField::EventTime : ImportField::Timestamp;
}

QWidget *rowOf(std::initializer_list<QWidget *> parts, QWidget *stretched)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::columns);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addWidget(stretched, 1);
    return row;
}

} // namespace

TimesCard::TimesCard(QWidget *parent)
    : Card(tr("Times"), parent)
    , m_order(new QComboBox)
    , m_zone(new QComboBox)
    , m_unit(new QComboBox)
    , m_times(new ElidedLabel)
    , m_durations(new ElidedLabel)
{
    setSubtitle(tr("how times and durations are written, and how the first ones are read"));
    m_order->setAccessibleName(tr("Order of a date"));
    m_zone->setAccessibleName(tr("Time zone of times that name none"));
    m_unit->setAccessibleName(tr("Unit of durations"));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const DurationUnit unit : units)
        m_unit->addItem(unitText(unit), int(unit));
    for (QComboBox *box : {m_order, m_zone, m_unit})
        fitToText(box, [box] { box->setFixedWidth(scaled(choiceWidth)); });
    addContent(rowOf({m_order, m_zone}, m_times), 0);
    m_durationRow = rowOf({m_unit}, m_durations);
    addContent(m_durationRow, 0);
    connect(m_order, &QComboBox::activated, this, [this] { Q_EMIT orderChosen(TimeOrder(m_order->currentData().toInt())); });
    connect(m_zone, &QComboBox::textActivated, this, &TimesCard::zoneChosen);
    connect(m_unit, &QComboBox::activated, this, [this] { Q_EMIT unitChosen(DurationUnit(m_unit->currentData().toInt())); });
}

void TimesCard::show(const ImportGuess &guess)
{
    const ImportPlan &plan = guess.plan;
    fillOrders(plan.timeOrder);
    {
        const QSignalBlocker quiet(m_zone);
        m_zone->setCurrentText(plan.zone);
    }
    m_unit->setCurrentIndex(m_unit->findData(int(plan.durationUnit)));
    m_times->setText(timesText(guess));
    const bool hasDurations = plan.kind == ImportKind::Events && plan.source(ImportField::Duration).kind == FieldSource::Kind::Columns;
    m_durationRow->setVisible(hasDurations);
    m_durations->setText(hasDurations ? durationsText(guess) : QString());
}

/// The question stands in the list only until it is answered.
void TimesCard::fillOrders(TimeOrder order)
{
    m_order->clear();
    if (order == TimeOrder::Ambiguous)
        m_order->addItem(orderText(order), int(order));
    for (const TimeOrder each : orders)
        m_order->addItem(orderText(each), int(each));
    m_order->setCurrentIndex(m_order->findData(int(order)));
    m_order->setProperty("asks", order == TimeOrder::Ambiguous);
}

QString TimesCard::timesText(const ImportGuess &guess) const
{
    const auto zone = zoneFromId(guess.plan.zone);
    if (!zone || guess.plan.timeOrder == TimeOrder::Ambiguous)
        return {};
    TimeReader reader(guess.plan.timeOrder, *zone);
    QStringList texts;
    for (const std::string &value : valuesOf(guess, timeField(guess.plan))) {
        const auto moment = reader.read(value);
        texts << (moment ? tr("%1 is %2").arg(QString::fromStdString(value), exactText(*moment)) : tr("%1 is no time").arg(QString::fromStdString(value)));
    }
    return texts.join(QStringLiteral("  ·  "));
}

QString TimesCard::durationsText(const ImportGuess &guess) const
{
    QStringList texts;
    for (const std::string &value : valuesOf(guess, ImportField::Duration)) {
        const auto duration = durationFrom(value, guess.plan.durationUnit, guess.plan.decimalMark);
        texts << (duration ? tr("%1 is %2").arg(QString::fromStdString(value), cycleText(std::chrono::milliseconds(*duration)))
                           : tr("%1 is no duration").arg(QString::fromStdString(value)));
    }
    return texts.join(QStringLiteral("  ·  "));
}

} // namespace Andon
