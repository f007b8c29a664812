// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Andon {

/// Holds off the screen saver and the screen's sleep for as long as it lives, where the desktop can be
/// asked for that; where it cannot, nothing happens. Returns at once. For the window's thread.
class ScreenSaverHold final
{
public:
    ScreenSaverHold();
    ~ScreenSaverHold();

private:
    struct Desktop;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace Andon
