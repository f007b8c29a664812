// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accessservice.h"

#include "core/access/accessstore.h"
#include "core/common/log.h"

#include <chrono>
#include <future>

namespace Andon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookInterval = 1s;
constexpr auto useIsWrittenAfter = 60s;
constexpr std::size_t mostUnwritten = 10'000;

} // namespace

AccessService::AccessService(const QString &file, const Clock &clock, std::vector<AccessToken> fixed, std::optional<AccessToken> own, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock), m_fixed(std::move(fixed)), m_own(std::move(own)), m_tokens(std::make_shared<TokenTable>(TokenTable {m_fixed, m_own}))
{
    m_thread.setObjectName(u"access"_s);
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
}

AccessService::~AccessService()
{
    post([this](AccessStore &store) {
        writeNotes();
        const std::lock_guard lock(m_mutex);
        for (auto used = m_used.cbegin(); used != m_used.cend(); ++used)
            (void)store.noteTokenUse(used.key(), used.value()).has_value();
    });
    // The thread ends itself: told from here, it could end before what was posted is done.
    QMetaObject::invokeMethod(&m_onThread, [this] {
        m_timer.reset();
        m_store.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

Result<void> AccessService::start()
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    QMetaObject::invokeMethod(&m_onThread, [this, &opened] {
        auto store = std::make_unique<AccessStore>();
        auto opening = store->open(m_file);
        if (opening) {
            m_store = std::move(store);
            load();
            m_timer = std::make_unique<QTimer>();
            connect(m_timer.get(), &QTimer::timeout, &m_onThread, [this] { look(); });
            m_timer->start(lookInterval);
        }
        opened.set_value(std::move(opening));
    });
    return result.get();
}

std::shared_ptr<const TokenTable> AccessService::tokens() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

void AccessService::post(Work work)
{
    QMetaObject::invokeMethod(&m_onThread, [this, work = std::move(work)] {
        if (m_store)
            work(*m_store);
    });
}

/// Once a second: what did others change, and what is there to write?
void AccessService::look()
{
    writeNotes();
    std::vector<std::pair<TokenId, Instant>> used;
    {
        const std::lock_guard lock(m_mutex);
        for (const AccessToken &token : m_tokens->tokens) {
            const auto at = m_used.constFind(token.id);
            if (at != m_used.cend() && (!token.lastUsed || *at - *token.lastUsed >= useIsWrittenAfter))
                used.emplace_back(token.id, *at);
        }
        for (const auto &[id, moment] : used)
            m_used.remove(id);
    }
    for (const auto &[id, moment] : used) {
        const auto noted = m_store->noteTokenUse(id, moment);
        if (noted)
            continue;
        qCWarning(appLog, "%ls", qUtf16Printable(noted.error().detail));
        const std::lock_guard lock(m_mutex);
        if (!m_used.contains(id))   // else it was used again since
            m_used.insert(id, moment);
    }
    const auto seen = m_store->otherChanges();
    if (!used.empty() || (seen && *seen != m_seen))
        load();
}

void AccessService::load()
{
    const auto seen = m_store->otherChanges();
    auto known = m_store->tokens();
    if (!known || !seen) {
        qCWarning(appLog, "%ls", qUtf16Printable((known ? seen.error() : known.error()).detail));
        return;   // those known before go on being so
    }
    m_seen = *seen;
    TokenTable table{m_fixed, m_own};
    table.tokens.insert(table.tokens.end(), std::make_move_iterator(known->begin()), std::make_move_iterator(known->end()));
    {
        const std::lock_guard lock(m_mutex);
        m_tokens = std::make_shared<const TokenTable>(std::move(table));
    }
    Q_EMIT tokensChanged();
}

void AccessService::createToken(const TokenWish &wish, const QString &actor, Receiver receiver, Answer<QByteArray> answer)
{
    post([=, this, to = std::move(receiver)](AccessStore &store) {
        auto token = store.createToken(wish, actor, m_clock.nowInMilliseconds());
        load();
        Q_EMIT audited();
        to.deliver(answer, std::move(token));
    });
}

void AccessService::revokeToken(TokenId id, const QString &actor, Receiver receiver, Answer<void> answer)
{
    post([=, this, to = std::move(receiver)](AccessStore &store) {
        auto revoked = store.revokeToken(id, actor, m_clock.nowInMilliseconds());
        load();
        Q_EMIT audited();
        to.deliver(answer, std::move(revoked));
    });
}

void AccessService::forgetToken(TokenId id, const QString &actor, Receiver receiver, Answer<void> answer)
{
    post([=, this, to = std::move(receiver)](AccessStore &store) {
        auto forgotten = store.forgetToken(id, actor, m_clock.nowInMilliseconds());
        load();
        Q_EMIT audited();
        to.deliver(answer, std::move(forgotten));
    });
}

void AccessService::noteTokenUse(TokenId id)
{
    if (id == 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_used[id] = m_clock.nowInMilliseconds();
}

void AccessService::note(AuditEntry entry)
{
    entry.time = m_clock.nowInMilliseconds();
    post([this, entry = std::move(entry)](AccessStore &) {
        m_unwritten.push_back(entry);
        writeNotes();
    });
}

void AccessService::writeNotes()
{
    std::size_t written = 0;
    while (written < m_unwritten.size()) {
        const auto added = m_store->append(m_unwritten[written]);
        if (!added) {
            qCWarning(appLog, "The audit log: %ls", qUtf16Printable(added.error().detail));
            break;
        }
        ++written;
    }
    m_unwritten.erase(m_unwritten.begin(), m_unwritten.begin() + std::ptrdiff_t(written));
    if (m_unwritten.size() > mostUnwritten)
        m_unwritten.erase(m_unwritten.begin());
    if (written > 0)
        Q_EMIT audited();
}

void AccessService::askAudit(int limit, int skip, Receiver receiver, Answer<AuditPage> answer)
{
    post([limit, skip, to = std::move(receiver), answer = std::move(answer)](AccessStore &store) { to.deliver(answer, store.audit(limit, skip)); });
}

} // namespace Andon
