// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "ui/feed/timerange.h"

#include <QObject>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace Andon {

class Settings;

/// What a person looks at, under a name: a page with its filter and columns, a span of time, a factory.
struct SavedView
{
    QString name = {};
    QString page = {};                              ///< See PlantPage::key().
    TimeRange range = {};
    std::optional<FactoryId> factory = {};          ///< Empty: all.
    QVariantMap state = {};                         ///< Of the page; see PlantPage::viewState().
    bool operator==(const SavedView &) const = default;
};

/// The views of a person, by name, as the settings hold them. Names are compared without regard to
/// upper and lower case; every change is written at once.
class SavedViews final : public QObject
{
    Q_OBJECT

public:
    explicit SavedViews(Settings &settings, QObject *parent = nullptr);

    const std::vector<SavedView> &views() const { return m_views; }
    const SavedView *find(const QString &name) const;

    /// In place of one with this name, if there is one. A view without a name is not kept.
    void save(const SavedView &view);

    /// In place of one that has the new name already.
    void rename(const QString &name, const QString &newName);

    void remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void write();

    Settings &m_settings;
    std::vector<SavedView> m_views;
};

} // namespace Andon
