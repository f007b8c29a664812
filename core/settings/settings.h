// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <type_traits>
#include <vector>

namespace Andon {

/// What a person may choose or what is remembered for them: its key in the file, and what holds
/// while nothing, or nothing usable, stands there.
template <typename T>
struct Setting
{
    const char *key = nullptr;
    T fallback = {};
};

/// The settings file (INI). Values are written at once for this program and reach the disk a little
/// later; a file that cannot be written is no error, the choice then lasts until the end of the
/// program. Use on one thread, the one that made it.
class Settings
{
public:
    inline static const Setting<QString> HttpAddress{"http/address", QStringLiteral("127.0.0.1")};
    inline static const Setting<quint16> HttpPort{"http/port", 8092};
    inline static const Setting<QString> HttpCertificate{"http/certificate", {}};            ///< A file (PEM); empty: no TLS.
    inline static const Setting<QString> HttpKey{"http/key", {}};                            ///< Its private key.
    inline static const Setting<QStringList> HttpOrigins{"http/origins", {}};                ///< Such as http://hall-3:5173; "*": every one.
    inline static const Setting<QStringList> HttpHostNames{"http/hostNames", {}};            ///< Such as andon.plant.example.
    inline static const Setting<QString> HttpSimulateFailures{"http/simulateFailures", QStringLiteral("auto")};  ///< yes, no; auto: on loopback.

    inline static const Setting<int> RejectionsKeptPerMinute{"rejections/keptPerMinute", 100};  ///< Of a sender and reason, with what was sent; 0: all.

    inline static const Setting<int> EventsFurthestAhead{"events/furthestAheadSeconds", 900};     ///< See EventLimits.
    inline static const Setting<int> EventsLongestDuration{"events/longestDurationSeconds", 21600};

    inline static const Setting<bool> SetUpDone{"setup/done", false};                        ///< The page of the first run was gone through.
    inline static const Setting<QString> PlantName{"plant/name", {}};                        ///< As reports and the wall-board call it.
    inline static const Setting<QString> PlantZone{"plant/zone", {}};                        ///< IANA id such as Europe/Berlin; empty: this computer's.
    inline static const Setting<int> ShiftCount{"shifts/size", -1};                          ///< -1: Andon's own; see core/shifts/shiftsettings.h.
    inline static const Setting<int> HolidayCount{"holidays/size", 0};

    inline static const Setting<QString> ImportFolder{"import/folder", {}};                  ///< Files that are put into its "in" are imported; empty: none.
    inline static const Setting<QString> ImportTemplate{"import/template", {}};              ///< By which they are; empty: everything is guessed.

    inline static const Setting<QString> LookTheme{"look/theme", QStringLiteral("system")};  ///< light, dark, contrast, system
    inline static const Setting<int> LookTextSize{"look/textSize", 100};                     ///< Percent, 80 to 200.
    inline static const Setting<QString> LookLanguage{"look/language", {}};                  ///< Empty: the system's.

