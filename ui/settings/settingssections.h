// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/serverpage.h"
#include "ui/window/windowparts.h"

#include <functional>

namespace Andon {

class PlantCalendar;
class SettingsPage;

/// What sections want of the window.
struct SettingsLinks
{
    std::function<void(ServerPage::Tab)> openServer;
    std::function<void()> restartWindow;   ///< Makes the window anew, while Andon goes on receiving.
};

/// All sections there are, in the order of the list.
void addSections(SettingsPage &page, const WindowParts &parts, PlantCalendar &calendar, const SettingsLinks &links);

} // namespace Andon
