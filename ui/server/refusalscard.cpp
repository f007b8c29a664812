// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/refusalscard.h"

#include "core/traffic/trafficmonitor.h"
#include "ui/server/serverwording.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>

#include <algorithm>

namespace Andon {

namespace {

constexpr std::size_t mostReasons = 6;

} // namespace

RefusalsCard::RefusalsCard(QWidget *parent)
    : Card(tr("Refused requests"), parent)
    , m_words(plainLabel())
    , m_numbers(plainLabel())
    , m_none(plainLabel(tr("Every request was answered."), "dim"))
{
    setSubtitle(tr("by reason, since the start"));
    auto *table = new QWidget;
    auto *row = new QHBoxLayout(table);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_numbers);
    m_words->setMinimumWidth(60);
    m_numbers->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addContent(m_none, 0);
    addContent(table, 0);
    auto *rest = new QWidget;
    addContent(rest, 1);
}

void RefusalsCard::display(const TrafficCounts &counts)
{
    std::vector<std::pair<QByteArray, std::uint64_t>> reasons(counts.refused.begin(), counts.refused.end());
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &one, const auto &other) { return one.second > other.second; });
    QStringList words;
    QStringList numbers;
    std::uint64_t others = 0;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (i >= mostReasons) {
            others += reasons[i].second;
            continue;
        }
        words << refusalText(reasons[i].first);
        numbers << numberText(std::int64_t(reasons[i].second));
    }
    if (others > 0) {
        words << tr("Other reasons");
        numbers << numberText(std::int64_t(others));
    }
    m_words->setText(words.join(u'\n'));
    m_numbers->setText(numbers.join(u'\n'));
    m_none->setVisible(words.isEmpty());
}

} // namespace Andon
