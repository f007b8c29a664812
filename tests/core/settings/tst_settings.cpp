// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNeverSetIsTheFallback()
    {
        const Settings settings(m_folder.filePath(QStringLiteral("none.ini")));
        QCOMPARE(settings.get(Settings::HttpPort), quint16(8092));
        QCOMPARE(settings.get(Settings::HttpOrigins), QStringList());
        QCOMPARE(settings.get(Settings::HttpSimulateFailures), QStringLiteral("auto"));
        QCOMPARE(settings.get(Settings::LookTheme), QStringLiteral("system"));
        QCOMPARE(settings.get(Settings::RejectionsKeptPerMinute), 100);
        QCOMPARE(settings.get(Settings::WindowGeometry), QByteArray());
    }

    void aChoiceIsThereAfterARestart()
    {
        const QString file = m_folder.filePath(QStringLiteral("kept.ini"));
        {
            Settings settings(file);
            settings.set(Settings::HttpPort, quint16(9000));
            settings.set(Settings::HttpOrigins, {QStringLiteral("http://hall-3:5173")});
            settings.set(Settings::HttpHostNames, {QStringLiteral("andon.example"), QStringLiteral("hall-3")});
            settings.set(Settings::MachinesAsTiles, true);
            settings.set(Settings::MachinesSplit, QByteArray("\0\1\2", 3));
        }
        const Settings settings(file);
        QCOMPARE(settings.get(Settings::HttpPort), quint16(9000));
        QCOMPARE(settings.get(Settings::HttpOrigins), QStringList{QStringLiteral("http://hall-3:5173")});
        QCOMPARE(settings.get(Settings::HttpHostNames).size(), 2);
        QCOMPARE(settings.get(Settings::MachinesAsTiles), true);
        QCOMPARE(settings.get(Settings::MachinesSplit), QByteArray("\0\1\2", 3));
    }

    void whatCannotBeReadIsTheFallback()
    {
        const QString name = m_folder.filePath(QStringLiteral("broken.ini"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[http]\nport=quick\n[window]\npage=third\n");
        file.close();
        const Settings settings(name);
        QCOMPARE(settings.get(Settings::HttpPort), quint16(8092));
        QCOMPARE(settings.get(Settings::WindowPage), 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