    inline static const Setting<QByteArray> WindowGeometry{"window/geometry", {}};
    inline static const Setting<int> WindowPage{"window/page", 0};
    inline static const Setting<QString> WindowRange{"window/range", QStringLiteral("shift")};
    inline static const Setting<QString> WindowFactory{"window/factory", {}};                ///< Empty: all.
    inline static const Setting<double> MachinesLimit{"machines/limit", 2.0};                ///< Defects an hour from which the window shows a warning.
    inline static const Setting<QString> WindowOnClose{"window/onClose", QStringLiteral("ask")};   ///< ask, background, stop
    inline static const Setting<QStringList> WindowShortcuts{"window/shortcuts", {}};        ///< Changed ones alone: "find=Ctrl+J".
    inline static const Setting<bool> BoardIsOpen{"wallboard/open", false};                  ///< It was when Andon ended, and is again at the next start.
    inline static const Setting<bool> BoardTurns{"wallboard/turns", true};                   ///< Its pages take turns.
    inline static const Setting<int> BoardSeconds{"wallboard/seconds", 20};                  ///< For each page, 5 to 600.
    inline static const Setting<bool> BoardClassic{"wallboard/classicLights", false};        ///< Green, yellow and red.
    inline static const Setting<QString> BoardScreen{"wallboard/screen", {}};                ///< As the system names it; empty: the one without the window.
    inline static const Setting<bool> MachinesAsTiles{"machines/tiles", false};
    inline static const Setting<QByteArray> MachinesColumns{"machines/columns", {}};
    inline static const Setting<QByteArray> MachinesSplit{"machines/split", {}};
    inline static const Setting<int> LinesKind{"lines/kind", 0};                             ///< Lines, machines, factories.
    inline static const Setting<QByteArray> LinesColumns{"lines/columns", {}};
    inline static const Setting<QByteArray> LinesSplit{"lines/split", {}};
    inline static const Setting<QByteArray> EventsColumns{"events/columns", {}};
    inline static const Setting<QByteArray> EventsSplit{"events/split", {}};
    inline static const Setting<QByteArray> RejectionsColumns{"rejections/columns", {}};
    inline static const Setting<QByteArray> RejectionsSplit{"rejections/split", {}};
    inline static const Setting<QByteArray> ReadingsProcessedColumns{"readings/processedColumns", {}};
    inline static const Setting<QByteArray> ReadingsRejectedColumns{"readings/rejectedColumns", {}};
    inline static const Setting<QByteArray> ReadingsFailedColumns{"readings/failedColumns", {}};
    inline static const Setting<QByteArray> ReadingsTotalsColumns{"readings/totalsColumns", {}};
    inline static const Setting<int> ReadingsSideWidth{"readings/sideWidth", 400};           ///< Pixels.
    inline static const Setting<QByteArray> ServerSendersColumns{"server/sendersColumns", {}};
    inline static const Setting<QByteArray> ServerRequestsColumns{"server/requestsColumns", {}};
    inline static const Setting<QByteArray> ServerTokensColumns{"server/tokensColumns", {}};
    inline static const Setting<QByteArray> ServerAuditColumns{"server/auditColumns", {}};
    inline static const Setting<QString> ExportFormat{"export/format", QStringLiteral("csv")};   ///< csv, xlsx, json, ndjson
    inline static const Setting<QString> ExportDelimiter{"export/delimiter", {}};            ///< comma, semicolon, tab, pipe; empty: the language's.
    inline static const Setting<QString> ExportDecimalMark{"export/decimalMark", {}};        ///< point, comma; empty: the language's.
    inline static const Setting<QString> ExportTimes{"export/times", {}};                    ///< yearFirst, dayFirst, iso; empty: the language's.
    inline static const Setting<bool> ExportByteOrderMark{"export/byteOrderMark", true};
    inline static const Setting<QString> ExportFolder{"export/folder", {}};                  ///< Where the last one went.
    inline static const Setting<QString> ReportChoices{"reports/choices", {}};               ///< JSON; see ui/reports/reportchoices.h.
    inline static const Setting<QString> ReportFolder{"reports/folder", {}};                 ///< Where the last one was saved; empty: the documents.
    inline static const Setting<QString> ReportSchedules{"reports/schedules", {}};           ///< JSON; see core/reports/reportschedule.h.
    inline static const Setting<QByteArray> ReportScheduleColumns{"reports/scheduleColumns", {}};
    inline static const Setting<QString> Views{"views/saved", {}};                           ///< JSON; see ui/views/savedviews.h.

    /// The keys of where things stand in the window: columns, their order and width, and how pages are divided.
    static std::vector<const char *> layoutKeys();

    /// The user's own settings.
    Settings();

    /// Those in this file, which need not exist yet.
    explicit Settings(const QString &file);

    template <typename T>
    T get(const Setting<T> &setting) const
    {
        QVariant value = m_file.value(QLatin1String(setting.key));
        // A value of the wrong kind was typed into the file by hand.
        if (!value.isValid() || !value.convert(QMetaType::fromType<T>()))
            return setting.fallback;
        return value.value<T>();
    }

    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        // A number that QVariant has no text for would be written in a way nobody can read.
        if constexpr (std::is_same_v<T, quint16>)
            m_file.setValue(QLatin1String(setting.key), int(value));
        else
            m_file.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }

    /// Whether something was chosen, be it what holds anyway.
    template <typename T>
    bool has(const Setting<T> &setting) const
    {
        return m_file.contains(QLatin1String(setting.key));
    }

    /// Takes a group and everything in it out of the file.
    void forget(const char *group) { m_file.remove(QLatin1String(group)); }

    QString fileName() const { return m_file.fileName(); }

private:
    QSettings m_file;
};

} // namespace Andon
