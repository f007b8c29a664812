// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/settableclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;

} // namespace

/// What becomes of a file some pages of which were overwritten: it is said, reading goes on as far as it
/// can, and nothing is written to it, whether the damage is seen at the start, behind or by the writer.
class tst_Damage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_next = 0;
        Shop shop(file(), m_clock, Database::Path::Direct, sizes(0));
        for (int batch = 0; batch < 40; ++batch)
            shop.send(events(500));
        // Rejections removed leave free pages.
        Batch refused;
        refused.refusals.resize(500, {.machine = "press-7", .factory = "OLD", .message = std::string(400, 'x')});
        refused.refusedAt.resize(500);
        shop.send(std::move(refused));
        QVERIFY(shop.store->removeSome(FactoryId(u"OLD"_s), 10));
        while (shop.store->keepUp(EventStore::Hurry::Everything).value() != EventStore::Left::Nothing) { }
    }

    void aDamagedFileIsReadAndNeverWritten_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("inFront");
        for (const char *place : {"events", "index_parts", "hour_sums", "id_pages", "free pages"}) {
            for (const bool inFront : {true, false})
                QTest::addRow("%s, found %s", place, inFront ? "at the start" : "behind") << QString::fromLatin1(place) << inFront;
        }
    }
    void aDamagedFileIsReadAndNeverWritten()
    {
        QFETCH(QString, place);
        QFETCH(bool, inFront);
        damage(place);
        if (QTest::currentTestFailed())
            return;
        const QByteArray before = content();
        {
            auto opened = EmbeddedBackend::open(file(), m_clock, Database::Path::Direct, sizes(inFront ? 1'000'000'000 : 0));
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            const auto &backend = *opened;
            const auto store = backend->openStore();
            if (!store && place == u"id_pages") {   // segments were being merged when it was closed, and are read to go on
                QCOMPARE(store.error().code, ErrorCode::Damaged);
                QVERIFY(content() == before);
                return;
            }
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            const auto reader = backend->openReader();
            QVERIFY(reader);
            QTRY_VERIFY(!backend->state().isBeingChecked);
            QVERIFY(backend->state().damage);
            QVERIFY(!backend->state().isLogKept);
            QCOMPARE((*store)->ingest({.batches = {std::make_shared<const Batch>(events(1))}}).error().code, ErrorCode::Damaged);
            const auto answered = (*reader)->machineTotals(MachineId(u"press-7"_s), {.start = at("08:00"), .end = at("09:00")});
            QVERIFY2(answered || place != u"free pages"_s, answered ? "" : qPrintable(answered.error().detail));
        }
        QVERIFY(content() == before);
    }

    void whatCannotBeReadEvenAtTheStartIsRefusedUnchanged_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place : {"sources", "state", "id_filters", "index_state", "sqlite_schema"})
            QTest::addRow("%s", place) << QString::fromLatin1(place);
    }
    void whatCannotBeReadEvenAtTheStartIsRefusedUnchanged()
    {
        QFETCH(QString, place);
        damage(place);
        if (QTest::currentTestFailed())
            return;
        const QByteArray before = content();
        for (const qint64 inFront : {0, 1'000'000'000}) {
            const auto opened = EmbeddedBackend::open(file(), m_clock, Database::Path::Direct, sizes(inFront));
            const auto error = opened ? (*opened)->openStore().error() : opened.error();
            QCOMPARE(error.code, ErrorCode::Damaged);
            for (const QString &part : {u"is damaged"_s, file(), u"andon --verify"_s})
                QVERIFY2(error.detail.contains(part), qPrintable(error.detail));
        }
        QVERIFY(content() == before);
    }

    void theWriterThatMeetsDamageStops()
    {
        QByteArray before;
        {
            Shop shop(file(), m_clock, Database::Path::Direct, sizes(1'000'000'000));
            shop.send(events(1));
            damage(u"events"_s, 0);
            if (QTest::currentTestFailed())
                return;
            before = content();
            // A repeat has to be compared with its row in the log.
            m_next = 0;
            QCOMPARE(shop.store->ingest({.batches = {std::make_shared<const Batch>(events(500))}}).error().code, ErrorCode::Damaged);
            QVERIFY(shop.backend->state().damage);
            QCOMPARE(shop.store->ingest({}).error().code, ErrorCode::Damaged);
        }
        // What was committed before stays in the log, which is not moved into the file at the end either.
        QVERIFY(content() == before);
        QVERIFY(QFile(file() + u"-wal"_s).size() > 0);
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }
    QByteArray content() const
    {
        QFile all(file());
        return all.open(QIODevice::ReadOnly) ? all.readAll() : QByteArray();
    }

    static StoreSizes sizes(qint64 inFront)
    {
        return {.index = {.changesOfRun = 1'000}, .directory = {.idsOfSegment = 4'000}, .bytesCheckedInFront = inFront};
    }

    /// Overwrites a page in the middle of a table, or the @a leaf named, with what is no page.
    void damage(const QString &place, int leaf = -1)
    {
        qint64 page = 0;
        {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Read));
            const QString leaves = u"FROM dbstat WHERE name = '%1' AND pagetype = 'leaf'"_s.arg(place);
            const auto count = place == u"free pages"_s ? Result<qint64>(0) : database.number(u"SELECT count(*) "_s + leaves);
            if (!count)
                QSKIP("This SQLite cannot say which page belongs to which table.");
            const auto found = place == u"free pages"_s ? Result<qint64>(firstFreePage())
                : database.number(u"SELECT pageno %1 ORDER BY pageno LIMIT 1 OFFSET %2"_s.arg(leaves).arg(leaf < 0 ? *count / 2 : leaf));
            page = found.value();
        }
        QVERIFY2(page > 0, qPrintable(place));
        QFile all(file());
        QVERIFY(all.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QVERIFY(all.seek((page - 1) * pageSize));
        all.write(QByteArray(pageSize, char(0xa5)));
    }

    /// By the head of the file: https://www.sqlite.org/fileformat.html, part 1.3.
    qint64 firstFreePage() const { return qFromBigEndian<quint32>(content().constData() + 32); }

    Batch events(int count)
    {
        Batch batch = batchFrom(u"E press-7@LINE-A/F01 08:00 1"_s);
        batch.events.resize(std::size_t(count), batch.events.front());
        for (Event &event : batch.events) {
            event.id = EventId(u"event-number-%1"_s.arg(++m_next));
            event.time += std::chrono::minutes(m_next % 600);
        }
        return batch;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(tst_Damage)
#include "tst_damage.moc"
