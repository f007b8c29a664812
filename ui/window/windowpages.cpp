// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowpages.h"

#include "ui/window/pagestack.h"

#include <algorithm>

namespace Andon {

WindowPages::WindowPages(PageStack &stack, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
{
}

std::optional<int> WindowPages::find(const QString &key) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind &kind) { return PlantPage::keyOf(*kind.type) == key; });
    return found == m_kinds.end() ? std::nullopt : std::optional(int(found - m_kinds.begin()));
}

int WindowPages::numberOf(const QMetaObject &type) const
{
    return int(std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind &kind) { return kind.type == &type; }) - m_kinds.begin());
}

PlantPage *WindowPages::at(int number)
{
    Kind &kind = m_kinds.at(std::size_t(number));
    if (!kind.page) {
        kind.page = kind.make();
        kind.page->setAccessibleName(kind.word);
        m_stack.addWidget(kind.page);
        Q_EMIT made(kind.page);
    }
    return kind.page;
}

} // namespace Andon
