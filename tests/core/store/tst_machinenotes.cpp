// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/plantfigures.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/settableclock.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const MachineId press(u"press-7"_s);
const FactoryId plant(u"F01"_s);
const PlantQuery thisMorning = {.window = {.start = at("08:00"), .end = at("12:00")}, .now = at("12:00")};

} // namespace

class tst_MachineNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNoteIsKeptWithWhoAndWhen_data() { addPaths(); }
    void aNoteIsKeptWithWhoAndWhen()
    {
        QFETCH(Database::Path, path);
        const MachineNote written = {.machine = press, .factory = plant, .text = u"Bearing louder – ask Jörg"_s,
                                     .written = HandMark {.who = u"desktop anna"_s, .when = at("11:00")}};
        {
            Shop shop(file(), m_clock, path);
            shop.send(u"E1 press-7@LINE-A/F01 11:50\nE2 press-7@LINE-A/F02 11:50"_s);
            QCOMPARE(detail(shop).note, (MachineNote {.machine = press, .factory = plant}));
            QCOMPARE(shop.store->change({.machine = press, .factory = plant, .text = u" Bearing louder – ask Jörg\n"_s, .who = u"desktop anna"_s}, at("11:00")).value(), written);
        }
        Shop shop(file(), m_clock, path);
        QCOMPARE(detail(shop).note, written);
        const MachineNote both = shop.store->change({.machine = press, .factory = plant, .isInUse = false, .who = u"desktop tom"_s}, at("11:30")).value();
        QCOMPARE(both.written, written.written);
        QCOMPARE(both.used, (HandMark {.who = u"desktop tom"_s, .when = at("11:30")}));
        QCOMPARE(shop.reader->machineNotes().value(), (std::vector {both, MachineNote {.machine = press, .factory = FactoryId(u"F02"_s)}}));
    }

    void whatIsNotInUseIsNotSilent()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        shop.send(u"E1 press-7@LINE-A/F01 09:00 50\nE2 press-8@LINE-A/F01 11:59"_s);
        QCOMPARE(silentMachines(shop.reader->plant(thisMorning).value().machines), 1);
        QVERIFY(shop.store->change({.machine = press, .factory = plant, .isInUse = false}, at("12:00")));
        const PlantFigures figures = shop.reader->plant(thisMorning).value();
        QCOMPARE(silentMachines(figures.machines), 0);
        QCOMPARE(figures.machines.back().machine, press);
        QCOMPARE(figures.machines.back().health, Health::Muted);
        QCOMPARE(detail(shop).figures.health, Health::Muted);
        QVERIFY(shop.store->change({.machine = press, .factory = plant, .isInUse = true}, at("12:00")));
        QCOMPARE(detail(shop).figures.health, Health::NoData);
    }

    void aNoteGoesWithItsFactoryAlone()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        shop.send(u"E1 press-7@LINE-A/F01 11:50\nE2 press-7@LINE-A/F02 11:50"_s);
        for (const char *factory : {"F01", "F02"})
            QVERIFY(shop.store->change({.machine = press, .factory = FactoryId(QString::fromLatin1(factory)), .text = u"here"_s}, at("12:00")));
        QCOMPARE(shop.store->removeSome(plant, 100).value(), 1);
        shop.send(u"E3 press-7@LINE-A/F01 11:50"_s);
        QCOMPARE(detail(shop).note.text, QString());
        QCOMPARE(shop.reader->machineNotes().value().back().text, u"here"_s);
    }

    void verifyAndRepairLeaveNotesAlone()
    {
        {
            Shop shop(file(), m_clock, Database::Path::Direct);
            shop.send(u"E1 press-7@LINE-A/F01 11:50"_s);
            QVERIFY(shop.store->change({.machine = press, .factory = plant, .text = u"kept"_s}, at("12:00")));
        }
        QCOMPARE(verify(file()).value().findings, QStringList());
        {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            QVERIFY(database.execute(u"UPDATE state SET events = 7"_s));
        }
        const Repair repaired = repair(file()).value();
        QVERIFY(!repaired.before.findings.isEmpty());
        QCOMPARE(repaired.after.findings, QStringList());
        Shop shop(file(), m_clock, Database::Path::Direct);
        QCOMPARE(detail(shop).note.text, u"kept"_s);
    }

    void aLongNoteIsCutAndWhatNoDatabaseKeepsIsLeftOut()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        shop.send(u"E1 press-7@LINE-A/F01 11:50"_s);
        const QString odd = u"a"_s + QChar(u'\0') + u"b"_s + QString(3000, u'c');
        QVERIFY(shop.store->change({.machine = press, .factory = plant, .text = odd}, at("12:00")));
        const QString kept = detail(shop).note.text;
        QCOMPARE(kept.size(), MachineNote::longestText);
        QVERIFY(kept.startsWith(u"abccc"));
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }

    MachineDetail detail(Shop &shop)
    {
        PlantQuery query = thisMorning;
        query.factory = plant;
        return shop.reader->machineDetail(press, query).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_MachineNotes)
#include "tst_machinenotes.moc"
