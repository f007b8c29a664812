// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/window/windowparts.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;

namespace Andon {

class PlantCalendar;
class TableView;
class ZoneTableModel;

/// The plant's name and its time zone, which every time on the screen is in.
class PlantSection final : public SettingsSection
{
    Q_OBJECT

public:
    PlantSection(const WindowParts &parts, PlantCalendar &calendar, QWidget *parent = nullptr);
    ~PlantSection() override;

    static QString title() { return tr("Plant and zones"); }
    QStringList searchWords() const override;
    void reset() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createName();
    QWidget *createZone();
    void search(const QString &text);
    void choose(const QModelIndex &row);
    void takeName();
    void note(const char *key, const QString &before, const QString &after);
    void refresh();
    void tick();

    const WindowParts m_parts;
    PlantCalendar &m_calendar;
    QTimer m_ticks;
    QLineEdit *m_name = nullptr;
    QLabel *m_inUse = nullptr;
    QLabel *m_fault = nullptr;
    QLineEdit *m_search = nullptr;
    ZoneTableModel *m_zones = nullptr;
    QSortFilterProxyModel *m_found = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
};

} // namespace Andon
