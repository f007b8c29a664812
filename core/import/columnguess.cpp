// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/columnguess.h"

#include "core/import/columnnames.h"
#include "core/import/datetext.h"
#include "core/validation/nametext.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

using Values = std::span<const std::string_view>;

constexpr double mostOfThem = 0.9;
constexpr double halfOfThem = 0.5;     // where the name says so, too
constexpr std::size_t certainNames = 2;
/// What may stand behind the name of a duration, bare, as "duration_ms" and "Dauer in Sek." have it.
const std::set<std::string_view> unitEndings = {
    "ms", "msec", "milliseconds", "millisekunden", "ミリ秒", "毫秒", "s", "sec", "secs", "sek", "seg", "seconds", "sekunden", "segundos", "秒",
    "min", "mins", "minutes", "minuten", "minutos", "分", "分钟", "h", "hr", "hrs", "std", "hours", "stunden", "horas", "時間", "小时", "hhmmss"};

/// The values of a column that are not empty.
std::vector<std::string_view> valuesOf(SampleRows rows, std::size_t column)
{
    std::vector<std::string_view> values;
    for (const auto &row : rows) {
        if (column < row.size() && !trimmedName(row[column]).empty())
            values.push_back(trimmedName(row[column]));
    }
    return values;
}

template <typename Is>
std::size_t countOf(Values values, Is is)
{
    return std::size_t(std::count_if(values.begin(), values.end(), is));
}

template <typename Is>
bool mostAre(Values values, Is is, double share = mostOfThem)
{
    return !values.empty() && double(countOf(values, is)) >= share * double(values.size());
}

bool isNumberText(std::string_view text)
{
    return plainNumber(text, '.') || plainNumber(text, ',');
}

bool isClock(std::string_view text)
{
    return durationFrom(text, DurationUnit::Clock, '.') || durationFrom(text, DurationUnit::Clock, ',');
}

bool isUuid(std::string_view text)
{
    static const QRegularExpression form(u"^\\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\}?$"_s);
    return form.match(QString::fromUtf8(text.data(), qsizetype(text.size()))).hasMatch();
}

std::size_t differentOf(Values values)
{
    return std::set<std::string_view>(values.begin(), values.end()).size();
}

/// Decides what the columns are, each of them once.
class ColumnGuess
{
public:
    ColumnGuess(const FileForm &form, SampleRows rows) : m_rows(rows), m_taken(form.columns.size())
    {
        m_plan.form = form;
        for (std::size_t column = 0; column < form.columns.size(); ++column) {
            m_values.push_back(valuesOf(rows, column));
            m_bare.push_back(bareName(form.columns[column]));
        }
    }

    ImportPlan guess(const QString &zone)
    {
        m_plan.zone = zone;
        m_plan.decimalMark = decimalMark();
        m_plan.kind = guessKind();
        if (m_plan.kind == ImportKind::Events)
            guessEvents();
        else
            guessReadings();
        return m_plan;
    }

private:
    char decimalMark() const
    {
        std::size_t commas = 0;
        std::size_t points = 0;
        for (const auto &values : m_values) {
            for (const std::string_view value : values) {
                const bool byComma = plainNumber(value, ',').has_value();
                const bool byPoint = plainNumber(value, '.').has_value();
                commas += byComma && !byPoint;
                points += byPoint && !byComma;
            }
        }
        return commas > points ? ',' : '.';
    }

    /// One that has a name of the field and what goes with it; else one whose name leaves no doubt, so that rows are
    /// bad rather than something that nobody meant.
    std::optional<std::size_t> columnNamed(ImportField field) const
    {
        std::optional<std::size_t> certain;
        const std::vector<std::string> names = namesOf(field);
        for (std::size_t name = 0; name < names.size(); ++name) {
            for (std::size_t column = 0; column < m_bare.size(); ++column) {
                if (m_taken[column] || !isNamed(column, names[name], field))
                    continue;
                if (fits(column, field))
                    return column;
                if (!certain && !m_values[column].empty() && (isText(field) || (name < certainNames && !isZero(column))))
                    certain = column;
            }
        }
        return certain;
    }

    bool isZero(std::size_t column) const
    {
        return mostAre(m_values[column], [this](std::string_view value) {
            const auto plain = plainNumber(value, m_plan.decimalMark);
            return plain && plain->find_first_not_of("-0.") == std::string::npos;
        }, 1);
    }

