// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QLabel;
class QPushButton;
class QString;
class QWidget;

namespace Andon {

// What a page shows while it has nothing to show: what it is for, and how to begin.

/// Puts lines of words, cards and a row of buttons below them into the middle of @a page. Long lines wrap.
void layOutHint(QWidget *page, std::initializer_list<QWidget *> words, std::initializer_list<QPushButton *> buttons);

/// A command that a person may select and copy; a screen reader says what it does after it.
QLabel *commandLabel(const QString &description);

} // namespace Andon
