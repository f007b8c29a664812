// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Andon {

/// Which machines are wanted: what was chosen, and a line of text in which every word has to hold:
///     M-1*              the name, line, factory or state holds it; * is anything, ? one character
///     machine:M-1*      the whole name; line:, factory: and state: the same
///     rate>2            also events, defects and unknown, with > >= < <= and =
/// Names with a space stand in quotes: line:"Hall 3".
class MachineFilter
{
public:
    std::optional<Health> state = {};
    std::optional<LineId> line = {};
    std::optional<FactoryId> factory = {};

    void setText(const QString &text);

    bool accepts(const MachineFigures &machine) const;

    /// The first word that looks like a condition but is none, such as "rate>many".
    const QString &fault() const { return m_fault; }

private:
    using Condition = std::function<bool(const MachineFigures &)>;
    std::optional<Condition> condition(const QString &word);

    std::vector<Condition> m_conditions;
    QString m_fault;
};

} // namespace Andon
