// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/refusals/senderwatch.h"

#include "core/domain/batch.h"

#include <algorithm>

namespace Andon {

std::string_view WatchedSender::factoryOfSummary(Reason reason, std::string_view factory)
{
    if (factory.empty())
        return factory;
    auto &factories = m_ofReasons[std::size_t(reason)].factories;
    const std::size_t hash = std::hash<std::string_view>()(factory);
    if (std::find(factories.begin(), factories.end(), hash) != factories.end())
        return factory;
    if (factories.size() >= factoriesApart)
        return {};
    factories.push_back(hash);
    return factory;
}

WatchedSender &SenderWatch::sender(std::string_view name)
{
    if (const auto known = m_byName.find(name); known != m_byName.end()) {
        m_senders.splice(m_senders.begin(), m_senders, known->second);
        return m_senders.front();
    }
    if (m_senders.size() >= m_most && !m_senders.empty()) {
        m_byName.erase(m_senders.back().name());
        m_senders.pop_back();
    }
    m_senders.emplace_front(name);
    m_byName.emplace(m_senders.front().name(), m_senders.begin());
    return m_senders.front();
}

void SenderWatch::clear()
{
    m_byName.clear();
    m_senders.clear();
}

} // namespace Andon
