// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/limitwords.h"

#include "ui/server/serverwording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// The context of the translations.
struct Limits
{
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

constexpr auto keyPrefix = "limits/"_L1;
constexpr qint64 kibi = 1024;
constexpr qint64 mebi = 1024 * kibi;

/// A limit by its name. Where there is no status, @a end says what happens.
struct Entry
{
    const char *name = nullptr;
    LimitGroup group = LimitGroup::Request;
    int status = 0;
    const char *title = nullptr;
    const char *meaning = nullptr;
    const char *end = nullptr;
};

constexpr const char *connectionEnds = QT_TRANSLATE_NOOP("Limits", "the connection ends");

constexpr const char *furtherAreCounted = QT_TRANSLATE_NOOP("Limits", "further ones are counted only");

constexpr std::array entries = {
    Entry{"bodySize", LimitGroup::Request, 413, QT_TRANSLATE_NOOP("Limits", "Largest body"), QT_TRANSLATE_NOOP("Limits", "Of one request, as it was sent and, when it was compressed, as inflated")},
    Entry{"inflation", LimitGroup::Request, 413, QT_TRANSLATE_NOOP("Limits", "Growth of a compressed body"), QT_TRANSLATE_NOOP("Limits", "How many times its size it may become")},
    Entry{"headSize", LimitGroup::Request, 431, QT_TRANSLATE_NOOP("Limits", "Largest head"), QT_TRANSLATE_NOOP("Limits", "Request line and fields together")},
    Entry{"headFields", LimitGroup::Request, 431, QT_TRANSLATE_NOOP("Limits", "Fields in a head"), QT_TRANSLATE_NOOP("Limits", "How many lines a head may have")},
    Entry{"targetSize", LimitGroup::Request, 414, QT_TRANSLATE_NOOP("Limits", "Longest address"), QT_TRANSLATE_NOOP("Limits", "Path and query of a request")},
    Entry{"refusalsListed", LimitGroup::Request, 0, QT_TRANSLATE_NOOP("Limits", "Refused events in an answer"), QT_TRANSLATE_NOOP("Limits", "Each with its reason"), furtherAreCounted},
    Entry{"bodiesInFlightSize", LimitGroup::AllRequests, 503, QT_TRANSLATE_NOOP("Limits", "All bodies together"), QT_TRANSLATE_NOOP("Limits", "Received or being received, and not answered yet")},
    Entry{"unreadAnswersSize", LimitGroup::AllRequests, 503, QT_TRANSLATE_NOOP("Limits", "Large answers together"), QT_TRANSLATE_NOOP("Limits", "Sent and not read by clients yet")},
    Entry{"queuedBatches", LimitGroup::AllRequests, 503, QT_TRANSLATE_NOOP("Limits", "Batches waiting"), QT_TRANSLATE_NOOP("Limits", "For the database to store them")},
    Entry{"queuedSize", LimitGroup::AllRequests, 503, QT_TRANSLATE_NOOP("Limits", "Memory for batches waiting"), QT_TRANSLATE_NOOP("Limits", "The same, by what they take up")},
    Entry{"requestsPerSecond", LimitGroup::Rate, 429, QT_TRANSLATE_NOOP("Limits", "Requests from one address"), QT_TRANSLATE_NOOP("Limits", "How many a second; 0 is no limit")},
    Entry{"requestsPerSecondOfToken", LimitGroup::Rate, 429, QT_TRANSLATE_NOOP("Limits", "Requests with one token"), QT_TRANSLATE_NOOP("Limits", "How many a second, whatever addresses they come from; 0 is no limit")},
    Entry{"headTime", LimitGroup::Time, 408, QT_TRANSLATE_NOOP("Limits", "Time for the head"), QT_TRANSLATE_NOOP("Limits", "From its first byte to its last")},
    Entry{"bodyTime", LimitGroup::Time, 408, QT_TRANSLATE_NOOP("Limits", "Time for the body"), QT_TRANSLATE_NOOP("Limits", "From the end of the head to the last byte")},
    Entry{"bodyRate", LimitGroup::Time, 408, QT_TRANSLATE_NOOP("Limits", "Slowest body"), QT_TRANSLATE_NOOP("Limits", "How much has to arrive each second; 0 is no limit")},
    Entry{"bodyGrace", LimitGroup::Time, 408, QT_TRANSLATE_NOOP("Limits", "Patience with a slow body"), QT_TRANSLATE_NOOP("Limits", "Over so long its speed is measured")},
    Entry{"idleTime", LimitGroup::Time, 0, QT_TRANSLATE_NOOP("Limits", "Silence between requests"), QT_TRANSLATE_NOOP("Limits", "How long a connection may do nothing"), connectionEnds},
    Entry{"unreadTime", LimitGroup::Time, 0, QT_TRANSLATE_NOOP("Limits", "Time to take an answer"), QT_TRANSLATE_NOOP("Limits", "How long a client may read nothing of it"), connectionEnds},
    Entry{"drainTime", LimitGroup::Time, 0, QT_TRANSLATE_NOOP("Limits", "Time to read a refusal"), QT_TRANSLATE_NOOP("Limits", "For a client to see why it was refused"), connectionEnds},
    Entry{"handshakeTime", LimitGroup::Time, 0, QT_TRANSLATE_NOOP("Limits", "Time for a secure connection"), QT_TRANSLATE_NOOP("Limits", "To agree on HTTPS; holds from the next start of the server on"), connectionEnds},
    Entry{"connections", LimitGroup::Connections, 503, QT_TRANSLATE_NOOP("Limits", "Connections in all"), QT_TRANSLATE_NOOP("Limits", "Fewer where the system allows fewer open files")},
    Entry{"connectionsPerAddress", LimitGroup::Connections, 503, QT_TRANSLATE_NOOP("Limits", "Connections of one address"), QT_TRANSLATE_NOOP("Limits", "How many one computer may have open")},
    Entry{"socketBuffer", LimitGroup::Connections, 0, QT_TRANSLATE_NOOP("Limits", "Buffer of a connection"), QT_TRANSLATE_NOOP("Limits", "Read ahead of what is worked on"), QT_TRANSLATE_NOOP("Limits", "the client waits")},
};

const Entry *entryOf(const HttpLimitInfo &info)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return QLatin1StringView(entry.name) == QLatin1StringView(info.name); });
    return found == entries.end() ? nullptr : &*found;
}

