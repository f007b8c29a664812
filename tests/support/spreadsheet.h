// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Andon {

/// LibreOffice, as a judge of files that are said to open in a spreadsheet.
class Spreadsheet
{
public:
    static bool isInstalled() { return !program().isEmpty(); }

    /// What it reads in a file, as lines of CSV: a text is in quotes, a number is not and stands as it is shown. A sheet after
    /// the other. Nothing when it cannot open it. @a inFilter says how to read a CSV file.
    static std::optional<QStringList> read(const QString &path, const QString &inFilter = {})
    {
        const QDir folder(path + QStringLiteral(".read"));
        if (!folder.mkpath(QStringLiteral(".")))
            return std::nullopt;
        QStringList arguments = {QStringLiteral("--headless"), QStringLiteral("--norestore"),
                                 QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString()};
        if (!inFilter.isEmpty())
            arguments << QStringLiteral("--infilter=") + inFilter;
        arguments << QStringLiteral("--convert-to") << QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1")
                  << QStringLiteral("--outdir") << folder.path() << path;
        QProcess office;
        office.setProcessChannelMode(QProcess::MergedChannels);
        office.start(program(), arguments);
        if (!office.waitForFinished(240'000) || office.exitCode() != 0) {
            qWarning("LibreOffice: %s", office.readAll().constData());
            return std::nullopt;
        }
        QStringList lines;
        for (const QString &name : folder.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
            QFile sheet(folder.filePath(name));
            if (!sheet.open(QIODevice::ReadOnly))
                return std::nullopt;
            lines += QString::fromUtf8(sheet.readAll()).split(u'\n', Qt::SkipEmptyParts);
        }
        return lines;
    }

private:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("soffice")); }
};

} // namespace Andon
