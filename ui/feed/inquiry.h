// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/log.h"
#include "core/service/ingestservice.h"
#include "ui/feed/waitbar.h"

#include <QElapsedTimer>
#include <QPointer>

#include <functional>
#include <optional>

namespace Andon {

/// Asks the store one question at a time on behalf of a page. A question put while another is under
/// way waits, a newer one takes its place, and an answer that was overtaken is dropped: what is
/// shown is always the answer to the newest question.
template <typename T>
class Inquiry
{
public:
    using Question = std::function<Result<T>(EventReader &)>;
    using Answer = std::function<void(const Result<T> &)>;

    /// @a receiver owns the inquiry; no answer comes after it is gone.
    Inquiry(IngestService &ingest, QObject *receiver)
        : m_ingest(ingest)
        , m_receiver(receiver)
    {
    }

    /// Whether asking again, only to be up to date, is due: nothing is under way, and the store has
    /// had at least four times as long for others as the last answer took.
    bool mayRepeat() const { return !m_isUnderWay && (!m_answered.isValid() || m_answered.elapsed() >= 4 * m_took); }

    /// From now on @a bar says when an answer takes long.
    void showOn(WaitBar *bar) { m_bar = bar; }

    void ask(Question question, Answer answer)
    {
        if (m_isUnderWay) {
            m_next = Waiting{std::move(question), std::move(answer)};
            return;
        }
        m_isUnderWay = true;
        if (m_bar)
            m_bar->begin();
        QElapsedTimer asked;
        asked.start();
        m_ingest.ask<T>(std::move(question), m_receiver, [this, asked, round = m_round, answer = std::move(answer)](const Result<T> &result) {
            if (round != m_round)
                return;
            m_took = asked.elapsed();
            qCDebug(guiTimingLog, "answered after %lld ms", static_cast<long long>(m_took));
            m_answered.start();
            m_isUnderWay = false;
            if (!m_next) {
                if (m_bar)
                    m_bar->end();
                return answer(result);
            }
            const Waiting next = *std::exchange(m_next, std::nullopt);
            ask(next.question, next.answer);
        });
    }

    /// Waits for no answer any more: one that comes late is dropped, and the next question is put at once.
    void cancel()
    {
        ++m_round;
        m_isUnderWay = false;
        m_next.reset();
        if (m_bar)
            m_bar->end();
    }

private:
    struct Waiting
    {
        Question question;
        Answer answer;
    };

    IngestService &m_ingest;
    QObject *m_receiver = nullptr;
    QPointer<WaitBar> m_bar;
    bool m_isUnderWay = false;
    std::uint64_t m_round = 0;   ///< Grows when what is under way is no longer waited for.
    std::optional<Waiting> m_next;
    QElapsedTimer m_answered;
    qint64 m_took = 0;
};

} // namespace Andon
