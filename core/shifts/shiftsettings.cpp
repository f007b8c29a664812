// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shifts/shiftsettings.h"

#include "core/settings/settings.h"

#include <QDate>
#include <QRegularExpression>

#include <array>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono;

constexpr std::array<const char *, 7> dayWords = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr int mostHolidays = 1000;

/// One value of the numbered records of a group, such as "shifts/2/start".
class Record
{
public:
    Record(const char *group, int number)
        : m_prefix(QByteArray(group) + '/' + QByteArray::number(number) + '/')
    {
    }

    QString key(const char *name) const { return QString::fromLatin1(m_prefix + name); }

    bool isMissing(const Settings &settings) const
    {
        return read(settings, "name").isEmpty() && read(settings, "start").isEmpty() && read(settings, "length").isEmpty();
    }

    QString read(const Settings &settings, const char *name) const
    {
        const QByteArray key = m_prefix + name;
        return settings.get(Setting<QString>{key.constData(), {}}).trimmed();
    }

    void write(Settings &settings, const char *name, const QString &value) const
    {
        const QByteArray key = m_prefix + name;
        settings.set(Setting<QString>{key.constData(), {}}, value);
    }

private:
    QByteArray m_prefix;
};

QString daysText(Weekdays days)
{
    QStringList words;
    for (std::size_t day = 0; day < dayWords.size(); ++day) {
        if (days[day])
            words << QString::fromLatin1(dayWords[day]);
    }
    return words.join(u' ');
}

std::optional<Weekdays> daysFrom(const QString &text)
{
    Weekdays days;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto found = std::find_if(dayWords.begin(), dayWords.end(), [&word](const char *day) { return word.compare(QLatin1String(day), Qt::CaseInsensitive) == 0; });
        if (found == dayWords.end())
            return std::nullopt;
        days.set(std::size_t(found - dayWords.begin()));
    }
    return days;
}

std::optional<minutes> clockFrom(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,2})(?:[:.]([0-9]{2}))?$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.capturedView(2).toInt() > 59)
        return std::nullopt;
    return hours(match.capturedView(1).toInt()) + minutes(match.capturedView(2).toInt());
}

std::optional<Shift> shiftFrom(const Settings &settings, const Record &record, std::vector<SettingFault> &faults)
{
    const auto name = record.read(settings, "name");
    const auto start = timeOfDayFrom(record.read(settings, "start"));
    const auto length = hoursFrom(record.read(settings, "length"));
    const auto days = daysFrom(record.read(settings, "days"));
    const auto breaks = breaksFrom(record.read(settings, "breaks"));
    const auto blame = [&](const char *key) { faults.push_back({record.key(key), record.read(settings, key)}); };
    if (name.isEmpty())
        blame("name");
    if (!start)
        blame("start");
    if (!length)
        blame("length");
    if (!days)
        blame("days");
    if (!breaks)
        blame("breaks");
    if (name.isEmpty() || !start || !length || !days)
        return std::nullopt;
    return Shift{.name = name, .start = *start, .length = *length, .days = *days, .breaks = breaks.value_or(std::vector<ShiftBreak>())};
}

std::vector<Holiday> holidaysFrom(const Settings &settings, std::vector<SettingFault> &faults)
{
    std::vector<Holiday> holidays;
    const int count = std::min(settings.get(Settings::HolidayCount), mostHolidays);
    for (int number = 1; number <= count; ++number) {
        const Record record("holidays", number);
        const QString text = record.read(settings, "date");
        if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
            holidays.push_back({.date = dateFrom(date), .name = record.read(settings, "name")});
        else
            faults.push_back({record.key("date"), text});
    }
    return holidays;
}

} // namespace

