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
        (*question)(reader.get());
    }
}

} // namespace Andon
