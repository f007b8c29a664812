// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "ui/server/samplecommand.h"
#include "ui/style/card.h"

class QGridLayout;

namespace Andon {

/// Ready commands that send a first event to a plant that has none: with its address and, where one was just
/// made, its token.
class FirstEventCard final : public Card
{
    Q_OBJECT

public:
    explicit FirstEventCard(const Clock &clock, QWidget *parent = nullptr);

    void setTarget(const SampleTarget &target);

    /// There are tokens, but Andon knows none of them: the commands have a place for one.
    void setTokenMissing(bool missing);

private:
    using Command = QString (*)(const SampleTarget &, Instant);

    void addCommand(const QString &name, const QString &accessibleName, Command command);
    SampleTarget target() const;
    void refresh();

    const Clock &m_clock;
    SampleTarget m_target;
    bool m_isTokenMissing = false;
    QLabel *m_where = nullptr;
    std::vector<std::pair<QLabel *, Command>> m_commands;
    QLabel *m_waiting = nullptr;
};

} // namespace Andon
