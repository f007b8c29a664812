// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/columnnames.h"

#include "core/validation/readingrules.h"

namespace Andon {

namespace {

using namespace std::string_view_literals;

constexpr std::array eventIds = {"eventid"sv, "event"sv, "id"sv, "uuid"sv, "guid"sv, "eventnumber"sv, "recordid"sv, "messageid"sv, "ereignisid"sv, "ereignisnr"sv, "ereignis"sv, "lfdnr"sv, "nr"sv, "idevento"sv, "イベントid"sv, "番号"sv};
constexpr std::array times = {"eventtime"sv, "timestamp"sv, "datetime"sv, "time"sv, "ts"sv, "createdat"sv, "date"sv, "zeitstempel"sv, "zeitpunkt"sv, "datumzeit"sv, "datumuhrzeit"sv, "datum"sv, "zeit"sv, "fecha"sv, "fechahora"sv, "日時"sv, "時刻"sv, "日付"sv, "时间"sv};
constexpr std::array machines = {"machineid"sv, "machine"sv, "machinename"sv, "asset"sv, "assetid"sv, "equipment"sv, "equipmentid"sv, "device"sv, "deviceid"sv, "station"sv, "maschine"sv, "maschinennr"sv, "maschinenid"sv, "maschinennummer"sv, "anlage"sv, "gerat"sv, "gerät"sv, "máquina"sv, "maquina"sv, "機械"sv, "設備"sv, "機械id"sv, "设备"sv};
constexpr std::array lines = {"lineid"sv, "line"sv, "linename"sv, "productionline"sv, "linie"sv, "fertigungslinie"sv, "línea"sv, "linea"sv, "ライン"sv, "产线"sv};
constexpr std::array factories = {"factoryid"sv, "factory"sv, "plant"sv, "plantid"sv, "site"sv, "werk"sv, "standort"sv, "fabrik"sv, "fábrica"sv, "planta"sv, "工場"sv, "工厂"sv};
constexpr std::array durations = {"durationms"sv, "duration"sv, "dauer"sv, "laufzeit"sv, "runtime"sv, "statustime"sv, "cycletime"sv, "taktzeit"sv, "zykluszeit"sv, "bearbeitungszeit"sv, "elapsed"sv, "duración"sv, "duracion"sv, "所要時間"sv, "サイクルタイム"sv, "时长"sv};
constexpr std::array defects = {"defectcount"sv, "defects"sv, "defect"sv, "defectivecount"sv, "rejects"sv, "rejected"sv, "scrap"sv, "scrapcount"sv, "ng"sv, "ngcount"sv, "bad"sv, "badcount"sv, "faults"sv, "errors"sv, "alarm"sv, "alarms"sv, "ausschuss"sv, "ausschuß"sv, "fehler"sv, "fehleranzahl"sv, "fehlerzahl"sv, "anzahlfehler"sv, "defectos"sv, "不良"sv, "不良数"sv, "缺陷"sv};
constexpr std::array clockTimes = {"time"sv, "timeofday"sv, "uhrzeit"sv, "zeit"sv, "hora"sv, "時刻"sv, "时间"sv};

std::vector<std::string> copied(std::span<const std::string_view> names)
{
    return {names.begin(), names.end()};
}

std::vector<std::string> bared(std::span<const std::string_view> names)
{
    std::vector<std::string> bare;
    for (const std::string_view name : names)
        bare.push_back(bareName(name));
    return bare;
}

} // namespace

std::string bareName(std::string_view name)
{
    QString text = QString::fromUtf8(name.data(), qsizetype(name.size())).trimmed().toLower();
    while (text.endsWith(u'.'))
        text.chop(1);
    text = text.section(u'.', -1);
    QString bare;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            bare += c;
    }
    return bare.toStdString();
}

std::vector<std::string> namesOf(ImportField field)
{
    using enum ImportField;
    switch (field) {
    case EventId: return copied(eventIds);
    case EventTime: return copied(times);
    case MachineId: return copied(machines);
    case LineId: return copied(lines);
    case FactoryId: return copied(factories);
    case Duration: return copied(durations);
    case Defects: return copied(defects);
    case Client: return bared(clientAliases());
    case Metric: return bared(metricAliases());
    case Amount: return bared(amountAliases());
    case Timestamp: return bared(timestampAliases());
    }
    return {};
}

std::span<const std::string_view> namesOfClockTimes()
{
    return clockTimes;
}

} // namespace Andon
