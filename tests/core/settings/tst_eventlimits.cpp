// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/eventlimits.h"
#include "core/settings/settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace std::chrono;

class tst_EventLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenHoldsWithinWhatIsPossible_data()
    {
        QTest::addColumn<QString>("ahead");
        QTest::addColumn<QString>("longest");
        QTest::addColumn<int>("aheadUsed");
        QTest::addColumn<int>("longestUsed");
        QTest::newRow("nothing") << QString() << QString() << 900 << 21600;
        QTest::newRow("both") << QStringLiteral("60") << QStringLiteral("3600") << 60 << 3600;
        QTest::newRow("too little") << QStringLiteral("-1") << QStringLiteral("0") << 0 << 60;
        QTest::newRow("too much") << QStringLiteral("1000000") << QStringLiteral("1000000") << 86400 << 604800;
        QTest::newRow("no numbers") << QStringLiteral("long") << QStringLiteral("longer") << 900 << 21600;
    }
    void whatIsChosenHoldsWithinWhatIsPossible()
    {
        QFETCH(QString, ahead);
        QFETCH(QString, longest);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("andon.ini"));
        {
            QSettings written(file, QSettings::IniFormat);
            if (!ahead.isEmpty())
                written.setValue(QStringLiteral("events/furthestAheadSeconds"), ahead);
            if (!longest.isEmpty())
                written.setValue(QStringLiteral("events/longestDurationSeconds"), longest);
        }
        const EventLimits limits = eventLimitsFrom(Settings(file));
        QTEST(int(limits.furthestAhead.count()), "aheadUsed");
        QTEST(int(limits.longestDuration.count()), "longestUsed");
    }
};

QTEST_GUILESS_MAIN(tst_EventLimits)
#include "tst_eventlimits.moc"
