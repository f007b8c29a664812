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

namespace {

template <typename Section>
void add(SettingsPage &page, std::function<Section *()> make)
{
    page.addSection(Section::title(), [make = std::move(make)]() -> SettingsSection * { return make(); });
}

} // namespace

void addSections(SettingsPage &page, const WindowParts &parts, PlantCalendar &calendar, const SettingsLinks &links)
{
    add<PlantSection>(page, [parts, &calendar] { return new PlantSection(parts, calendar); });
    add<ShiftsSection>(page, [parts, &calendar] { return new ShiftsSection(parts, calendar); });
    add<MachinesSection>(page, [&page, parts, links] {
        auto *section = new MachinesSection(parts.ingest, parts.access, parts.settings);
        QObject::connect(section, &MachinesSection::limitChanged, &page, links.machinesChanged);
        QObject::connect(section, &MachinesSection::noted, &page, links.machinesChanged);
        return section;
    });
    add<EventsSection>(page, [parts] { return new EventsSection(parts); });
    add<NetworkSection>(page, [parts, links] { return new NetworkSection(parts, links); });
    add<LookSection>(page, [parts] { return new LookSection(parts.settings); });
    add<WallboardSection>(page, [parts] { return new WallboardSection(parts.settings); });
    add<ClosingSection>(page, [parts] { return new ClosingSection(parts.settings); });
    add<LanguageSection>(page, [parts, links] { return new LanguageSection(parts.settings, links); });
}

} // namespace Andon
