// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"

#include "core/common/log.h"
#include "core/store/embedded/embeddedreader.h"
#include "core/store/embedded/migrations.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's locks and its shared memory do not work across machines.
bool isNetworkFileSystem(const QString &folder)
{
    static const QByteArrayList known = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "ceph", "glusterfs"};
    return known.contains(QStorageInfo(folder).fileSystemType().toLower());
}

/// A full sentence for a person who wants to start Andon: what, where, why, and what to do.
Error sentence(const QString &path, const Error &error)
{
    const auto text = [&] {
        switch (error.code) {
        case ErrorCode::InvalidInput:
            return u"%1: %2"_s.arg(path, error.detail);
        case ErrorCode::InUse:
            return u"The database %1 is locked by another program. Close the program that has it open and start Andon again, or choose another file."_s.arg(path);
        case ErrorCode::ReadOnly:
            return u"The database %1 cannot be written: the file, its folder or its disk is write-protected. Allow writing, or choose another file."_s.arg(path);
        case ErrorCode::DiskFull:
            return u"The database %1 cannot be opened: its disk is full. Free some space, or choose a file on another disk."_s.arg(path);
        case ErrorCode::Damaged:
            return u"The database %1 is damaged (%2). It was not changed. Copy it and the files beside it to a safe place, see with andon --verify what is wrong, "
                    "and put a backup in its place, or choose another file."_s.arg(path, error.detail.simplified());
        default:
            return u"The database %1 cannot be used: %2. Choose another file, or put a backup in its place; the file was not changed."_s.arg(path, error.detail.simplified());
        }
    };
    return {error.code, text()};
}

Error cannotCreate(const QString &path, const QString &why)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() == 0)
        return sentence(path, {ErrorCode::DiskFull, why});
    if (disk.isReadOnly())
        return {ErrorCode::ReadOnly, u"The database %1 cannot be opened: its disk is write-protected. Allow writing to it, or choose a folder on another disk."_s.arg(path)};
    return {ErrorCode::InvalidInput, u"The database %1 cannot be opened: nothing can be written to its folder (%2). Choose a folder you may write to."_s.arg(path, why)};
}

/// Before SQLite makes the file with everybody's permissions; its journal takes after it.
Result<void> createForOwner(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return cannotCreate(path, file.errorString());
    return {};
}

/// Looks before anything is changed: opening for writing would already turn another program's
/// database into one with a write-ahead log. Returns the damage it finds in a file that can be read
/// all the same.
Result<std::optional<QString>> inspect(const QString &path, qint64 bytesCheckedInFront)
{
    if (QFileInfo(path).size() == 0)
        return std::optional<QString>();
    Database database;
    const auto access = QFile::exists(path + u"-journal"_s) ? Database::Access::Look : Database::Access::Read;
    if (auto opened = database.open(path, access); !opened)
        return opened.error();
    if (auto ours = checkOwner(database); !ours)
        return ours.error();
    if (QFileInfo(path).size() > bytesCheckedInFront)
        return std::optional<QString>();
    auto damage = findDamage(database);
    if (!damage || !*damage)
        return damage;
    if (auto usable = checkVersion(database); !usable)
        return Error {ErrorCode::Damaged, **damage};
    return damage;
}

} // namespace

QString databasePath(const QString &file)
{
    const QFileInfo info(file);
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + u'/' + info.fileName();
}

Result<std::unique_ptr<QLockFile>> lockDatabase(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0);   // only a lock of a program that no longer runs is stale
    if (lock->tryLock())
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return Error {ErrorCode::InUse, u"The database %1 is in use by another Andon. Close that one, or choose another file."_s.arg(path)};
    return cannotCreate(path, u"the lock file beside it cannot be made"_s);
}

EmbeddedBackend::EmbeddedBackend(const QString &file, const Clock &clock, Database::Path path, const StoreSizes &sizes)
    : m_file(file), m_clock(clock), m_path(path), m_sizes(sizes)
{
}

/// A connection that only reads, ended last, would leave the journal behind.
EmbeddedBackend::~EmbeddedBackend()
{
    m_check.reset();
    m_held.close();
}

