// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/lines/linetablemodel.h"
#include "ui/lines/paretobars.h"
#include "ui/machines/eventtablemodel.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/ratetrend.h"
#include "ui/rejections/reasonlistmodel.h"
#include "ui/rejections/rejectiontablemodel.h"
#include "ui/tables/textfilter.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QtTest>

using namespace Andon;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// Machines named by single letters, in this order; their rate falls from row to row.
PlantFigures plantOf(const char *letters)
{
    PlantFigures figures{.asOf = Instant(1h), .slot = 10min};
    double rate = 3;
    for (const char *letter = letters; *letter; ++letter, rate -= 0.5) {
        MachineFigures machine{.machine = MachineId(std::string(1, *letter)), .line = LineId(std::string("LINE-") + *letter)};
        machine.totals = {.events = 100, .defects = std::int64_t(rate * 10), .unknown = 1};
        machine.defectsPerHour = rate;
        machine.health = healthFromRate(rate);
        machine.lastEvent = Instant(1h) - 22min;
        machine.trend.resize(8);
        figures.machines.push_back(machine);
        figures.lines.push_back({.line = machine.line, .totals = machine.totals, .machines = 1, .trend = machine.trend});
        figures.totals += machine.totals;
    }
    return figures;
}

QString lettersIn(const QAbstractItemModel &model, int column = 0)
{
    QString letters;
    for (int row = 0; row < model.rowCount(); ++row)
        letters += model.index(row, column).data().toString().right(1);
    return letters;
}

Rejection rejection(RejectionId id, const QString &reason = QStringLiteral("INVALID_DURATION"))
{
    return {.id = id, .reason = reason};
}

} // namespace

