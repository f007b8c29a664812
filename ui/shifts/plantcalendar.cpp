// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/plantcalendar.h"

#include "core/common/log.h"
#include "core/settings/settings.h"
#include "ui/style/plantzone.h"

namespace Andon {

namespace {

void log(const SettingFault &fault)
{
    qCWarning(appLog, "The setting %ls is \"%ls\", which cannot be read; it was passed over.", qUtf16Printable(fault.key), qUtf16Printable(fault.value));
}

} // namespace

PlantCalendar::PlantCalendar(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    readZone();
    readPlan();
}

ShiftCalendar PlantCalendar::from(const Settings &settings)
{
    const auto zone = zoneFromId(settings.get(Settings::PlantZone));
    return {shiftPlanFrom(settings, threeShifts(tr("Early"), tr("Late"), tr("Night"))).plan, zone.value_or(computerZone())};
}

void PlantCalendar::readZone()
{
    m_zoneId = m_settings.get(Settings::PlantZone);
    const auto zone = m_zoneId.isEmpty() ? std::optional(computerZone()) : zoneFromId(m_zoneId);
    if (!zone) {
        m_zoneFault = SettingFault{QString::fromLatin1(Settings::PlantZone.key), m_zoneId};
        m_zoneId.clear();
        log(*m_zoneFault);
    }
    setPlantZone(zone.value_or(computerZone()));
}

void PlantCalendar::readPlan()
{
    StoredShiftPlan stored = shiftPlanFrom(m_settings, threeShifts(tr("Early"), tr("Late"), tr("Night")));
    m_isPlanChosen = stored.isChosen;
    m_planFaults = std::move(stored.faults);
    for (const SettingFault &fault : m_planFaults)
        log(fault);
    announce(stored.plan);
}

bool PlantCalendar::setZone(const QString &id)
{
    const auto zone = id.isEmpty() ? std::optional(computerZone()) : zoneFromId(id);
    if (!zone)
        return false;
    m_settings.set(Settings::PlantZone, id);
    m_zoneId = id;
    m_zoneFault.reset();
    setPlantZone(*zone);
    announce(m_calendar.plan());
    return true;
}

void PlantCalendar::setPlan(const ShiftPlan &plan)
{
    storeShiftPlan(m_settings, plan);
    m_isPlanChosen = true;
    m_planFaults.clear();
    announce(plan);
}

void PlantCalendar::resetPlan()
{
    forgetShiftPlan(m_settings);
    readPlan();
}

void PlantCalendar::announce(const ShiftPlan &plan)
{
    m_calendar = ShiftCalendar(plan, plantZone());
    Q_EMIT changed();
}

} // namespace Andon
