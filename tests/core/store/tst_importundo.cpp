// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/settableclock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t undoneTogether = 3;

/// A shop with a file that is imported into it.
struct ImportShop : Shop
{
    using Shop::Shop;

    ImportId begin(Instant now, const QString &file = u"january.csv"_s)
    {
        return store->beginImport({.file = file, .hash = u"ab"_s, .started = now}).value();
    }

    BatchReport bring(ImportId import, const QString &lines)
    {
        Batch batch = batchFrom(lines);
        batch.sender = "import of january.csv";
        batch.import = import;
        return send(std::move(batch));
    }

    /// Ends it, if it is not ended yet, and undoes it.
    Result<ImportRecord> undo(ImportId import, Instant now)
    {
        for (const ImportRecord &record : reader->imports(1000).value()) {
            if (record.id == import && record.state == ImportState::Running)
                store->endImport(import, ImportState::Done, 0, now).has_value();
        }
        for (;;) {
            const auto step = store->undoSome(import, undoneTogether, now);
            if (!step)
                return step.error();
            if (step->isDone)
                return step->record;
        }
    }

    /// What is stored, without when it arrived: "E1 press-7 08:00 0", sorted.
    QStringList content()
    {
        QStringList lines;
        for (const StoredEvent &stored : all())
            lines << u"%1 %2 %3 %4"_s.arg(stored.event.id.toString(), stored.event.source.machine.toString(), QString::fromStdString(isoText(stored.event.time)).mid(11, 5))
                         .arg(stored.event.defects.value_or(-1));
        lines.sort();
        return lines;
    }
};

} // namespace

