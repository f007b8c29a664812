// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/savedviews.h"

#include "core/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Andon {

namespace {

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

QJsonObject jsonOf(const SavedView &view)
{
    QJsonObject json{{QStringLiteral("name"), view.name},
                     {QStringLiteral("page"), view.page},
                     {QStringLiteral("range"), rangeWord(view.range)},
                     {QStringLiteral("state"), QJsonObject::fromVariantMap(view.state)}};
    if (view.factory)
        json.insert(QStringLiteral("factory"), view.factory->toString());
    return json;
}

SavedView viewFrom(const QJsonObject &json)
{
    SavedView view{.name = json.value(QStringLiteral("name")).toString(),
                   .page = json.value(QStringLiteral("page")).toString(),
                   .range = rangeFromWord(json.value(QStringLiteral("range")).toString()),
                   .state = json.value(QStringLiteral("state")).toObject().toVariantMap()};
    if (const QJsonValue factory = json.value(QStringLiteral("factory")); factory.isString())
        view.factory = FactoryId(factory.toString());
    return view;
}

} // namespace

SavedViews::SavedViews(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QJsonDocument written = QJsonDocument::fromJson(m_settings.get(Settings::Views).toUtf8());
    for (const QJsonValue &each : written.array()) {
        SavedView view = viewFrom(each.toObject());
        if (!view.name.isEmpty() && !find(view.name))
            m_views.push_back(std::move(view));
    }
}

const SavedView *SavedViews::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &view) { return isSame(view.name, name); });
    return found == m_views.end() ? nullptr : &*found;
}

void SavedViews::save(const SavedView &view)
{
    if (view.name.isEmpty())
        return;
    std::erase_if(m_views, [&](const SavedView &each) { return isSame(each.name, view.name); });
    m_views.push_back(view);
    write();
}

void SavedViews::rename(const QString &name, const QString &newName)
{
    const SavedView *found = find(name);
    if (!found || newName.isEmpty())
        return;
    SavedView view = *found;
    view.name = newName;
    std::erase_if(m_views, [&](const SavedView &each) { return isSame(each.name, name); });
    save(view);
}

void SavedViews::remove(const QString &name)
{
    if (std::erase_if(m_views, [&](const SavedView &each) { return isSame(each.name, name); }) > 0)
        write();
}

void SavedViews::write()
{
    std::sort(m_views.begin(), m_views.end(),
              [](const SavedView &one, const SavedView &other) { return one.name.localeAwareCompare(other.name) < 0; });
    QJsonArray all;
    for (const SavedView &view : m_views)
        all.append(jsonOf(view));
    m_settings.set(Settings::Views, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

} // namespace Andon