struct Unit
{
    qint64 factor = 1;
    QString name = {};
};

/// The largest unit in which a value is a whole number.
Unit unitOf(LimitUnit unit, qint64 value)
{
    switch (unit) {
    case LimitUnit::Count: return {};
    case LimitUnit::PerSecond: return {1, u"/s"_s};
    case LimitUnit::Milliseconds: return value % 1000 == 0 ? Unit{1000, u"s"_s} : Unit{1, u"ms"_s};
    case LimitUnit::Bytes:
    case LimitUnit::BytesPerSecond: break;
    }
    const QString ending = unit == LimitUnit::BytesPerSecond ? u"/s"_s : QString();
    if (value > 0 && value % mebi == 0)
        return {mebi, u"MiB"_s + ending};
    if (value > 0 && value % kibi == 0)
        return {kibi, u"KiB"_s + ending};
    return {1, u"B"_s + ending};
}

/// How much of the unit of @a info a word stands for; nothing when it is none of its words.
std::optional<qint64> factorOf(LimitUnit unit, QString word)
{
    if (word.endsWith("/s"_L1))
        word.chop(2);
    const auto is = [&word](std::initializer_list<QLatin1StringView> words) { return std::find(words.begin(), words.end(), word) != words.end(); };
    switch (unit) {
    case LimitUnit::Count:
    case LimitUnit::PerSecond: return word.isEmpty() ? std::optional<qint64>(1) : std::nullopt;
    case LimitUnit::Milliseconds:
        if (is({"ms"_L1}))
            return 1;
        if (is({"s"_L1, "sec"_L1}))
            return 1000;
        return is({"min"_L1, "m"_L1}) ? std::optional<qint64>(60'000) : std::nullopt;
    case LimitUnit::Bytes:
    case LimitUnit::BytesPerSecond: break;
    }
    if (is({"b"_L1, "byte"_L1, "bytes"_L1}))
        return 1;
    if (is({"k"_L1, "kb"_L1, "kib"_L1}))
        return kibi;
    if (is({"m"_L1, "mb"_L1, "mib"_L1}))
        return mebi;
    return is({"g"_L1, "gb"_L1, "gib"_L1}) ? std::optional<qint64>(kibi * mebi) : std::nullopt;
}

bool mayBeNone(const HttpLimitInfo &info)
{
    return info.least == 0;
}

} // namespace

LimitWords limitWords(const HttpLimitInfo &info)
{
    const Entry *entry = entryOf(info);
    if (!entry)
        return {};
    return {.title = Limits::tr(entry->title), .meaning = Limits::tr(entry->meaning), .answer = entry->end ? Limits::tr(entry->end) : statusText(entry->status)};
}

LimitGroup limitGroup(const HttpLimitInfo &info)
{
    const Entry *entry = entryOf(info);
    return entry ? entry->group : LimitGroup::Request;
}

QString limitGroupText(LimitGroup group)
{
    switch (group) {
    case LimitGroup::Request: return Limits::tr("One request");
    case LimitGroup::AllRequests: return Limits::tr("All requests together");
    case LimitGroup::Rate: return Limits::tr("How often");
    case LimitGroup::Time: return Limits::tr("Time");
    case LimitGroup::Connections: return Limits::tr("Connections");
    }
    Q_UNREACHABLE();
}

QString limitText(const HttpLimitInfo &info, qint64 value, const QLocale &locale)
{
    if (value == 0 && mayBeNone(info))
        return Limits::tr("no limit");
    const Unit unit = unitOf(info.unit, value);
    const QString number = locale.toString(value / unit.factor);
    return unit.name.isEmpty() ? number : number + u' ' + unit.name;
}

std::optional<qint64> limitFromText(const HttpLimitInfo &info, const QString &text, qint64 shown, const QLocale &locale)
{
    const QString typed = text.trimmed();
    if (mayBeNone(info) && typed.compare(Limits::tr("no limit"), Qt::CaseInsensitive) == 0)
        return 0;
    static const QRegularExpression form(u"^([\\d.,'\\x{00A0}\\x{202F} ]*\\d)\\s*([a-zA-Z/]*)$"_s);
    const auto parts = form.match(typed);
    if (!parts.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const double number = locale.toDouble(parts.captured(1), &isNumber);
    const QString word = parts.captured(2).toLower();
    const auto factor = word.isEmpty() ? std::optional(unitOf(info.unit, shown).factor) : factorOf(info.unit, word);
    if (!isNumber || !factor)
        return std::nullopt;
    const double value = std::round(number * double(*factor));
    return value < 9e15 ? std::optional(qint64(value)) : std::nullopt;
}

QString limitKey(const HttpLimitInfo &info)
{
    return keyPrefix + QLatin1StringView(info.name);
}

const HttpLimitInfo *limitOfKey(const QString &key)
{
    const auto infos = httpLimitInfos();
    const auto found = std::find_if(infos.begin(), infos.end(), [&](const HttpLimitInfo &info) { return limitKey(info) == key; });
    return found == infos.end() ? nullptr : &*found;
}

} // namespace Andon