class tst_ImportUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { shop.reset(); }

    void whatWasAddedGoes_data() { addPaths(); }
    void whatWasAddedGoes()
    {
        open();
        shop->send(u"E1 press-7 08:00 1\nE2 press-7 08:05 2"_s);
        const Totals before = totals();
        const ImportId import = shop->begin(now());
        shop->bring(import, u"E3 press-7 08:10 4\nE2 press-7 08:05 2\nE4 saw-1 09:00 5"_s);
        shop->send(u"E5 press-7 08:20 8"_s);
        shop->bring(import, u"E6 press-7 08:30 16\nE7 press-7 08:40\nE8 press-7 08:50"_s);
        QVERIFY(shop->store->endImport(import, ImportState::Done, 3, now()));
        const auto records = shop->reader->imports(10).value();
        QCOMPARE(records.size(), 1u);
        QCOMPARE(records[0].accepted, 5);
        QCOMPARE(records[0].deduped, 1);
        QCOMPARE(records[0].bad, 3);
        QVERIFY(records[0].state == ImportState::Done && records[0].canBeUndone(now()));

        const auto undone = shop->undo(import, now());
        QVERIFY(undone);
        QVERIFY(undone->state == ImportState::Undone);
        QCOMPARE(undone->removed, 5);
        QCOMPARE(undone->kept, 0);
        QCOMPARE(shop->content(), QStringList({u"E1 press-7 08:00 1"_s, u"E2 press-7 08:05 2"_s, u"E5 press-7 08:20 8"_s}));
        QCOMPARE(totals().defects, before.defects + 8);
        QVERIFY(isWhole());
        // It may come once more, as new.
        QCOMPARE(shop->send(u"E3 press-7 08:10 4"_s), (BatchReport{.accepted = 1, .outcomes = {Outcome::Accepted}}));
        QVERIFY(isWhole());
    }

    void whatWasCorrectedGoesBack_data() { addPaths(); }
    void whatWasCorrectedGoesBack()
    {
        open();
        shop->send(u"E1 press-7 08:00 1\nE2 press-7 08:05 1\nE3 press-7 08:10 1\nE4 press-7 08:15 1"_s);
        const ImportId import = shop->begin(now());
        shop->bring(import, u"E1 saw-1 09:00 2\nE2 press-7 08:05 2\nE5 press-7 10:00 1\nE6 press-7 10:05 1"_s);
        shop->bring(import, u"E1 saw-2 09:30 3\nE3 press-7 08:10 5\nE3 press-7 08:10 1"_s);
        shop->send(u"E2 press-7 08:05 7\nE6 press-7 10:05 9"_s);
        const auto undone = shop->undo(import, now());
        QVERIFY(undone);
        QCOMPARE(undone->removed, 1);
        QCOMPARE(undone->restored, 1);
        QCOMPARE(undone->kept, 2);
        QCOMPARE(shop->content(), QStringList({u"E1 press-7 08:00 1"_s, u"E2 press-7 08:05 7"_s, u"E3 press-7 08:10 1"_s, u"E4 press-7 08:15 1"_s, u"E6 press-7 10:05 9"_s}));
        QVERIFY(isWhole());
    }

    void theLaterOfTwoImportsMayBeUndoneFirstOrLast_data()
    {
        QTest::addColumn<bool>("laterFirst");
        QTest::newRow("first") << true;
        QTest::newRow("last") << false;
    }
    void theLaterOfTwoImportsMayBeUndoneFirstOrLast()
    {
        QFETCH(bool, laterFirst);
        open(Database::Path::Direct);
        shop->send(u"E1 press-7 08:00 1"_s);
        const ImportId first = shop->begin(now());
        shop->bring(first, u"E1 press-7 08:00 2\nE2 press-7 08:05 2"_s);
        const ImportId later = shop->begin(now(), u"again.csv"_s);
        shop->bring(later, u"E1 press-7 08:00 3\nE2 press-7 08:05 3\nE3 press-7 08:10 3"_s);
        QVERIFY(shop->undo(laterFirst ? later : first, now()));
        QCOMPARE(shop->content(), laterFirst ? QStringList({u"E1 press-7 08:00 2"_s, u"E2 press-7 08:05 2"_s})
                                             : QStringList({u"E1 press-7 08:00 3"_s, u"E2 press-7 08:05 3"_s, u"E3 press-7 08:10 3"_s}));
        QVERIFY(shop->undo(laterFirst ? first : later, now()));
        QCOMPARE(shop->content(), QStringList{u"E1 press-7 08:00 1"_s});
        QVERIFY(isWhole());
    }

    void anUndoThatWasInterruptedGoesOn()
    {
        open(Database::Path::Direct);
        const ImportId import = shop->begin(now());
        QString lines;
        for (int i = 0; i < 10; ++i)
            lines += u"E%1 press-7 08:%2\n"_s.arg(i).arg(10 + i);
        shop->bring(import, lines);
        QVERIFY(shop->store->endImport(import, ImportState::Stopped, 0, now()));
        QVERIFY(!shop->store->undoSome(import, undoneTogether, now()).value().isDone);
        shop.reset();
        open(Database::Path::Direct);
        QVERIFY(shop->reader->imports(1).value().front().state == ImportState::Undoing);
        const auto undone = shop->undo(import, now() + undoTime * 2);   // what was begun is ended
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->removed, 10);
        QCOMPARE(shop->content(), QStringList());
        QVERIFY(isWhole());
    }

    void onlyWhatCanBeUndoneIs()
    {
        open(Database::Path::Direct);
        const ImportId import = shop->begin(now());
        shop->bring(import, u"E1 press-7 08:00"_s);
        QCOMPARE(shop->store->undoSome(import, undoneTogether, now()).error().detail, u"The import of january.csv is still running. Cancel it first."_s);
        QCOMPARE(shop->undo(import + 1, now()).error().code, ErrorCode::NotFound);
        QCOMPARE(shop->undo(import, now() + undoTime + std::chrono::seconds(1)).error().detail, u"The import of january.csv was more than 7 days ago, so it can be undone no more."_s);
        QVERIFY(shop->undo(import, now() + undoTime));
        QCOMPARE(shop->undo(import, now()).error().detail, u"The import of january.csv was undone before."_s);
    }

    void deletedFactoriesAreNotMissed()
    {
        open(Database::Path::Direct);
        const ImportId import = shop->begin(now());
        shop->bring(import, u"E1 press-7@L/F 08:00\nE2 press-7 08:05"_s);
        while (shop->store->removeSome(FactoryId(u"F"_s), 100).value() == 100) { }
        const auto undone = shop->undo(import, now());
        QVERIFY(undone);
        QCOMPARE(undone->removed, 1);
        QVERIFY(isWhole());
    }

    void undoAgreesWithASimpleModel_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// Whoever reports an event last decides what it says; what an undone import reported was never said. A report
    /// that says what the store says already is none.
    void undoAgreesWithASimpleModel()
    {
        QFETCH(unsigned, seed);
        open(Database::Path::Direct, {.index = {.changesOfRun = 16, .entriesOfSlice = 4}});
        struct Report
        {
            ImportId import = 0;   // 0: of a sender
            QString line = {};
        };
        std::map<QString, std::vector<Report>> model;
        std::mt19937 dice(seed);
        const auto below = [&dice](int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice); };
        std::vector<ImportId> open;
        for (int step = 0; step < 150; ++step) {
            const int what = below(12);
            if (what == 0 && open.size() < 4) {
                open.push_back(shop->begin(now()));
            } else if (what == 1 && !open.empty()) {
                const auto chosen = open.begin() + below(int(open.size()));
                QVERIFY(shop->undo(*chosen, now()));
                for (auto &[id, reports] : model)
                    std::erase_if(reports, [&](const Report &report) { return report.import == *chosen; });
                std::erase_if(model, [](const auto &entry) { return entry.second.empty(); });
                open.erase(chosen);
            } else {
                const ImportId import = open.empty() || below(3) == 0 ? 0 : open[std::size_t(below(int(open.size())))];
                QStringList lines;
                for (int i = below(6); i >= 0; --i) {
                    const QString id = u"E%1"_s.arg(below(25));
                    const QString line = u"%1 M%2 08:%3 %4"_s.arg(id).arg(below(3)).arg(10 + below(3)).arg(below(2));
                    lines << line;
                    auto &reports = model[id];
                    if (reports.empty() || reports.back().line != line)
                        reports.push_back({import, line});
                }
                if (import > 0)
                    shop->bring(import, lines.join(u'\n'));
                else
                    shop->send(lines.join(u'\n'));
            }
            if (below(10) == 0)
                while (shop->store->keepUp(EventStore::Hurry::Everything).value() == EventStore::Left::Now) { }
            QStringList expected;
            std::int64_t defects = 0;
            for (const auto &[id, reports] : model) {
                expected << reports.back().line;
                defects += reports.back().line.section(u' ', -1).toInt();
            }
            expected.sort();
            QCOMPARE(shop->content(), expected);
            std::int64_t counted = 0;
            for (const char *machine : {"M0", "M1", "M2"})
                counted += shop->reader->machineTotals(MachineId(std::string(machine)), {at("00:00"), at("23:00")}, {}).value().defects;
            QCOMPARE(counted, defects);
        }
        QVERIFY(isWhole());
    }

    void whatIsStoredUnderIdsIsTold()
    {
        open(Database::Path::Direct);
        shop->send(u"E1 press-7 08:00 1\nE2 press-7 08:05 2"_s);
        const auto stored = shop->reader->stored({EventId(u"E2"_s), EventId(u"E3"_s), EventId(u"E1"_s)}).value();
        QCOMPARE(stored.size(), 3u);
        QVERIFY(stored[0] && stored[0]->event.defects == 2);
        QVERIFY(!stored[1]);
        QVERIFY(stored[2] && stored[2]->event.defects == 1);
    }

private:
    void open()
    {
        QFETCH(Database::Path, path);
        open(path);
    }

    void open(Database::Path path, const StoreSizes &sizes = {}) { shop.emplace(folder->filePath(u"andon.db"_s), clock, path, sizes); }

    Instant now() const { return clock.nowInMilliseconds(); }
    Totals totals() { return shop->reader->machineTotals(MachineId(u"press-7"_s), {at("00:00"), at("23:00")}, {}).value(); }

    /// Whether everything that can be told from the log agrees with it.
    bool isWhole()
    {
        const QString file = shop->backend->file();
        shop.reset();
        const auto found = verify(file);
        if (!found || !found->findings.isEmpty())
            qWarning() << (found ? found->findings : QStringList{found.error().detail});
        const bool isClean = found && found->findings.isEmpty();
        shop.emplace(file, clock, Database::Path::Direct);
        return isClean;
    }

    SettableClock clock;
    std::unique_ptr<QTemporaryDir> folder;
    std::optional<ImportShop> shop;
};

QTEST_GUILESS_MAIN(tst_ImportUndo)
#include "tst_importundo.moc"
