// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/fairqueue.h"

#include <QObject>

#include <functional>
#include <string>

namespace Andon {

/// Requests that have come in full and are to be worked on. Small ones are at once; of large ones one in each turn
/// of the event loop, and their senders take turns, so that nobody's batch waits until all that another sender
/// brought at the same moment has been read. For the HTTP thread.
class RequestLine final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Calls @a work, now or in a later turn of the event loop; what is large of one sender in its order. @a bytes
    /// is the length of the body.
    void add(const std::string &sender, qsizetype bytes, std::function<void()> work);

private:
    void workOnNext();

    FairQueue<std::function<void()>> m_line;
    bool m_isComing = false;   ///< workOnNext() is, in the next turn of the event loop.
};

} // namespace Andon
