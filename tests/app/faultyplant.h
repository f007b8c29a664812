// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QFile>

#include <optional>

namespace Andon {

/// A sender to a program in trouble, who knows what was acknowledged.
class FaultySender
{
public:
    /// A batch of events nobody sent before.
    WireAnswer post(quint16 port, int size = 20)
    {
        QByteArrayList events;
        for (int i = 0; i < size; ++i)
            events << eventJson("E" + QByteArray::number(m_next++), 1, "press-" + QByteArray::number(i % 7));
        const WireAnswer answer = RawClient(port).send(postBytes("/api/v1/events/batch", '[' + events.join(',') + ']')).receive().value_or(WireAnswer());
        if (answer.status == 200)
            m_accepted += answer.object().value(u"accepted").toInt();
        return answer;
    }

    /// "200", or the status, the code and how a sender is told to wait: "503 STORAGE, retry".
    QString outcome(quint16 port, int size = 20)
    {
        const WireAnswer answer = post(port, size);
        if (answer.status == 200)
            return u"200"_s;
        return u"%1 %2%3"_s.arg(answer.status).arg(answer.object().value(u"error").toObject().value(u"code").toString(),
                                                  answer.fields.contains("retry-after") ? u", retry"_s : QString());
    }

    /// "200 ok", "503 locked".
    static QString health(quint16 port)
    {
        const WireAnswer answer = RawClient(port).send(getBytes("/healthz")).receive().value_or(WireAnswer());
        return u"%1 %2"_s.arg(answer.status).arg(answer.object().value(u"status").toString());
    }

    static int stored(quint16 port)
    {
        const WireAnswer answer = RawClient(port).send(getBytes("/api/v1/events?limit=1&from=2026-01-01T00:00:00Z")).receive().value_or(WireAnswer());
        return answer.status == 200 ? answer.object().value(u"total").toInt() : -answer.status;
    }

    int accepted() const { return m_accepted; }

private:
    int m_accepted = 0;
    int m_next = 0;
};

} // namespace Andon
