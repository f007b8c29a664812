// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/filtertext.h"
#include "core/stats/plantfigures.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Andon {

class ChipRow;

/// The filter of a list of events: as text, as chips that a click takes off, and a menu that adds to
/// it. The text is what counts; the others write it.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// What can be read of the text; without window and plant.
    const EventQuery &query() const { return m_query; }

    /// Emits changed() if it is another one.
    void setQuery(const EventQuery &query);

    /// The names that the menu offers.
    void setNames(const PlantFigures &figures);

    /// Where the text is typed in.
    QWidget *field() const;

Q_SIGNALS:
    /// By the user: a moment after the last key, at once with Enter, a chip or the menu.
    void changed();

private:
    void createText();
    void createMenu();
    void fillMenu();
    void addName(QMenu *menu, const QString &title, NameChoice EventQuery::*field, const QStringList &names, const QString &start);
    void add(QMenu *menu, const QString &words, const std::function<void(EventQuery &)> &change);
    void typeIn(const QString &start);
    void apply(bool isTyping = false);
    void showChips();

    EventQuery m_query;
    QLineEdit *m_text = nullptr;
    QToolButton *m_add = nullptr;
    QMenu *m_menu = nullptr;
    QLabel *m_fault = nullptr;
    ChipRow *m_chips = nullptr;
    QTimer m_pause;
    QStringList m_machines;
    QStringList m_lines;
    QStringList m_factories;
};

} // namespace Andon
