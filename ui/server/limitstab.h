// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/limitwords.h"
#include "ui/server/servertab.h"

#include <vector>

class QGridLayout;

namespace Andon {

class Card;
class LimitEditor;

/// Every limit of the server, to be read and to be changed. What is typed holds at once.
class LimitsTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit LimitsTab(const WindowParts &parts, QWidget *parent = nullptr);

    /// What was changed elsewhere.
    void refresh() override;

private:
    QWidget *createGroup(LimitGroup group);
    void choose(const HttpLimitInfo &info, qint64 value);

    const WindowParts m_parts;
    std::vector<LimitEditor *> m_editors;
};

} // namespace Andon
