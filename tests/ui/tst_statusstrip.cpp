// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/server/servercontrols.h"
#include "ui/window/statusstrip.h"

#include <QLabel>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_StatusStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQueueIsSpokenOfWhenSendersNoticeIt_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("busy");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << 0.0 << 0.0 << QString();
        QTest::newRow("a little in it") << 0.2 << 0.0 << QString();
        QTest::newRow("filling") << 0.404 << 0.0 << u"queue 40 % full"_s;
        QTest::newRow("full") << 1.0 << 0.4 << u"queue full: senders are told to try again, 0.4 times/s"_s;
        QTest::newRow("full, many") << 1.0 << 25.0 << u"queue full: senders are told to try again, 25 times/s"_s;
    }
    void theQueueIsSpokenOfWhenSendersNoticeIt()
    {
        QFETCH(double, share);
        QFETCH(double, busy);
        QFETCH(QString, text);
        StatusStrip strip;
        strip.display({.queueShare = share, .busyPerSecond = busy}, 0, {});
        QStringList shown;
        for (const QLabel *label : strip.findChildren<QLabel *>()) {
            if (label->text().startsWith(u"queue"_s) && !label->isHidden())
                shown << label->text();
        }
        QCOMPARE(shown.join(u'|'), text);
    }

    void troubleStandsWhereTheAddressStood()
    {
        StatusStrip strip;
        strip.setServer({.phase = ServerState::Phase::Listening, .url = QUrl(u"http://127.0.0.1:8092"_s)});
        const auto shows = [&strip](const QString &text) {
            const auto labels = strip.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->text() == text; });
        };
        strip.display({}, 0, {});
        QVERIFY(shows(u"Listening on http://127.0.0.1:8092"_s));
        strip.display({.trouble = u"The disk is full."_s}, 0, {});
        QVERIFY(shows(u"Events are refused: The disk is full."_s));
        strip.display({}, 0, {});
        QVERIFY(shows(u"Listening on http://127.0.0.1:8092"_s));
    }

    void sendersAreNamedWhereThereIsRoom()
    {
        StatusStrip strip;
        strip.setServer({.phase = ServerState::Phase::Listening, .url = QUrl(u"http://127.0.0.1:8092"_s)});
        const auto shown = [&strip] {
            strip.display({}, 3, {});
            const auto labels = strip.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith(u"3 sender"_s) && !label->isHidden(); });
        };
        strip.resize(1600, 28);
        QVERIFY(shown());
        strip.resize(200, 28);
        QVERIFY(!shown());
        strip.resize(1600, 28);
        QVERIFY(shown());
        strip.display({}, 0, {});
        for (const QLabel *label : strip.findChildren<QLabel *>())
            QVERIFY(!label->text().startsWith(u"0 sender"_s) || label->isHidden());
    }
};

ANDON_GUI_TEST(tst_StatusStrip)
#include "tst_statusstrip.moc"
