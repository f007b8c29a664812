// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/searchrun.h"

namespace Andon {

SearchRun::SearchRun(IngestService &ingest, QObject *parent)
    : QObject(parent)
    , m_ingest(ingest)
{
}

SearchRun::~SearchRun()
{
    cancel();
}

void SearchRun::start(const EventQuery &query, const SearchStep &step, Take take)
{
    cancel();
    m_query = query;
    m_step = step;
    m_take = std::move(take);
    m_examined = 0;
    m_found = 0;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_started.start();
    ask();
}

void SearchRun::cancel()
{
    if (!m_isCancelled)
        return;
    *m_isCancelled = true;
    m_isCancelled.reset();
    m_took = m_started.elapsed();
}

void SearchRun::ask()
{
    m_step.isCancelled = m_isCancelled;
    m_ingest.ask<SearchSlice>([query = m_query, step = m_step](EventReader &reader) { return reader.search(query, step); }, this,
                              [this, flag = m_isCancelled](const Result<SearchSlice> &slice) {
                                  if (flag == m_isCancelled)
                                      receive(slice);
                              });
}

void SearchRun::receive(const Result<SearchSlice> &slice)
{
    if (!slice) {
        cancel();
        Q_EMIT failed(slice.error());
        return;
    }
    m_examined += slice->examined;
    m_found += slice->found;
    if (slice->reached != m_step.from)
        m_step.skip = 0;
    m_step.from = slice->reached;
    m_step.limit -= slice->found;
    const bool isLast = slice->isEnd || m_step.limit <= 0;
    if (isLast)
        cancel();
    else
        ask();
    const Take take = m_take;   // it may start another
    take(*slice, isLast);
}

} // namespace Andon