    static bool isText(ImportField field) { return field != ImportField::Duration && field != ImportField::Defects && field != ImportField::Amount; }

    /// By its name, or by its name with a unit behind it.
    bool isNamed(std::size_t column, const std::string &name, ImportField field) const
    {
        const std::string &bare = m_bare[column];
        if (bare == name)
            return true;
        if (field != ImportField::Duration || !bare.starts_with(name))
            return false;
        const std::string_view rest = std::string_view(bare).substr(name.size());
        return unitEndings.contains(rest) || (rest.starts_with("in") && unitEndings.contains(rest.substr(2)));
    }

    /// Whether what stands in the column is of the kind the field needs. One of nothing but zeros is no duration
    /// while there is another that could be.
    bool fits(std::size_t column, ImportField field) const
    {
        const Values values = m_values[column];
        const char mark = m_plan.decimalMark;
        switch (field) {
        case ImportField::Duration:
            return mostAre(values, [mark](std::string_view value) { return plainNumber(value, mark) || isClock(value); }, halfOfThem) && !isZero(column);
        case ImportField::Defects:
        case ImportField::Amount:
            return mostAre(values, [mark](std::string_view value) { return plainNumber(value, mark) || value == "true" || value == "false"; }, halfOfThem);
        case ImportField::EventTime:
        case ImportField::Timestamp: return guessTimeOrder(values, true).has_value();
        case ImportField::EventId: return differentOf(values) * 2 > values.size();
        default: return !values.empty();
        }
    }

    std::size_t namedFields(ImportKind kind) const
    {
        std::size_t count = 0;
        for (const ImportField field : fieldsOf(kind))
            count += columnNamed(field).has_value();
        return count;
    }

    /// Readings name a client and an amount and nothing that only events have.
    ImportKind guessKind() const
    {
        using enum ImportField;
        const bool isEvent = columnNamed(MachineId) || columnNamed(Duration) || columnNamed(Defects);
        const bool isReading = columnNamed(Client) && columnNamed(Amount);
        return isReading && (!isEvent || namedFields(ImportKind::Readings) > namedFields(ImportKind::Events)) ? ImportKind::Readings : ImportKind::Events;
    }

    void take(ImportField field, std::size_t column)
    {
        m_plan.sources[field] = {.kind = FieldSource::Kind::Columns, .columns = {column}};
        m_taken[column] = true;
    }

    bool takeNamed(ImportField field)
    {
        const auto column = columnNamed(field);
        if (column)
            take(field, *column);
        return column.has_value();
    }

    template <typename Is>
    bool takeWhere(ImportField field, Is is)
    {
        for (std::size_t column = 0; column < m_values.size(); ++column) {
            if (!m_taken[column] && is(column)) {
                take(field, column);
                return true;
            }
        }
        return false;
    }

    void setConstant(ImportField field, const char *value)
    {
        m_plan.sources[field] = {.kind = FieldSource::Kind::Constant, .constant = value};
    }

    void guessEvents()
    {
        using enum ImportField;
        guessTime(EventTime);
        takeNamed(Duration) || takeWhere(Duration, [this](std::size_t column) { return mostAre(m_values[column], isClock); });
        takeNamed(EventId) || takeWhere(EventId, [this](std::size_t column) { return mostAre(m_values[column], isUuid); });
        for (const ImportField field : {MachineId, LineId, FactoryId, Defects})
            takeNamed(field);
        if (!m_plan.sources.contains(MachineId))
            takeWhere(MachineId, [this](std::size_t column) { return looksLikeMachines(column); });
        if (!m_plan.sources.contains(Duration))
            setConstant(Duration, "0");
        else
            guessDurations(m_plan.sources[Duration].columns.front());
        if (!m_plan.sources.contains(Defects))
            setConstant(Defects, "-1");
        if (!m_plan.sources.contains(EventId))
            makeId();
    }

    void guessReadings()
    {
        using enum ImportField;
        guessTime(Timestamp);
        for (const ImportField field : {Client, Metric, Amount})
            takeNamed(field);
    }

    /// Texts that come again and again, where columns have no names.
    bool looksLikeMachines(std::size_t column) const
    {
        const Values values = m_values[column];
        return !m_plan.form.hasHeader && values.size() > 2 && differentOf(values) * 2 <= values.size()
            && countOf(values, [](std::string_view value) { return isNumberText(value) || isClock(value); }) == 0;
    }

