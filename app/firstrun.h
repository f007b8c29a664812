// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accessservice.h"
#include "core/settings/commandline.h"
#include "core/settings/settings.h"
#include "ui/window/firstrunpage.h"

#include <optional>

namespace Andon {

/// The very first start: asks what has to be decided, remembers it, and makes a token where one is needed.
class FirstRun final : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        bool wantsDemo = false;
        QString token = {};   ///< Empty when none was made.
    };

    FirstRun(Settings &settings, AccessService &access);

    /// Whether to ask: Andon was started without any option, nothing was ever chosen that would be asked, and
    /// nothing was stored or made yet (@a isNew).
    static bool isDue(const CommandLine &line, const Settings &settings, bool isNew);

    /// Stays until it is decided. Nothing when the page was closed instead: nothing was changed then.
    std::optional<Outcome> ask();

private:
    void take(const FirstChoices &choices, FirstRunPage &page);
    void remember(const FirstChoices &choices);

    template <typename T>
    void choose(const Setting<T> &setting, const T &value);

    Settings &m_settings;
    AccessService &m_access;
    Outcome m_outcome;
};

} // namespace Andon
