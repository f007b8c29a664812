// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace Andon {

// What a person finds on a window: only what is visible counts.

inline bool showsText(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

inline QAbstractButton *buttonOn(const QWidget &window, const QString &text)
{
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// By the name that a screen reader says.
template <typename Kind>
Kind *namedOn(const QWidget &window, const QString &name)
{
    for (auto *widget : window.findChildren<Kind *>()) {
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace Andon