StoredShiftPlan shiftPlanFrom(const Settings &settings, const ShiftPlan &fallback)
{
    StoredShiftPlan stored{.plan = fallback};
    const int count = std::min(settings.get(Settings::ShiftCount), int(ShiftPlan::mostShifts));
    if (count >= 0) {
        std::vector<Shift> shifts;
        for (int number = 1; number <= count; ++number) {
            const Record record("shifts", number);
            if (record.isMissing(settings)) {
                stored.faults.push_back({QString::fromLatin1(Settings::ShiftCount.key), QString::number(settings.get(Settings::ShiftCount))});
                break;
            }
            if (auto shift = shiftFrom(settings, record, stored.faults))
                shifts.push_back(*std::move(shift));
        }
        if (count == 0 || !shifts.empty()) {
            stored.plan.shifts = std::move(shifts);
            stored.isChosen = true;
        }
    }
    stored.plan.holidays = holidaysFrom(settings, stored.faults);
    stored.isChosen = stored.isChosen || !stored.plan.holidays.empty();
    return stored;
}

void storeShiftPlan(Settings &settings, const ShiftPlan &plan)
{
    forgetShiftPlan(settings);
    settings.set(Settings::ShiftCount, int(plan.shifts.size()));
    settings.set(Settings::HolidayCount, int(plan.holidays.size()));
    for (std::size_t i = 0; i < plan.shifts.size(); ++i) {
        const Shift &shift = plan.shifts[i];
        const Record record("shifts", int(i) + 1);
        record.write(settings, "name", shift.name);
        record.write(settings, "start", timeOfDayText(shift.start));
        record.write(settings, "length", timeOfDayText(shift.length));
        record.write(settings, "days", daysText(shift.days));
        if (!shift.breaks.empty())
            record.write(settings, "breaks", breaksText(shift.breaks));
    }
    for (std::size_t i = 0; i < plan.holidays.size(); ++i) {
        const Record record("holidays", int(i) + 1);
        record.write(settings, "date", qDateFrom(plan.holidays[i].date).toString(Qt::ISODate));
        record.write(settings, "name", plan.holidays[i].name);
    }
}

void forgetShiftPlan(Settings &settings)
{
    settings.forget("shifts");
    settings.forget("holidays");
}

QString planText(const ShiftPlan &plan)
{
    QStringList parts;
    for (const Shift &shift : plan.shifts)
        parts << u"%1 %2 + %3"_s.arg(shift.name, timeOfDayText(shift.start), timeOfDayText(shift.length));
    return (parts << u"%1 holidays"_s.arg(plan.holidays.size())).join(u", "_s);
}

QString timeOfDayText(minutes afterMidnight)
{
    return u"%1:%2"_s.arg(afterMidnight.count() / 60, 2, 10, QLatin1Char('0')).arg(afterMidnight.count() % 60, 2, 10, QLatin1Char('0'));
}

std::optional<minutes> timeOfDayFrom(const QString &text)
{
    const auto time = clockFrom(text);
    return time && *time < hours(24) ? time : std::nullopt;
}

std::optional<minutes> hoursFrom(const QString &text)
{
    const auto length = clockFrom(text);
    return length && *length > minutes(0) && *length <= ShiftPlan::longestShift ? length : std::nullopt;
}

QString breaksText(const std::vector<ShiftBreak> &breaks)
{
    QStringList parts;
    for (const ShiftBreak &pause : breaks)
        parts << u"%1-%2"_s.arg(timeOfDayText(pause.start), timeOfDayText((pause.start + pause.length) % hours(24)));
    return parts.join(u' ');
}

std::optional<std::vector<ShiftBreak>> breaksFrom(const QString &text)
{
    static const QRegularExpression dash(u"\\s*[-–—]\\s*"_s);
    static const QRegularExpression between(u"[\\s,;]+"_s);
    std::vector<ShiftBreak> breaks;
    for (const QString &part : QString(text).replace(dash, u"-"_s).split(between, Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        const auto start = timeOfDayFrom(ends.front());
        const auto end = ends.size() == 2 ? timeOfDayFrom(ends.back()) : std::nullopt;
        if (!start || !end || *start == *end)
            return std::nullopt;
        breaks.push_back({.start = *start, .length = (*end - *start + hours(24)) % hours(24)});
    }
    return breaks;
}

} // namespace Andon
