// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the parts of EmbeddedReader ask the database at one moment. For those alone.

#include "core/store/embedded/embeddedreader.h"

#include <thread>

namespace Andon {

/// Runs @a work at one moment of the database, and not for ever: an open question keeps the
/// write-ahead log from being emptied.
template <typename T, typename Work>
Result<T> EmbeddedReader::atOneMoment(Work work)
{
    constexpr auto longestAnswer = std::chrono::seconds(30);
    constexpr auto pauseBeforeRetry = std::chrono::milliseconds(1);
    m_deadline = std::chrono::steady_clock::now() + longestAnswer;
    const auto gaveUp = [] { return Error {ErrorCode::Storage, QStringLiteral("The answer took too long and was given up. Ask for a shorter time.")}; };
    for (;;) {
        if (isToStop())
            return gaveUp();
        if (m_mustReopen) {
            if (auto opened = openConnection(); !opened)
                return opened.error();
        }
        auto result = tryAtOneMoment<T>(work);
        if (!result) {
            m_mustReopen = isOfTheFile(result.error().code);
            return isToStop() ? gaveUp() : result.error();
        }
        if (*result)
            return **std::move(result);
        std::this_thread::sleep_for(pauseBeforeRetry);
    }
}

/// Nothing when so much was written at just that moment that it has to be tried again.
template <typename T, typename Work>
Result<std::optional<T>> EmbeddedReader::tryAtOneMoment(Work work)
{
    m_index.prepare();
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    const auto isSeen = m_index.begin();
    Result<T> result = [&]() -> Result<T> {
        if (!isSeen || !*isSeen)
            return isSeen ? Error {} : isSeen.error();
        return work();
    }();
    m_index.end();
    if (auto ended = transaction.commit(); !ended && result)
        return ended.error();
    if (isSeen && !*isSeen)
        return std::optional<T>();
    if (!result)
        return result.error();
    return std::optional<T>(*std::move(result));
}

/// The same for a question about events.
template <typename T, typename Work>
Result<T> EmbeddedReader::askIndex(Work work)
{
    return atOneMoment<T>([&]() -> Result<T> {
        if (!m_index.isWhole())
            return Error {ErrorCode::Busy, QStringLiteral("The index of events is being made anew (%1 %); ask again in a moment.").arg(m_index.percentMade())};
        if (auto loaded = loadSources(); !loaded)
            return loaded.error();
        return work();
    });
}

} // namespace Andon
