// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Andon {

/// Something that a person can find by its name and open.
struct FindTarget
{
    enum class Kind { Event, Page, Machine, Line, Factory, Setting, Action };

    Kind kind = Kind::Page;
    QString name = {};
    QString detail = {};                 ///< In grey beside it: where it stands.
    QStringList otherWords = {};         ///< Found by these as well.
    std::function<void()> open = {};
};

/// "Machine", "Page".
QString kindText(FindTarget::Kind kind);

/// Those whose name, or one of whose other words, holds every word of @a text, in any case; the best
/// first: the name itself, then names that begin so, then the others; among equals in the order of
/// Kind, then of @a targets. At most @a limit. Nothing for an empty text.
std::vector<FindTarget> bestTargets(const std::vector<FindTarget> &targets, const QString &text, std::size_t limit);

} // namespace Andon
