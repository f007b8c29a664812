// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/wallclock.h"
#include "core/settings/settings.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/style/plantzone.h"
#include "ui/style/wording.h"
#include "ui/window/customrange.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QPushButton>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The computer is in Tokyo, the plant is not.
class tst_PlantZone : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "Asia/Tokyo"); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(0).offsetFromUtc(), 9 * 3600);
    }

    void init() { m_settings = std::make_unique<Settings>(m_folder.filePath(u"%1.ini"_s.arg(++m_count))); }

    void withoutAChoiceThePlantIsWhereTheComputerIs()
    {
        const PlantCalendar calendar(*m_settings);
        QCOMPARE(zoneText(), u"Asia/Tokyo"_s);
        QCOMPARE(clockText(m_noon), u"21:00:00"_s);
        QCOMPARE(calendar.calendar().at(m_noon)->name, u"Late"_s);
    }

    void aChoiceHoldsAtOnceAndAfterARestart()
    {
        PlantCalendar calendar(*m_settings);
        QSignalSpy changed(&calendar, &PlantCalendar::changed);
        QVERIFY(calendar.setZone(u"Europe/Berlin"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(clockText(m_noon), u"13:00:00"_s);
        QCOMPARE(calendar.calendar().at(m_noon)->name, u"Early"_s);
        setPlantZone(QTimeZone::utc());
        const PlantCalendar again(*m_settings);
        QCOMPARE(zoneText(), u"Europe/Berlin"_s);
        QCOMPARE(again.zoneId(), u"Europe/Berlin"_s);
    }

    void aZoneThatIsNoneIsNotTaken()
    {
        m_settings->set(Settings::PlantZone, u"Europe/Atlantis"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"plant/zone is \"Europe/Atlantis\""_s));
        PlantCalendar calendar(*m_settings);
        QCOMPARE(zoneText(), u"Asia/Tokyo"_s);
        QCOMPARE(calendar.zoneFault()->value, u"Europe/Atlantis"_s);
        QVERIFY(!calendar.setZone(u"Mars/Crater"_s));
        QCOMPARE(zoneText(), u"Asia/Tokyo"_s);
        QVERIFY(calendar.setZone(u"UTC"_s));
        QVERIFY(!calendar.zoneFault());
    }

    void shiftsThatCannotBeReadAreSaid()
    {
        m_settings->set(Setting<int>{"shifts/size", 0}, 1);
        m_settings->set(Setting<QString>{"shifts/1/name", {}}, u"Odd"_s);
        m_settings->set(Setting<QString>{"shifts/1/start", {}}, u"dawn"_s);
        m_settings->set(Setting<QString>{"shifts/1/length", {}}, u"8:00"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"shifts/1/start is \"dawn\""_s));
        PlantCalendar calendar(*m_settings);
        QCOMPARE(calendar.calendar().plan().shifts.size(), std::size_t(3));
        QCOMPARE(calendar.planFaults().size(), std::size_t(1));
        calendar.setPlan(calendar.calendar().plan());
        QVERIFY(calendar.planFaults().empty());
    }

    void theWindowIsInThePlantsZone()
    {
        SettableClock clock("2026-10-25T00:30:00Z");
        const QString file = m_folder.filePath(u"window.ini"_s);
        Settings(file).set(Settings::PlantZone, u"Europe/Berlin"_s);
        WindowFixture plant(clock, file);
        const auto window = plant.makeWindow();
        window->show();
        Batch batch = batchFrom(u"E1 press-7@LINE-A/F01 00:10 5"_s);
        batch.events[0].time = at("2026-10-25T00:10:00Z");
        QVERIFY(plant.submit(batch));
        QTRY_VERIFY(showsText(*window, u"Night 22:00 – 06:00  Europe/Berlin"_s));
        QTRY_VERIFY(showsText(*window, u"plant time 02:30:00  Europe/Berlin"_s));
        clock.set("2026-10-25T05:00:00Z");
        QTRY_VERIFY(showsText(*window, u"Early 06:00 – 14:00  Europe/Berlin"_s));
        QTRY_VERIFY(showsText(*window, u"No events in this shift"_s));
        QTRY_VERIFY(showsText(*window, u"Newest event: today 02:10, press-7."_s));
    }

    void aCustomRangeIsTypedInThePlantsTime_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("instant");
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"2026-01-15 06:00:00"_s << u"2026-01-15T05:00:00Z"_s;
        QTest::newRow("a time the clocks leave out") << u"Europe/Berlin"_s << u"2026-03-29 02:30:00"_s << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("a time that comes twice") << u"Europe/Berlin"_s << u"2026-10-25 02:30:00"_s << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("half an hour") << u"Asia/Kolkata"_s << u"2026-01-15 06:00:00"_s << u"2026-01-15T00:30:00Z"_s;
    }
    void aCustomRangeIsTypedInThePlantsTime()
    {
        QFETCH(QString, zone);
        QFETCH(QString, start);
        QFETCH(QString, instant);
        setPlantZone(zoneFromId(zone).value());
        const Window shown{at("2026-01-01T00:00:00.123Z"), at("2026-12-31T22:59:59.456Z")};
        answerDialog([&](QDateTimeEdit *field) { field->setDateTime(QDateTime(QDate::fromString(start.left(10), Qt::ISODate), QTime::fromString(start.mid(11), Qt::ISODate), Qt::UTC)); });
        const auto window = askForWindow(shown, nullptr);
        QVERIFY(window);
        QCOMPARE(QString::fromStdString(isoText(window->start)), instant);
        QCOMPARE(window->end, shown.end);
    }

    void aCustomRangeThatIsLeftAloneStaysAsItIs()
    {
        setPlantZone(zoneFromId(u"Europe/Berlin"_s).value());
        const Window secondHalfPastTwo{at("2026-10-25T01:30:00Z"), at("2026-10-25T01:45:00Z")};
        QString text;
        answerDialog([&text](QDateTimeEdit *field) { text = field->text(); });
        QCOMPARE(askForWindow(secondHalfPastTwo, nullptr), std::optional(secondHalfPastTwo));
        QCOMPARE(text, u"2026-10-25  02:30:00"_s);
    }

private:
    static Instant at(const char *iso) { return instantFromIso(iso).value(); }

    /// Does @a change to the start in the dialog that is about to open, and accepts.
    void answerDialog(const std::function<void(QDateTimeEdit *)> &change)
    {
        QTimer::singleShot(0, this, [change] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            change(dialog->findChildren<QDateTimeEdit *>().first());
            dialog->accept();
        });
    }

    const Instant m_noon = at("2026-01-15T12:00:00Z");
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
};

ANDON_GUI_TEST(tst_PlantZone)
#include "tst_plantzone.moc"
