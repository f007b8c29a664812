// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssections.h"

#include "ui/settings/eventssection.h"
#include "ui/settings/languagesection.h"
#include "ui/settings/looksection.h"
#include "ui/settings/machinessection.h"
#include "ui/settings/networksection.h"
#include "ui/settings/plantsection.h"
#include "ui/settings/settingspage.h"
#include "ui/shifts/shiftssection.h"
#include "ui/wallboard/wallboardsection.h"
#include "ui/window/closingsection.h"

namespace Andon {

void addSections(SettingsPage &page, const WindowParts &parts, PlantCalendar &calendar, const SettingsLinks &links)
{
    page.addSection(new PlantSection(parts, calendar));
    page.addSection(new ShiftsSection(parts, calendar));
    page.addSection(new MachinesSection(parts.ingest, parts.access, parts.settings));
    page.addSection(new EventsSection(parts));
    page.addSection(new NetworkSection(parts, links));
    page.addSection(new LookSection(parts.settings));
    page.addSection(new WallboardSection(parts.settings));
    page.addSection(new ClosingSection(parts.settings));
    page.addSection(new LanguageSection(parts.settings, links));
}

} // namespace Andon
