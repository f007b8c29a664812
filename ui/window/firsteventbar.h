// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/inquiry.h"

#include <QWidget>

namespace Andon {

class NoticeBar;

/// Says with a tick that the first event of an empty plant has arrived, and which it is.
class FirstEventBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstEventBar(IngestService &ingest, QWidget *parent = nullptr);

    /// To be told with each new view how many events there are in the store.
    void watch(std::int64_t eventsEver);

    /// While there is a demo plant, what arrives is no news.
    void setDemoPresent(bool present);

Q_SIGNALS:
    void arrived();

private:
    void show(const StoredEvent &event);

    Inquiry<Listing<StoredEvent>> m_inquiry;
    const Clock &m_clock;
    NoticeBar *m_bar = nullptr;
    bool m_isWaiting = false;
    bool m_isDemoPresent = false;
};

} // namespace Andon
