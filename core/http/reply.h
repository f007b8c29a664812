// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connectionguard.h"
#include "core/http/httpresponse.h"

#include <QPointer>

#include <functional>

namespace Andon {

/// Answers one request, once; later answers are ignored. May be kept and copied until the answer
/// is known: a client that has gone meanwhile is nobody's error. For the HTTP thread.
class Reply
{
public:
    /// Of the request that @a guard has just let through. The guard is a child of its socket, and
    /// gone with it.
    Reply(ConnectionGuard &guard, ErrorShape shape)
        : m_guard(&guard), m_number(guard.requestNumber()), m_shape(shape)
    {
    }

    void send(const HttpResponse &response) const;
    void sendJson(QByteArray json) const { send({.body = std::move(json)}); }
    void refuse(const HttpFault &fault) const { send(errorResponse(fault, m_shape)); }
    void fail(const Error &error) const { refuse(faultFrom(error)); }

    /// For an answer that is not in memory as a whole: begin() sends the head of @a response, which is in parts, then come
    /// parts, each once whenReady() has called, then end(). A body that ends as not whole ends with the connection, which
    /// tells the client. While parts go out isOpen() says whether they still have somebody to go to; Andon about to close
    /// counts as nobody.
    void begin(const HttpResponse &response) const;
    void sendPart(const QByteArray &part) const;
    void end(bool isWhole) const;
    bool isOpen() const;

    /// Calls @a deed as soon as the client has read most of what was sent, or is gone. Not at all when the server goes.
    void whenReady(std::function<void()> deed) const;

private:
    QPointer<ConnectionGuard> m_guard = {};
    quint64 m_number = 0;
    ErrorShape m_shape = ErrorShape::Nested;
};

} // namespace Andon
