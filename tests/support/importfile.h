// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringEncoder>
#include <QTemporaryDir>

namespace Andon {

/// A folder with files that are to be imported.
class ImportFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// The path of a file with this in it.
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%ls cannot be written", qUtf16Printable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    const QByteArray bytes = encoder(text);
    if (!encoder.isValid() || encoder.hasError())
        qFatal("%s cannot be written", encoding);
    return bytes;
}

/// A machine's log as an industrial gateway writes it: seconds, and no ids.
inline QByteArray telemetry()
{
    return "ts,asset,items,status,status_time,power_avg,cycle_time,alarm,product\n"
           "2022-08-31 22:00:00+00:00,0,4.0,2.0,43.0,2.0,0.0,0,0\n"
           "2022-08-31 22:00:00+00:00,1,8.0,2.0,20.0,2.0,0.0,0,1\n"
           "2022-08-31 22:05:00+00:00,1,9.0,2.0,38.0,1.0,0.0,1,1\n"
           "2022-08-31 22:10:00+00:00,0,8.0,2.0,3.0,6.0,0.0,0,0\n"
           "2022-08-31 22:15:00+00:00,2,6.0,2.0,16.5,1.0,0.0,1,2\n"
           "2022-08-31 22:20:00+00:00,2,5.0,2.0,24.0,0.0,0.0,0,2\n";
}

/// As Excel saves it in Germany.
inline QString germanSheet()
{
    return QStringLiteral("Nr;Zeitpunkt;Maschine;Linie;Werk;Dauer (s);Ausschuss\r\n"
                          "1001;31.01.2026 06:00;Säge 1;Linie Süd;Nürnberg;4,5;0\r\n"
                          "1002;31.01.2026 06:01;Säge 2;Linie Süd;Nürnberg;12,25;2\r\n"
                          "1003;01.02.2026 06:02;Fräse;Linie Nord;Nürnberg;1.200,5;1\r\n"
                          ";;;;;;\r\n");
}

} // namespace Andon
