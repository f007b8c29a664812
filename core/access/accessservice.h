// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "core/access/auditentry.h"
#include "core/common/clock.h"
#include "core/common/result.h"
#include "core/common/receiver.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

namespace Andon {

class AccessStore;

/// Who may send, and who did what: the one door to the AccessStore, which lives on a thread of its own.
/// Call from any thread, every call but start() returns at once; answers come on the thread of the
/// receiver, as with IngestService. What another program changes in the file is noticed within a
/// second or two.
class AccessService final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    /// @a fixed are tokens that stand in a file of their own and hold as long as the program runs;
    /// @a own is what the program shows when it sends to itself.
    AccessService(const QString &file, const Clock &clock, std::vector<AccessToken> fixed = {}, std::optional<AccessToken> own = {}, QObject *parent = nullptr);

    /// Writes what is left to write.
    ~AccessService() override;

    /// Opens the file and reads the tokens. Waits until that is done. Once.
    Result<void> start();

    /// All tokens there are, the fixed ones first, and the program's own apart from them.
    std::shared_ptr<const TokenTable> tokens() const;

    /// Answers the text of the new token, which is known nowhere else.
    void createToken(const TokenWish &wish, const QString &actor, Receiver receiver, Answer<QByteArray> answer);
    void revokeToken(TokenId id, const QString &actor, Receiver receiver, Answer<void> answer);
    void forgetToken(TokenId id, const QString &actor, Receiver receiver, Answer<void> answer);

    /// A request came with this token. Written at most once a minute for each.
    void noteTokenUse(TokenId id);

    /// Adds a line to the audit log. Its time is now. One that cannot be written is tried again until
    /// it can, as long as the program runs and there are not thousands.
    void note(AuditEntry entry);

    void askAudit(int limit, int skip, Receiver receiver, Answer<AuditPage> answer);

Q_SIGNALS:
    /// Tokens were made, used or revoked, here or by another program.
    void tokensChanged();
    void audited();

private:
    using Work = std::function<void(AccessStore &)>;
    void post(Work work);
    void look();
    void load();
    void writeNotes();

    const QString m_file;
    const Clock &m_clock;
    const std::vector<AccessToken> m_fixed;
    const std::optional<AccessToken> m_own;
    QThread m_thread;
    QObject m_onThread;                          ///< Lives on m_thread.
    std::unique_ptr<AccessStore> m_store;        ///< Made, used and deleted there.
    std::unique_ptr<QTimer> m_timer;             ///< The same.
    qint64 m_seen = -1;                          ///< otherChanges() as of the last load; for that thread alone.
    std::vector<AuditEntry> m_unwritten;         ///< The same.
    mutable std::mutex m_mutex;
    std::shared_ptr<const TokenTable> m_tokens;  ///< Guarded, as all below.
    QHash<TokenId, Instant> m_used;              ///< Since it was last written.
};

} // namespace Andon
