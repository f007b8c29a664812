// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/inquiry.h"

#include <QWidget>

namespace Andon {

class NoticeBar;
class QuestionBar;

/// The band across the top while there are made-up events, with the one button that removes them all. It
/// asks before, naming how many, and says what became of it.
class DemoBand final : public QWidget
{
    Q_OBJECT

public:
    explicit DemoBand(IngestService &ingest, QWidget *parent = nullptr);

    void setPresent(bool present);

    /// How many events went, or why they did not.
    void showRemoved(const Result<std::int64_t> &gone);

Q_SIGNALS:
    void removalRequested();

private:
    void askToRemove();
    void confirm(std::int64_t events);
    void sayPresent();

    Inquiry<std::int64_t> m_inquiry;
    NoticeBar *m_band = nullptr;
    QuestionBar *m_question = nullptr;
    NoticeBar *m_outcome = nullptr;
};

} // namespace Andon