Result<std::unique_ptr<EmbeddedBackend>> EmbeddedBackend::open(const QString &file, const Clock &clock, Database::Path statements,
                                                                const StoreSizes &sizes)
{
    const QFileInfo info(file);
    if (info.isDir())
        return Error {ErrorCode::InvalidInput, u"%1 is a folder. Give the name of a file."_s.arg(info.absoluteFilePath())};
    if (!QDir().mkpath(info.absolutePath()))
        return Error {ErrorCode::InvalidInput, u"The folder %1 cannot be created. Choose a folder you may write to."_s.arg(info.absolutePath())};
    const QString path = databasePath(file);
    if (isNetworkFileSystem(QFileInfo(path).absolutePath()))
        return Error {ErrorCode::InvalidInput, u"%1 lies on a network drive, where a database file would be damaged sooner or later. Choose a folder on this computer's own disk."_s.arg(path)};
    std::unique_ptr<EmbeddedBackend> backend(new EmbeddedBackend(path, clock, statements, sizes));
    auto lock = lockDatabase(path);
    if (!lock)
        return lock.error();
    backend->m_lock = *std::move(lock);
    if (auto prepared = backend->prepareFile(); !prepared)
        return prepared.error();
    if (auto held = backend->holdOpen(); !held)
        return sentence(path, held.error());
    backend->m_checkpointer = std::make_unique<Checkpointer>(path, statements);
    backend->check();
    return backend;
}

/// As long as one connection is open, SQLite does not read its journal anew when another one is opened.
/// Without it, a transaction whose sync failed, and which was reported as failed, would be found there
/// complete and come back when the writer opens the file again.
Result<void> EmbeddedBackend::holdOpen()
{
    if (auto opened = m_held.open(m_file, Database::Access::Read); !opened)
        return opened;
    if (const auto looked = m_held.number(u"SELECT count(*) FROM state"_s); !looked)
        return looked.error();
    return {};
}

Result<void> EmbeddedBackend::prepareFile()
{
    if (auto created = createForOwner(m_file); !created)
        return created;
    const QFileInfo info(m_file);
    if (!info.isReadable())
        return Error {ErrorCode::InvalidInput, u"The database %1 may not be read by this user. Allow reading and writing it, or choose another file."_s.arg(m_file)};
    if (!info.isWritable())
        return sentence(m_file, {ErrorCode::ReadOnly, {}});
    const auto damage = inspect(m_file, m_sizes.bytesCheckedInFront);
    if (!damage)
        return sentence(m_file, damage.error());
    if (*damage) {
        qCWarning(storeLog, "The database %ls is damaged: %ls", qUtf16Printable(m_file), qUtf16Printable(**damage));
        m_memory.damage.note(**damage);
        return {};
    }
    if (auto written = writeToFile(); !written)
        return sentence(m_file, written.error());
    return {};
}

/// Brings it up to date, and sees in any case whether it can be written.
Result<void> EmbeddedBackend::writeToFile()
{
    Database database;
    if (auto opened = database.open(m_file, Database::Access::Write); !opened)
        return opened;
    if (auto migrated = migrate(database); !migrated)
        return migrated;
    Transaction transaction(database);
    return transaction.begin(Transaction::Kind::Write);
}

/// What the start did not check is checked now.
void EmbeddedBackend::check()
{
    if (m_memory.damage.isDamaged())
        m_checkpointer->keepLog();
    else if (QFileInfo(m_file).size() > m_sizes.bytesCheckedInFront)
        m_check = std::make_unique<FileCheck>(m_file, m_memory.damage, [this] { m_checkpointer->keepLog(); });
}

BackendState EmbeddedBackend::state() const
{
    const auto damage = m_memory.damage.finding();
    return {.place = m_file, .damage = damage, .isBeingChecked = m_check && m_check->isRunning(), .isLogKept = !damage && !m_checkpointer->mayCheckpoint()};
}

Result<std::unique_ptr<EventStore>> EmbeddedBackend::openStore()
{
    auto store = EmbeddedStore::open(m_file, m_clock, *m_checkpointer, m_memory, m_path, m_sizes);
    if (!store)
        return sentence(m_file, store.error());
    return std::unique_ptr<EventStore>(*std::move(store));
}

Result<std::unique_ptr<EventReader>> EmbeddedBackend::openReader()
{
    auto reader = EmbeddedReader::open(m_file, m_memory, m_path);
    if (!reader)
        return reader.error();
    return std::unique_ptr<EventReader>(*std::move(reader));
}

} // namespace Andon