class tst_TableModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWorkedInOneByOne_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after);
        };
        row("from nothing", "", "abc");
        row("to nothing", "abc", "");
        row("the same", "abc", "abc");
        row("inserted in front", "abc", "xyabc");
        row("inserted between", "abc", "axbyc");
        row("removed", "abcdef", "ace");
        row("moved up", "abcd", "dabc");
        row("moved down", "abcd", "bcda");
        row("turned round", "abcdef", "fedcba");
        row("all at once", "abcdef", "fxbya");
        row("all others", "abc", "xyz");
    }
    void rowsAreWorkedInOneByOne()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        MachineTableModel machines;
        LineTableModel lines;
        TextFilter sorted({MachineTableModel::Machine});
        sorted.setSourceModel(&machines);
        sorted.sort(MachineTableModel::Rate, Qt::DescendingOrder);
        QAbstractItemModelTester machineTester(&machines, fatal);
        QAbstractItemModelTester lineTester(&lines, fatal);
        QAbstractItemModelTester sortedTester(&sorted, fatal);
        for (const QString &letters : {before, after}) {
            const PlantFigures figures = plantOf(letters.toLatin1().constData());
            machines.show(figures);
            lines.show(figures);
            QCOMPARE(machines.rows(), figures.machines);
            QCOMPARE(lettersIn(lines, LineTableModel::Name), letters);
            QCOMPARE(lettersIn(sorted), letters);
        }
    }

    void selectionStaysWithItsMachine()
    {
        MachineTableModel machines;
        machines.show(plantOf("abcd"));
        QItemSelectionModel selection(&machines);
        selection.setCurrentIndex(machines.index(1, 0), QItemSelectionModel::SelectCurrent);
        machines.show(plantOf("dxcb"));
        QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("b"));
        QCOMPARE(selection.currentIndex().row(), 3);
    }

    void onlyWhatChangedIsDrawnAnew()
    {
        MachineTableModel machines;
        PlantFigures figures = plantOf("abcd");
        machines.show(figures);
        QSignalSpy changed(&machines, &QAbstractItemModel::dataChanged);
        machines.show(figures);
        QCOMPARE(changed.count(), 0);
        figures.machines[2].totals.events += 1;
        machines.show(figures);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    }

    void aMachineIsWordedForThePerson()
    {
        MachineTableModel machines;
        machines.show(plantOf("ab"));
        const auto text = [&](MachineTableModel::Column column) { return machines.index(0, column).data().toString(); };
        QCOMPARE(text(MachineTableModel::Line), QStringLiteral("LINE-a"));
        QCOMPARE(text(MachineTableModel::State), QStringLiteral("Warning"));
        QCOMPARE(text(MachineTableModel::LastEvent), QStringLiteral("22 min ago"));
        QCOMPARE(text(MachineTableModel::Rate), QStringLiteral("3.0"));
    }

    void theFilterLooksAtNameAndLine()
    {
        MachineTableModel machines;
        machines.show(plantOf("abc"));
        TextFilter filter({MachineTableModel::Machine, MachineTableModel::Line});
        filter.setSourceModel(&machines);
        filter.setFilterFixedString(QStringLiteral("line-B"));
        QCOMPARE(lettersIn(filter), QStringLiteral("b"));
        filter.setFilterFixedString(QStringLiteral(".*"));
        QCOMPARE(filter.rowCount(), 0);
    }

    void rejectionsComeInFrontAndGoWhenResolved()
    {
        RejectionTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.show({rejection(3), rejection(2), rejection(1)}, {});
        model.show({rejection(5), rejection(4), rejection(3), rejection(1)}, {});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.row(0).id, RejectionId(5));
        QCOMPARE(model.index(0, RejectionTableModel::ReasonWords).data().toString(), QStringLiteral("Invalid duration"));
        QCOMPARE(model.index(0, RejectionTableModel::EventName).data().toString(), QStringLiteral("–"));
    }

    void aSummarySaysHowManyItStandsFor()
    {
        RejectionTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        Rejection summary = rejection(2);
        summary.isSummary = true;
        summary.count = 2345;
        model.show({summary, rejection(1)}, {});
        const auto text = [&](RejectionTableModel::Column column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(RejectionTableModel::EventName), QStringLiteral("+2,345"));
        QCOMPARE(text(RejectionTableModel::Machine), QStringLiteral("–"));
        QVERIFY(text(RejectionTableModel::Message).contains(QStringLiteral("2,345. What was sent was not kept")));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        summary.count = 2346;
        model.show({summary, rejection(1)}, {});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(text(RejectionTableModel::EventName), QStringLiteral("+2,346"));
    }

    void reasonsBeginWithAllOfThem()
    {
        ReasonListModel model;
        QAbstractItemModelTester tester(&model, fatal);
        model.show({{QStringLiteral("INVALID_DURATION"), 9}, {QStringLiteral("FUTURE_EVENT_TIME"), 5}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ReasonListModel::Words).data().toString(), QStringLiteral("All reasons"));
        QCOMPARE(model.index(0, ReasonListModel::Count).data().toString(), QStringLiteral("14"));
        model.show({{QStringLiteral("INVALID_DURATION"), 2'345'678}});
        QCOMPARE(model.index(0, ReasonListModel::Count).data().toString(), QStringLiteral("2.3 M"));
        QCOMPARE(model.index(0, ReasonListModel::Count).data(Qt::ToolTipRole).toString(), QStringLiteral("2,345,678"));
        model.show({});
        QCOMPARE(model.rowCount(), 1);
    }

    void anUnknownDefectCountIsSaidSo()
    {
        EventTableModel model;
        QAbstractItemModelTester tester(&model, fatal);
        StoredEvent event;
        event.event.id = EventId(std::string("<b>E-1</b>"));
        event.event.duration = 13400ms;
        model.show({event}, {});
        QCOMPARE(model.index(0, EventTableModel::Defects).data().toString(), QStringLiteral("unknown"));
        QCOMPARE(model.index(0, EventTableModel::Duration).data().toString(), QStringLiteral("13.4 s"));
        QVERIFY(!model.index(0, EventTableModel::Id).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void linesBeyondTheLimitBecomeOthers()
    {
        const std::vector<Ranked> ranked = ranking(plantOf("abcde"), RankBy::Line);
        const QList<ParetoBar> bars = paretoBars(ranked, 3);
        QCOMPARE(bars.size(), 4);
        QCOMPARE(bars[0].warning, true);
        QCOMPARE(bars[3].name, QStringLiteral("others"));
        QCOMPARE(bars[3].defects, std::int64_t(15 + 10));
    }

    void theTrendEndsWithTheRateOfTheLastQuarter()
    {
        std::vector<Totals> slices(8);
        slices[6].defects = 3;
        slices[7].defects = 1;
        const RateTrend trend = rateTrend(slices, {Instant(0h), Instant(8h)});
        QCOMPARE(trend.span, std::chrono::milliseconds(2h));
        QCOMPARE(trend.rates.size(), 7);
        QCOMPARE(trend.rates.last(), 2.0);
        QCOMPARE(trend.window.start, Instant(2h));
    }
};

ANDON_GUI_TEST(tst_TableModels)
#include "tst_tablemodels.moc"
