// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importtemplates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastShared = 0.8;
constexpr qint64 largestTemplate = 1024 * 1024;
const QString suffix = u".json"_s;

/// Of the columns of both, how many have the same name: 0 to 1.
double sharedColumns(const FileForm &left, const FileForm &right)
{
    const auto isShared = [&right](const std::string &column) { return std::find(right.columns.begin(), right.columns.end(), column) != right.columns.end(); };
    const auto most = std::max(left.columns.size(), right.columns.size());
    return most == 0 ? 0 : double(std::count_if(left.columns.begin(), left.columns.end(), isShared)) / double(most);
}

} // namespace

QString ImportTemplates::folderBeside(const QString &settingsFile)
{
    return QFileInfo(settingsFile).absolutePath() + u"/import-templates"_s;
}

/// Any name is possible, so what a file may not be called stands in it as %2F and the like.
QString ImportTemplates::fileOf(const QString &name) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, " ", ".~")) + suffix;
}

QStringList ImportTemplates::names() const
{
    QStringList names;
    for (const QString &file : QDir(m_folder).entryList({u'*' + suffix}, QDir::Files, QDir::Name))
        names << QUrl::fromPercentEncoding(file.chopped(suffix.size()).toLatin1());
    return names;
}

Result<void> ImportTemplates::save(const QString &name, const ImportPlan &plan) const
{
    if (std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        return Error {ErrorCode::InvalidInput, u"A template needs a name."_s};
    QDir().mkpath(m_folder);
    QSaveFile file(fileOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(plan)).toJson()) < 0 || !file.commit())
        return Error {ErrorCode::Storage, u"The template cannot be written to %1: %2."_s.arg(file.fileName(), file.errorString())};
    return {};
}

Result<ImportPlan> ImportTemplates::load(const QString &name) const
{
    QFile file(fileOf(name));
    if (!file.exists()) {
        const QStringList known = names();
        return Error {ErrorCode::NotFound, known.isEmpty() ? u"There is no template \"%1\", nor any other in %2."_s.arg(name, m_folder)
                                                           : u"There is no template \"%1\". There are: %2."_s.arg(name, known.join(u", "_s))};
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestTemplate)
        return Error {ErrorCode::InvalidInput, u"The template %1 cannot be read."_s.arg(file.fileName())};
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    auto plan = planFromJson(json.object());
    if (!plan)
        return Error {ErrorCode::InvalidInput, u"The template %1 cannot be used. %2"_s.arg(file.fileName(), plan.error().detail)};
    return plan;
}

Result<void> ImportTemplates::remove(const QString &name) const
{
    if (!QFile::remove(fileOf(name)))
        return Error {ErrorCode::NotFound, u"There is no template \"%1\" that can be removed."_s.arg(name)};
    return {};
}

QString ImportTemplates::nameFor(const FileForm &form) const
{
    QString best;
    double mostShared = leastShared;
    for (const QString &name : names()) {
        const auto plan = load(name);
        if (!plan || plan->form.kind != form.kind || plan->form.hasHeader != form.hasHeader || !planForFile(*plan, form))
            continue;
        const double shared = sharedColumns(plan->form, form);
        if (shared > mostShared || (shared == mostShared && best.isEmpty())) {
            mostShared = shared;
            best = name;
        }
    }
    return best;
}

} // namespace Andon
