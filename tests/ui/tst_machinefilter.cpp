// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/machines/machinefilter.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

MachineFigures machine(const char *name, const char *line, const char *factory, Health health, double rate, std::int64_t events)
{
    return {.machine = MachineId(std::string(name)), .line = LineId(std::string(line)), .factory = FactoryId(std::string(factory)),
            .totals = {.events = events, .defects = std::int64_t(rate * 8)}, .defectsPerHour = rate, .health = health};
}

const std::vector<MachineFigures> plant = {
    machine("M-101", "LINE-A", "F01", Health::Warning, 10.4, 1204),
    machine("M-138", "LINE-F", "F01", Health::Warning, 2.5, 2011),
    machine("M-105", "LINE-E", "F02", Health::NoData, 0.3, 640),
    machine("M-206", "Hall 3/a", "F02", Health::Healthy, 0.7, 1810),
    machine("spare.1", "", "", Health::Muted, 0, 0),
};

} // namespace

class tst_MachineFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineOfTextFindsMachines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *text, const char *found) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(found); };
        row("nothing", "", "M-101 M-138 M-105 M-206 spare.1");
        row("a part of a name", "10", "M-101 M-105");
        row("a part of a line, in any case", "line-f", "M-138");
        row("a state in words", "warn", "M-101 M-138");
        row("a pattern", "M-1?5", "M-105");
        row("a whole name with a pattern", "machine:M-1*", "M-101 M-138 M-105");
        row("a name is whole", "machine:M-1", "");
        row("a dot is a dot", "machine:spare?1", "spare.1");
        row("not any letter", "sparex1", "");
        row("a line in quotes", "line:\"Hall 3*\"", "M-206");
        row("a slash is nothing special", "line:Hall*a", "M-206");
        row("a factory", "factory:F02", "M-105 M-206");
        row("a state", "state:warning", "M-101 M-138");
        row("a state of two words", "state:\"no data\"", "M-105");
        row("a state written together", "state:nodata", "M-105");
        row("the muted", "state:muted", "spare.1");
        row("a rate", "rate>2", "M-101 M-138");
        row("a rate with a comma", "rate>=2,5", "M-101 M-138");
        row("few events", "events<1000", "M-105 spare.1");
        row("no defects", "defects=0", "spare.1");
        row("every word has to hold", "machine:M-1* rate>2 events>2000", "M-138");
        row("while somebody types", "machine: rate>", "M-101 M-138 M-105 M-206 spare.1");
        row("a key that is none is a word", "colour:red", "");
        row("brackets are no pattern", "[M]", "");
        row("a lonely quote", "\"", "M-101 M-138 M-105 M-206 spare.1");
    }
    void aLineOfTextFindsMachines()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        MachineFilter filter;
        filter.setText(text);
        QStringList accepted;
        for (const MachineFigures &machine : plant) {
            if (filter.accepts(machine))
                accepted << machine.machine.toString();
        }
        QCOMPARE(accepted.join(u' '), found);
        QCOMPARE(filter.fault(), QString());
    }

    void whatIsNoNumberIsSaidSo()
    {
        MachineFilter filter;
        filter.setText(u"M-1 rate>many"_s);
        QCOMPARE(filter.fault(), u"rate>many"_s);
        QVERIFY(!filter.accepts(plant.front()));
        filter.setText(u"M-1"_s);
        QVERIFY(filter.accepts(plant.front()));
    }

    void whatWasChosenHasToHoldToo()
    {
        MachineFilter filter;
        filter.setText(u"rate>2"_s);
        filter.state = Health::Warning;
        filter.line = LineId(u"LINE-F"_s);
        QVERIFY(!filter.accepts(plant[0]));
        QVERIFY(filter.accepts(plant[1]));
        filter.factory = FactoryId(u"F02"_s);
        QVERIFY(!filter.accepts(plant[1]));
    }
};

ANDON_GUI_TEST(tst_MachineFilter)
#include "tst_machinefilter.moc"
