// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/http/rawclient.h"

#include <vector>

namespace Andon {

/// What a broken or hostile client sends on one connection, and what has to come of it.
struct HostileCase
{
    QByteArray name = {};
    QByteArray sent = {};

    /// The answers in their order, such as "200 400|413 400:INVALID_JSON end": other statuses that are as
    /// right stand behind a bar, the code that has to come behind a colon; "end" says that the connection
    /// ends then, with nothing more to read.
    QByteArray answers = {};

    int stored = 0;   ///< How many events there are more than before.
};

using HostileCases = std::vector<HostileCase>;

inline const QByteArray batchPath = "/api/v1/events/batch";

/// A batch of one.
inline QByteArray batchOf(const QByteArray &id)
{
    return '[' + eventJson(id) + ']';
}

/// A whole request that would be seen in the list of events, for where nobody may find it.
inline QByteArray hiddenRequest()
{
    return postBytes(batchPath, batchOf("hidden"));
}

/// The head of a batch with @a fields, each with its line end, and whatever comes behind it.
inline QByteArray batchWith(const QByteArray &fields, const QByteArray &behind = {})
{
    return "POST " + batchPath + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + behind;
}

inline QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

inline const QByteArray lastChunk = "0\r\n\r\n";

} // namespace Andon
