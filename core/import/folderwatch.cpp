// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/folderwatch.h"

#include "core/import/importguess.h"

#include <QDir>
#include <QSaveFile>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

const QString incoming = u"in"_s;
const QString done = u"done"_s;
const QString failed = u"error"_s;

/// What programs write under until they are done.
bool isUnfinished(const QString &name)
{
    return name.startsWith(u'.') || name.startsWith(u'~') || name.endsWith(".tmp"_L1) || name.endsWith(".part"_L1);
}

} // namespace

FolderWatch::FolderWatch(IngestService &service, ImportTemplates templates, Rules rules, QObject *parent)
    : QObject(parent), m_service(service), m_templates(std::move(templates)), m_rules(std::move(rules))
{
    m_timer.setInterval(m_rules.pause);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

Result<void> FolderWatch::start()
{
    for (const QString &folder : {incoming, done, failed}) {
        if (!QDir().mkpath(path(folder)))
            return Error {ErrorCode::Storage, u"The folder %1 cannot be made, so no files are imported from it."_s.arg(path(folder))};
    }
    m_timer.start();
    look();
    return {};
}

void FolderWatch::look()
{
    if (m_run)
        return;
    const QFileInfoList files = QDir(path(incoming)).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    std::erase_if(m_seen, [&files](const auto &seen) { return std::none_of(files.begin(), files.end(), [&](const QFileInfo &file) { return file.fileName() == seen.first; }); });
    for (const QFileInfo &file : files) {
        if (!isUnfinished(file.fileName()) && isAtRest(file))
            return import(file.absoluteFilePath());
    }
}

bool FolderWatch::isAtRest(const QFileInfo &file)
{
    Seen &seen = m_seen[file.fileName()];
    if (!seen.since.isValid() || seen.size != file.size() || seen.changed != file.lastModified()) {
        seen = {.size = file.size(), .changed = file.lastModified()};
        seen.since.start();
    }
    return !seen.isStuck && std::chrono::milliseconds(seen.since.elapsed()) >= m_rules.rest;
}

void FolderWatch::import(const QString &file)
{
    m_file = file;
    m_run = std::make_unique<ImportRun>(m_service, file, [file, templates = m_templates, rules = m_rules] { return choosePlan(file, templates, rules.templateName, rules.zone); },
                                        ImportRun::Kind::Real);
    connect(m_run.get(), &ImportRun::finished, this, &FolderWatch::finish, Qt::QueuedConnection);
    m_run->start();
}

void FolderWatch::finish()
{
    const ImportOutcome outcome = m_run->outcome();
    m_run.reset();
    const bool isDone = !outcome.error && (outcome.taken() > 0 || outcome.bad == 0);
    const QString name = QFileInfo(m_file).fileName();
    QString text = u"%1: %2"_s.arg(name, countsText(outcome, true));
    if (outcome.error)
        text += u". "_s + outcome.error->detail;
    if (outcome.badRowFile) {
        if (const auto saved = outcome.badRowFile->saveAs(freeName(failed, QFileInfo(name).completeBaseName() + u".bad-rows.csv"_s)); !saved)
            text += u" "_s + saved.error().detail;
    }
    if (!isDone) {
        QSaveFile why(freeName(failed, name + u".txt"_s));
        if (why.open(QIODevice::WriteOnly)) {
            why.write(text.toUtf8() + '\n');
            why.commit();
        }
    }
    if (!move(m_file, isDone ? done : failed)) {
        m_seen[name].isStuck = true;
        text += u" It cannot be moved out of %1, so it stays there."_s.arg(path(incoming));
    }
    Q_EMIT imported(m_file, text);
    look();
}

bool FolderWatch::move(const QString &file, const QString &folder)
{
    return QFile::rename(file, freeName(folder, QFileInfo(file).fileName()));
}

/// With a number where there is one of that name.
QString FolderWatch::freeName(const QString &folder, const QString &name) const
{
    QString free = path(folder) + u'/' + name;
    for (int number = 2; QFile::exists(free); ++number)
        free = u"%1/%2-%3"_s.arg(path(folder)).arg(number).arg(name);
    return free;
}

} // namespace Andon
