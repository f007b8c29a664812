// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace Andon {

/// A system call as strace saw it. Moments are numbers of lines.
struct TracedCall
{
    QByteArray name = {};
    QByteArray text = {};      ///< Its arguments, as far as they were written down, and its result.
    qsizetype began = 0;
    qsizetype ended = -1;      ///< -1: never.
    bool hasFailed = false;
};

/// The calls in what strace -f wrote, by when they began. A call that others interrupted stands on two
/// lines, which become one call.
inline QList<TracedCall> callsFrom(const QByteArray &trace)
{
    QList<TracedCall> calls;
    QHash<QByteArray, qsizetype> unfinished;   // of each thread
    const auto lines = trace.split('\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QByteArray &line = lines[at];
        const QByteArray thread = line.left(line.indexOf(' '));
        const QByteArray rest = line.mid(thread.size()).trimmed();
        const bool isSecondHalf = rest.startsWith("<... ");
        if (!isSecondHalf) {
            const qsizetype bracket = rest.indexOf('(');
            if (bracket <= 0)
                continue;   // a signal, or the end of a thread
            calls.append({.name = rest.left(bracket), .text = rest, .began = at});
        }
        const qsizetype index = isSecondHalf ? unfinished.take(thread) : calls.size() - 1;
        if (rest.endsWith("<unfinished ...>")) {
            unfinished.insert(thread, index);
            continue;
        }
        TracedCall &call = calls[index];
        if (isSecondHalf)
            call.text += rest;
        call.ended = at;
        call.hasFailed = rest.mid(rest.lastIndexOf(" = ")).startsWith(" = -");
    }
    return calls;
}

/// The file or connection that a call was about, as strace -yy writes it behind the number: "</a/file>" or
/// "<TCP:[127.0.0.1:1->127.0.0.1:2]>".
inline QByteArray subjectOf(const TracedCall &call)
{
    const qsizetype begin = call.text.indexOf('<') + 1;
    const bool isConnection = QByteArrayView(call.text).sliced(begin).startsWith("TCP");
    const qsizetype end = call.text.indexOf(isConnection ? "]>" : ">", begin);
    return begin <= 0 || end < 0 ? QByteArray() : call.text.mid(begin, end - begin);
}

/// What is wrong with the answer to the batch of the events @a ids: between the reading of the request and
/// the first byte of "200" each of them must have been written to the log of the database, and that synced.
/// Nothing when all is well.
inline std::optional<QByteArray> faultOfAnswer(const QList<TracedCall> &calls, const QByteArrayList &ids)
{
    const auto next = [&calls](qsizetype after, auto isWanted) {
        const auto found = std::find_if(calls.begin(), calls.end(), [&](const TracedCall &call) { return call.began > after && call.ended >= 0 && !call.hasFailed && isWanted(call); });
        return found == calls.end() ? nullptr : &*found;
    };
    const auto isOfLog = [](const TracedCall &call) { return subjectOf(call).endsWith("-wal"); };
    const TracedCall *read = next(-1, [&](const TracedCall &call) { return (call.name == "read" || call.name == "recvfrom") && call.text.contains("POST ") && call.text.contains(ids.first()); });
    if (!read)
        return "the request was not read";
    const TracedCall *answer = next(read->ended, [&](const TracedCall &call) {
        return QByteArrayList({"write", "writev", "sendto", "sendmsg"}).contains(call.name) && subjectOf(call) == subjectOf(*read) && call.text.contains("HTTP/1.1 ");
    });
    if (!answer || !answer->text.contains("HTTP/1.1 200 "))
        return "there was no answer of 200";
    for (const QByteArray &id : ids) {
        const TracedCall *written = next(read->ended, [&](const TracedCall &call) { return call.name.startsWith("pwrite") && isOfLog(call) && call.text.contains(id); });
        if (!written || written->ended > answer->began)
            return "it was answered before it was written";
        const TracedCall *synced = next(written->ended, [&](const TracedCall &call) { return (call.name == "fdatasync" || call.name == "fsync") && isOfLog(call); });
        if (!synced || synced->ended > answer->began)
            return "it was answered before it was synced";
    }
    return std::nullopt;
}

} // namespace Andon
