// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"

#include "core/store/embedded/embeddedreader.h"
#include "core/store/embedded/migrations.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// Files up to this size are checked before Andon starts; that takes well under a second.
constexpr qint64 checkedAtStart = 64 * 1024 * 1024;

/// SQLite's locks and its shared memory do not work across machines.
bool isNetworkFileSystem(const QString &folder)
{
    static const QByteArrayList known = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "ceph", "glusterfs"};
    return known.contains(QStorageInfo(folder).fileSystemType().toLower());
}

/// Before SQLite makes the file with everybody's permissions; its journal takes after it.
Result<void> createForOwner(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error {ErrorCode::Storage, u"The database %1 cannot be created: %2. Choose a folder you may write to."_s.arg(path, file.errorString())};
    return {};
}

/// Looks before anything is changed: opening for writing would already turn another program's
/// database into one with a write-ahead log.
Result<void> inspect(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return {};
    Database database;
    const auto access = QFile::exists(path + u"-journal"_s) ? Database::Access::Look : Database::Access::Read;
    if (auto opened = database.open(path, access); !opened)
        return opened;
    if (auto ours = checkOwner(database); !ours)
        return ours;
    if (QFileInfo(path).size() > checkedAtStart)
        return {};
    const auto finding = database.word(u"PRAGMA quick_check(1)"_s);
    if (!finding)
        return finding.error();
    if (*finding != u"ok"_s)
        return Error {ErrorCode::Storage, u"it is damaged (%1)"_s.arg(*finding)};
    return {};
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
    return Error {ErrorCode::InvalidInput, u"The folder of the database %1 cannot be written to. Choose a folder you may write to."_s.arg(path)};
}

EmbeddedBackend::EmbeddedBackend(const QString &file, const Clock &clock, Database::Path path, const StoreSizes &sizes)
    : m_file(file), m_clock(clock), m_path(path), m_sizes(sizes)
{
}

/// A connection that only reads, ended last, would leave the journal behind.
EmbeddedBackend::~EmbeddedBackend()
{
    m_held.close();
}

Result<std::unique_ptr<EmbeddedBackend>> EmbeddedBackend::open(const QString &file, const Clock &clock, Database::Path statements,
                                                                const StoreSizes &sizes)
{
    const QFileInfo info(file);
    if (info.isDir())
        return Error {ErrorCode::InvalidInput, u"%1 is a folder. Give the name of a file."_s.arg(info.absoluteFilePath())};
    if (!QDir().mkpath(info.absolutePath()))
        return Error {ErrorCode::Storage, u"The folder %1 cannot be created. Choose a folder you may write to."_s.arg(info.absolutePath())};
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
        return held.error();
    backend->m_checkpointer = std::make_unique<Checkpointer>(path, statements);
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
    const auto sentence = [this](const Error &error) {
        if (error.code == ErrorCode::InvalidInput)
            return Error {error.code, u"%1: %2"_s.arg(m_file, error.detail)};
        return Error {error.code, u"The database %1 cannot be used: %2. Choose another file, or put a backup in its place; the file was not changed."_s.arg(m_file, error.detail)};
    };
    if (!QFileInfo(m_file).isWritable())
        return Error {ErrorCode::Storage, u"The database %1 is read-only. Allow writing to it, or choose another file."_s.arg(m_file)};
    if (auto looked = inspect(m_file); !looked)
        return sentence(looked.error());
    Database database;
    if (auto opened = database.open(m_file, Database::Access::Write); !opened)
        return sentence(opened.error());
    if (auto migrated = migrate(database); !migrated)
        return sentence(migrated.error());
    return {};
}

Result<std::unique_ptr<EventStore>> EmbeddedBackend::openStore()
{
    auto store = EmbeddedStore::open(m_file, m_clock, *m_checkpointer, m_memory, m_path, m_sizes);
    if (!store)
        return store.error();
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
