// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

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

    inline static const Setting<QString> PlantName{"plant/name", {}};                        ///< As reports and the wall-board call it.
    inline static const Setting<QString> PlantZone{"plant/zone", {}};                        ///< IANA id such as Europe/Berlin; empty: this computer's.

    inline static const Setting<QString> LookTheme{"look/theme", QStringLiteral("system")};  ///< light, dark, contrast, system
    inline static const Setting<int> LookTextSize{"look/textSize", 100};                     ///< Percent, 80 to 200.
    inline static const Setting<QString> LookLanguage{"look/language", {}};                  ///< Empty: the system's.

    inline static const Setting<QByteArray> WindowGeometry{"window/geometry", {}};
    inline static const Setting<int> WindowPage{"window/page", 0};
    inline static const Setting<QString> WindowRange{"window/range", QStringLiteral("8h")};
    inline static const Setting<QString> WindowFactory{"window/factory", {}};                ///< Empty: all.
    inline static const Setting<bool> MachinesAsTiles{"machines/tiles", false};
    inline static const Setting<QByteArray> MachinesColumns{"machines/columns", {}};
    inline static const Setting<QByteArray> MachinesSplit{"machines/split", {}};
    inline static const Setting<QByteArray> LinesColumns{"lines/columns", {}};
    inline static const Setting<QByteArray> LinesSplit{"lines/split", {}};
    inline static const Setting<QByteArray> EventsColumns{"events/columns", {}};
    inline static const Setting<QByteArray> EventsSplit{"events/split", {}};
    inline static const Setting<QByteArray> RejectionsColumns{"rejections/columns", {}};
    inline static const Setting<QByteArray> RejectionsSplit{"rejections/split", {}};
    inline static const Setting<int> ReadingsSideWidth{"readings/sideWidth", 400};           ///< Pixels.

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
        m_file.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }

    QString fileName() const { return m_file.fileName(); }

private:
    QSettings m_file;
};

} // namespace Andon
