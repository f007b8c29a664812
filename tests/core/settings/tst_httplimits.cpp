// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/httplimits.h"
#include "core/settings/settings.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_HttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDefaultIsPossible()
    {
        QSet<QByteArray> names;
        for (const HttpLimitInfo &info : httpLimitInfos()) {
            QVERIFY2(info.least <= info.of(HttpLimits()) && info.of(HttpLimits()) <= info.most, info.name);
            QVERIFY2(info.least < info.most, info.name);
            QVERIFY2(!names.contains(info.name), info.name);
            names << info.name;
        }
    }

    void everyMemberIsASettingOfItsOwn()
    {
        // All are numbers of 64 bits, so their number tells that none was left out.
        QCOMPARE(httpLimitInfos().size(), sizeof(HttpLimits) / sizeof(qint64));
        for (const HttpLimitInfo &info : httpLimitInfos()) {
            HttpLimits changed;
            info.set(changed, info.least == info.of(changed) ? info.most : info.least);
            for (const HttpLimitInfo &other : httpLimitInfos())
                QCOMPARE(other.of(changed) == other.of(HttpLimits()), &other != &info);
        }
    }

    void withoutChoicesTheDefaultsHold()
    {
        const Settings settings(m_folder.filePath(u"none.ini"_s));
        QCOMPARE(httpLimitsFrom(settings), HttpLimits());
    }

    void aChoiceIsRemembered()
    {
        const QString file = m_folder.filePath(u"chosen.ini"_s);
        HttpLimits expected;
        {
            Settings settings(file);
            for (const HttpLimitInfo &info : httpLimitInfos()) {
                chooseHttpLimit(settings, info, info.most - 1);
                info.set(expected, info.most - 1);
            }
        }
        QCOMPARE(httpLimitsFrom(Settings(file)), expected);
    }

    void whatIsNotPossibleIsBroughtToWhatIsWithALine_data()
    {
        QTest::addColumn<int>("position");
        for (int i = 0; i < int(httpLimitInfos().size()); ++i)
            QTest::newRow(httpLimitInfos()[std::size_t(i)].name) << i;
    }
    void whatIsNotPossibleIsBroughtToWhatIsWithALine()
    {
        QFETCH(int, position);
        const HttpLimitInfo &info = httpLimitInfos()[std::size_t(position)];
        for (const auto &[written, used] : {std::pair(info.least - 1, info.least), std::pair(info.most + 1, info.most)}) {
            const QString file = m_folder.filePath(u"%1-%2.ini"_s.arg(position).arg(written));
            QSettings(file, QSettings::IniFormat).setValue(u"limits/"_s + QLatin1StringView(info.name), written);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"limits/%1 is %2; .* taken for %3"_s.arg(QLatin1StringView(info.name)).arg(written).arg(used)));
            HttpLimits expected;
            info.set(expected, used);
            QCOMPARE(httpLimitsFrom(Settings(file)), expected);
            Settings chosen(m_folder.filePath(u"chosen-%1.ini"_s.arg(position)));
            chooseHttpLimit(chosen, info, written);
            QCOMPARE(httpLimitsFrom(chosen), expected);   // and no second line
        }
    }

    void whatIsNoNumberIsTheDefault()
    {
        const QString file = m_folder.filePath(u"words.ini"_s);
        QSettings(file, QSettings::IniFormat).setValue(u"limits/bodySize"_s, u"a lot"_s);
        QCOMPARE(httpLimitsFrom(Settings(file)), HttpLimits());
    }

    void tenMegabytesMayAlwaysBeSent()
    {
        for (const HttpLimitInfo &info : httpLimitInfos()) {
            if (QByteArrayView(info.name) == "bodySize" || QByteArrayView(info.name) == "bodiesInFlightSize")
                QVERIFY2(info.least >= 10'000'000, info.name);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_HttpLimits)
#include "tst_httplimits.moc"