    void guessTime(ImportField field)
    {
        if (!takeNamed(field) && !takeWhere(field, [this](std::size_t column) { return guessTimeOrder(m_values[column], false).has_value(); }))
            return;
        FieldSource &source = m_plan.sources[field];
        const std::size_t date = source.columns.front();
        if (mostAre(m_values[date], [](std::string_view value) { return value.find(':') == std::string_view::npos && !isNumberText(value); }))
            joinClock(source);
        std::vector<std::string> joined;
        for (const auto &row : m_rows)
            joined.push_back(textOf(row, source));
        const std::vector<std::string_view> views(joined.begin(), joined.end());
        m_plan.timeOrder = guessTimeOrder(views, true).value_or(TimeOrder::YearMonthDay);
    }

    /// A date goes with a column of times of day.
    void joinClock(FieldSource &source)
    {
        const auto names = namesOfClockTimes();
        for (std::size_t column = 0; column < m_values.size(); ++column) {
            if (m_taken[column] || std::find(names.begin(), names.end(), m_bare[column]) == names.end() || !mostAre(m_values[column], isClock))
                continue;
            source.columns.push_back(column);
            m_taken[column] = true;
            return;
        }
    }

    static std::string textOf(const std::vector<std::string> &row, const FieldSource &source)
    {
        std::string text;
        for (const std::size_t column : source.columns) {
            if (column < row.size())
                text += (text.empty() ? "" : " ") + row[column];
        }
        return text;
    }

    void guessDurations(std::size_t column)
    {
        m_plan.durationUnit = guessUnit(m_plan.form.columns[column], m_values[column], m_plan.decimalMark);
    }

    /// A machine does one thing at a time, so its name and the time tell events apart.
    void makeId()
    {
        FieldSource made{.kind = FieldSource::Kind::Made};
        for (const ImportField field : {ImportField::EventTime, ImportField::MachineId, ImportField::LineId, ImportField::FactoryId}) {
            const FieldSource source = m_plan.source(field);
            if (source.kind == FieldSource::Kind::Columns)
                made.columns.insert(made.columns.end(), source.columns.begin(), source.columns.end());
        }
        if (!made.columns.empty())
            m_plan.sources[ImportField::EventId] = std::move(made);
    }

    const SampleRows m_rows;
    std::vector<bool> m_taken;
    std::vector<std::vector<std::string_view>> m_values;
    std::vector<std::string> m_bare;
    ImportPlan m_plan;
};

std::optional<TimeOrder> unixOrder(Values values)
{
    const auto isWithin = [&values](double least, double most) {
        return mostAre(values, [&](std::string_view value) {
            const auto plain = plainNumber(value, '.');
            const double number = plain ? QByteArrayView(plain->data(), qsizetype(plain->size())).toDouble() : 0;
            return number >= least && number < most;
        });
    };
    if (isWithin(3e8, 5e9))
        return TimeOrder::UnixSeconds;
    if (isWithin(3e11, 5e12))
        return TimeOrder::UnixMilliseconds;
    if (isWithin(3e14, 5e15))
        return TimeOrder::UnixMicroseconds;
    if (isWithin(3e17, 5e18))
        return TimeOrder::UnixNanoseconds;
    return std::nullopt;
}

} // namespace

bool looksLikeValue(const std::string &text)
{
    const std::string_view value = trimmedName(text);
    if (value.empty())
        return false;
    return isNumberText(value) || isClock(value) || wallTimeIn(value, TimeOrder::DayMonthYear) || wallTimeIn(value, TimeOrder::MonthDayYear);
}

bool isKnownColumnName(const std::string &name)
{
    const std::string bare = bareName(name);
    for (const ImportKind kind : {ImportKind::Events, ImportKind::Readings}) {
        for (const ImportField field : fieldsOf(kind)) {
            const auto names = namesOf(field);
            if (std::find(names.begin(), names.end(), bare) != names.end())
                return true;
        }
    }
    return false;
}

ImportPlan guessColumns(const FileForm &form, SampleRows rows, const QString &zone)
{
    return ColumnGuess(form, rows).guess(zone);
}

