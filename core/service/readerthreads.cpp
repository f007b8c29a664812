// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/readerthreads.h"

namespace Andon {

ReaderThreads::ReaderThreads(StoreBackend &backend, int count)
{
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this, &backend] { run(backend); });
}

ReaderThreads::~ReaderThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        for (EventReader *reader : m_readers)
            reader->giveUp();
    }
    m_questions.close();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReaderThreads::run(StoreBackend &backend)
{
    std::unique_ptr<EventReader> reader;
    while (const auto question = m_questions.take()) {
        if (!reader) {
            auto opened = backend.openReader();
            if (!opened) {
                (*question)(opened.error());
                continue;
            }
            reader = *std::move(opened);
        }
        (*question)(admit(reader.get()));
    }
    const std::lock_guard lock(m_mutex);
    m_readers.erase(reader.get());
}

/// The reader, unless the end has begun.
Result<EventReader *> ReaderThreads::admit(EventReader *reader)
{
    const std::lock_guard lock(m_mutex);
    if (m_closing)
        return Error {ErrorCode::Closing, QStringLiteral("Andon is closing; ask again in a moment.")};
    m_readers.insert(reader);
    return reader;
}

} // namespace Andon
