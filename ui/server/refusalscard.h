// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"

class QLabel;

namespace Andon {

struct TrafficCounts;

/// Why requests were refused since the start, most first.
class RefusalsCard final : public Card
{
    Q_OBJECT

public:
    explicit RefusalsCard(QWidget *parent = nullptr);

    void display(const TrafficCounts &counts);

private:
    QLabel *m_words = nullptr;
    QLabel *m_numbers = nullptr;
    QLabel *m_none = nullptr;
};

} // namespace Andon
