// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportchoice.h"

#include "ui/style/plantzone.h"

#include <QLocale>

#include <array>
#include <utility>

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array delimiters = {std::pair(',', "comma"_L1), std::pair(';', "semicolon"_L1), std::pair('\t', "tab"_L1), std::pair('|', "pipe"_L1)};
constexpr std::array decimalMarks = {std::pair('.', "point"_L1), std::pair(',', "comma"_L1)};
constexpr std::array timeForms = {std::pair(TimeForm::Iso, "iso"_L1), std::pair(TimeForm::YearFirst, "yearFirst"_L1), std::pair(TimeForm::DayFirst, "dayFirst"_L1)};

/// What @a word stands for in a table of words, or @a otherwise.
template <typename Table, typename Value>
Value valueOf(const Table &table, const QString &word, Value otherwise)
{
    for (const auto &[value, name] : table) {
        if (word == name)
            return value;
    }
    return otherwise;
}

template <typename Table, typename Value>
QString wordOf(const Table &table, Value wanted)
{
    for (const auto &[value, name] : table) {
        if (value == wanted)
            return name;
    }
    return {};
}

/// A spreadsheet that has a comma in its numbers has semicolons between them.
ExportChoice usualChoice()
{
    const QLocale locale;
    ExportChoice choice;
    if (locale.decimalPoint() == u","_s) {
        choice.decimalMark = ',';
        choice.delimiter = ';';
    }
    if (locale.dateFormat(QLocale::ShortFormat).startsWith(u'd') && locale.dateFormat(QLocale::ShortFormat).contains(u'.'))
        choice.timeForm = TimeForm::DayFirst;
    return choice;
}

} // namespace

ExportChoice ExportChoice::from(const Settings &settings)
{
    ExportChoice choice = usualChoice();
    choice.format = formatFromWord(settings.get(Settings::ExportFormat).toStdString()).value_or(choice.format);
    choice.delimiter = valueOf(delimiters, settings.get(Settings::ExportDelimiter), choice.delimiter);
    choice.decimalMark = valueOf(decimalMarks, settings.get(Settings::ExportDecimalMark), choice.decimalMark);
    choice.timeForm = valueOf(timeForms, settings.get(Settings::ExportTimes), choice.timeForm);
    choice.hasByteOrderMark = settings.get(Settings::ExportByteOrderMark);
    return choice;
}

void ExportChoice::keepIn(Settings &settings) const
{
    const std::string_view word = formatWord(format);
    settings.set(Settings::ExportFormat, QString::fromLatin1(word.data(), qsizetype(word.size())));
    settings.set(Settings::ExportDelimiter, wordOf(delimiters, delimiter));
    settings.set(Settings::ExportDecimalMark, wordOf(decimalMarks, decimalMark));
    settings.set(Settings::ExportTimes, wordOf(timeForms, timeForm));
    settings.set(Settings::ExportByteOrderMark, hasByteOrderMark);
}

FileOptions ExportChoice::options() const
{
    return {.delimiter = delimiter, .decimalMark = decimalMark, .hasByteOrderMark = hasByteOrderMark, .timeForm = timeForm, .zone = plantZone()};
}

} // namespace Andon