std::optional<TimeOrder> guessTimeOrder(Values values, bool mayBeExcelDays)
{
    if (const auto unix = unixOrder(values))
        return unix;
    const auto isExcelDay = [](std::string_view value) {
        const auto plain = plainNumber(value, value.find(',') != std::string_view::npos ? ',' : '.');
        const double number = plain ? QByteArrayView(plain->data(), qsizetype(plain->size())).toDouble() : 0;
        return number >= 30'000 && number < 80'000;   // 1982 to 2119
    };
    if (mayBeExcelDays && mostAre(values, isExcelDay))
        return TimeOrder::ExcelDays;
    const auto reads = [&values](TimeOrder order) {
        return countOf(values, [order](std::string_view value) { return TimeReader(order, QTimeZone::utc()).read(value).has_value(); });
    };
    const std::size_t dayFirst = reads(TimeOrder::DayMonthYear);
    const std::size_t monthFirst = reads(TimeOrder::MonthDayYear);
    const std::size_t yearFirst = reads(TimeOrder::YearMonthDay);
    const std::size_t most = std::max({dayFirst, monthFirst, yearFirst});
    if (values.empty() || double(most) < mostOfThem * double(values.size()))
        return std::nullopt;
    if (dayFirst != monthFirst)
        return dayFirst > monthFirst ? TimeOrder::DayMonthYear : TimeOrder::MonthDayYear;
    // What reads alike either way has its year first, a month by its name, or cannot be told.
    const auto isOpen = [](std::string_view value) { return wallTimeIn(value, TimeOrder::DayMonthYear).has_value() && !TimeReader(TimeOrder::YearMonthDay, QTimeZone::utc()).read(value); };
    const auto readsDifferently = [](std::string_view value) {
        const auto day = wallTimeIn(value, TimeOrder::DayMonthYear);
        const auto month = wallTimeIn(value, TimeOrder::MonthDayYear);
        return day && month && day->time != month->time;
    };
    if (countOf(values, readsDifferently) == 0 && countOf(values, isOpen) == 0)
        return TimeOrder::YearMonthDay;
    // Points are put between the parts of a date where the day comes first.
    const auto hasPoints = [](std::string_view value) { return value.substr(0, 10).find('.') != std::string_view::npos && value.find('.') <= 2; };
    return mostAre(values, hasPoints) ? TimeOrder::DayMonthYear : TimeOrder::Ambiguous;
}

DurationUnit guessUnit(const std::string &name, Values values, char decimalMark)
{
    if (mostAre(values, isClock))
        return DurationUnit::Clock;
    const QString words = QString::fromStdString(name).toLower();
    static const QRegularExpression milliseconds(u"(^|[^a-z])(ms|msec|millis|milliseconds|millisekunden)([^a-z]|$)|durationms|ミリ秒|毫秒"_s);
    static const QRegularExpression seconds(u"(^|[^a-z])(s|sec|secs|sek|seg|seconds|sekunden|segundos)([^a-z]|$)|秒"_s);
    static const QRegularExpression minutes(u"(^|[^a-z])(min|mins|minutes|minuten|minutos)([^a-z]|$)|分"_s);
    static const QRegularExpression hours(u"(^|[^a-z])(h|hr|hrs|hours|std|stunden|horas)([^a-z]|$)|小时"_s);
    for (const auto &[form, unit] : {std::pair(&milliseconds, DurationUnit::Milliseconds), std::pair(&seconds, DurationUnit::Seconds),
                                     std::pair(&minutes, DurationUnit::Minutes), std::pair(&hours, DurationUnit::Hours)}) {
        if (form->match(words).hasMatch())
            return unit;
    }
    // Whole numbers in the thousands are milliseconds, all else seconds.
    std::vector<double> numbers;
    bool isWhole = true;
    for (const std::string_view value : values) {
        const auto plain = plainNumber(value, decimalMark);
        if (!plain)
            continue;
        isWhole = isWhole && plain->find('.') == std::string::npos;
        numbers.push_back(QByteArrayView(plain->data(), qsizetype(plain->size())).toDouble());
    }
    if (numbers.empty())
        return DurationUnit::Milliseconds;
    std::nth_element(numbers.begin(), numbers.begin() + std::ptrdiff_t(numbers.size() / 2), numbers.end());
    return isWhole && numbers[numbers.size() / 2] >= 1000 ? DurationUnit::Milliseconds : DurationUnit::Seconds;
}

} // namespace Andon
