// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Reads the #include lines of the source, so that a dependency the layers do not allow is seen
/// when it is written.
class tst_Arrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIncludesWhatItsLayerMustNotSee_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");
        const auto widgets = u"Q(tWidgets|tCharts|Application>|Widget|MainWindow|Dialog|Painter|Color>|Icon|Pixmap)"_s;
        QTest::newRow("core sees neither ui nor app nor widgets") << u"core"_s << u"^(ui|app)/|^"_s + widgets;
        QTest::newRow("ui does not see app") << u"ui"_s << u"^app/"_s;
        QTest::newRow("ui does not see sockets") << u"ui"_s << u"^core/(http|demo)/"_s;
        QTest::newRow("common sees nothing") << u"core/common"_s << u"^core/(?!common/)"_s;
        QTest::newRow("domain sees common") << u"core/domain"_s << u"^core/(?!(common|domain)/)"_s;
        QTest::newRow("validation sees domain") << u"core/validation"_s << u"^core/(?!(common|domain|validation)/)"_s;
        QTest::newRow("dedup sees domain") << u"core/dedup"_s << u"^core/(?!(common|domain|dedup)/)"_s;
        QTest::newRow("stats sees domain") << u"core/stats"_s << u"^core/(?!(common|domain|stats)/)"_s;
        QTest::newRow("query sees domain") << u"core/query"_s << u"^core/(?!(common|domain|query)/)"_s;
        QTest::newRow("files see domain") << u"core/files"_s << u"^core/(?!(common|domain|files)/)"_s;
        QTest::newRow("export sees files and service") << u"core/export"_s << u"^core/(settings|http|demo|access|tls|traffic|validation)/|^core/store/(embedded|shared)/"_s;
        QTest::newRow("store sees dedup, stats and query") << u"core/store"_s << u"^core/(?!(common|domain|dedup|stats|query|store)/)"_s;
        QTest::newRow("service sees validation and store") << u"core/service"_s << u"^core/(settings|http|demo|access|tls|traffic)/|^core/store/(embedded|shared)/"_s;
        QTest::newRow("settings see common") << u"core/settings"_s << u"^core/(?!(common|settings)/)"_s;
        QTest::newRow("shifts see settings") << u"core/shifts"_s << u"^core/(?!(common|settings|shifts)/)"_s;
        QTest::newRow("reports see the store and the shifts") << u"core/reports"_s << u"^core/(settings|service|http|demo|access|tls|traffic)/|^core/store/(embedded|shared)/"_s;
        QTest::newRow("http sees service and settings") << u"core/http"_s << u"^core/(demo|store/embedded|store/shared)/"_s;
        QTest::newRow("the demo knows the server by its address only") << u"core/demo"_s << u"^core/(?!(common|domain|demo)/)"_s;
        QTest::newRow("access sees common") << u"core/access"_s << u"^core/(?!(common|access)/)"_s;
        QTest::newRow("traffic sees common") << u"core/traffic"_s << u"^core/(?!(common|traffic)/)"_s;
        QTest::newRow("tls sees common") << u"core/tls"_s << u"^core/(?!(common|tls)/)"_s;
        QTest::newRow("import sees service") << u"core/import"_s << u"^core/(settings|http|demo|access|tls|traffic|store/embedded)/"_s;
        QTest::newRow("nothing sees the tests") << u"core"_s << u"^tests/"_s;
    }

    void noFileIncludesWhatItsLayerMustNotSee()
    {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+[>\"])"_s, QRegularExpression::MultilineOption);
        const QRegularExpression rule(forbidden);
        QVERIFY(rule.isValid());
        int files = 0;
        QDirIterator each(QStringLiteral(ANDON_SOURCE_DIR) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            for (auto found = include.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
                const QString included = found.next().captured(1);
                QVERIFY2(!rule.match(included).hasMatch(), qPrintable(file.fileName() + u" includes "_s + included));
            }
        }
        QVERIFY(files > 0);
    }

    void everyTestOfTheWindowStandsBehindTheFreezeGate()
    {
        int gated = 0;
        QDirIterator each(u"" ANDON_SOURCE_DIR "/tests"_s, {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            gated += text.contains("\nANDON_GUI_TEST(");
            QVERIFY2(!text.contains("\nQTEST_MAIN("), qPrintable(file.fileName() + u": ANDON_GUI_TEST of tests/support/guitest.h, or QTEST_GUILESS_MAIN"_s));
        }
        QVERIFY(gated > 0);
    }

    void everySourceFileNamesItsLicence()
    {
        for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s, u"bench"_s}) {
            QDirIterator each(QStringLiteral(ANDON_SOURCE_DIR) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.sh"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                QFile file(each.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.read(400).contains("SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(file.fileName()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Arrows)
#include "tst_arrows.moc"
