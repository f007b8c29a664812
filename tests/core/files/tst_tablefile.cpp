// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const std::vector<FileColumn> columns = {{.key = "a", .title = u"A"_s}, {.key = "b", .title = u"B"_s, .kind = CellKind::Whole}};

Result<void> writeRows(TableWriter &writer, int count)
{
    if (auto begun = writer.beginTable(u"Events"_s, columns); !begun)
        return begun;
    for (int i = 0; i < count; ++i) {
        const std::vector<Cell> row = {"E-" + std::to_string(i), std::int64_t(i)};
        if (auto done = writer.writeRow(row); !done)
            return done;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

#ifdef Q_OS_UNIX
/// While it lives no file may be longer, as if the disk took no more.
class ShortFiles
{
public:
    explicit ShortFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit shorter = {.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &shorter);
    }
    ~ShortFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(ShortFiles)

private:
    rlimit m_before = {};
};
#endif

} // namespace

class tst_TableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormat_data()
    {
        QTest::addColumn<FileFormat>("format");
        QTest::newRow("csv") << FileFormat::Csv;
        QTest::newRow("xlsx") << FileFormat::Xlsx;
        QTest::newRow("json") << FileFormat::Json;
        QTest::newRow("ndjson") << FileFormat::NdJson;
    }

    void aFileHasItsNameOnlyWhenItIsComplete_data() { eachFormat_data(); }
    void aFileHasItsNameOnlyWhenItIsComplete()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"events.out"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            auto file = TableFile::create(path, format, {});
            QVERIFY(file);
            QVERIFY(writeRows((*file)->writer(), 30'000));
            QCOMPARE(contentOf(path), QByteArray("old"));
            QVERIFY((*file)->commit());
        }
        QVERIFY(contentOf(path).size() > 10'000);
        QCOMPARE(filesIn(folder), QStringList {u"events.out"_s});
    }

    void aFileThatIsGivenUpLeavesNothing_data() { eachFormat_data(); }
    void aFileThatIsGivenUpLeavesNothing()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        const int before = openDescriptors();
        {
            auto file = TableFile::create(folder.filePath(u"events.out"_s), format, {.rowsOfSheet = 1'000});
            QVERIFY(file);
            QVERIFY(writeRows((*file)->writer(), 3'000));
        }
        QCOMPARE(filesIn(folder), QStringList());
        QCOMPARE(openDescriptors(), before);
    }

    void aFolderThatIsMissingIsSaid_data() { eachFormat_data(); }
    void aFolderThatIsMissingIsSaid()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        const auto file = TableFile::create(folder.filePath(u"gone/events.out"_s), format, {});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::NotFound);
        QVERIFY2(file.error().detail.contains(folder.filePath(u"gone"_s)), qPrintable(file.error().detail));
    }

    void aNameThatIsAFolderIsSaid_data() { eachFormat_data(); }
    void aNameThatIsAFolderIsSaid()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"events.out"_s));
        const auto file = TableFile::create(folder.filePath(u"events.out"_s), format, {});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Forbidden);
    }

#ifdef Q_OS_UNIX
    void aDiskThatTakesNoMoreIsSaid_data() { eachFormat_data(); }
    void aDiskThatTakesNoMoreIsSaid()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        {
            auto file = TableFile::create(folder.filePath(u"events.out"_s), format, {});
            QVERIFY(file);
            const ShortFiles limit(200'000);
            Result<void> written = writeRows((*file)->writer(), 50'000);
            if (written)
                written = (*file)->commit();
            QVERIFY2(!written, "what was cut short counts as whole");
            QVERIFY(!written.error().detail.isEmpty());
        }
        QCOMPARE(filesIn(folder), QStringList());
    }
#endif

    void aFolderThatGoesAwayMeanwhileIsSaid_data() { eachFormat_data(); }
    void aFolderThatGoesAwayMeanwhileIsSaid()
    {
        QFETCH(FileFormat, format);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"share"_s));
        auto file = TableFile::create(folder.filePath(u"share/events.out"_s), format, {});
        QVERIFY(file);
        QVERIFY(writeRows((*file)->writer(), 100));
        QVERIFY(QDir(folder.filePath(u"share"_s)).removeRecursively());
        const auto committed = (*file)->commit();
        QVERIFY(!committed);
        QVERIFY(!committed.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TableFile)
#include "tst_tablefile.moc"
