// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>
#include <QtTest>

#include <map>

namespace Andon {

// What is wrong with what stands on a window, for somebody who does not see it or has no mouse. Each
// function gives a sentence a fault, and nothing when all is well. Only what is visible counts.

/// How a fault names a control.
inline QString describe(const QWidget *widget)
{
    const QAccessibleInterface *node = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    const QRect area(widget->mapTo(widget->window(), QPoint()), widget->size());
    return QStringLiteral("%1 \"%2\" at %3,%4 (%5x%6)").arg(QLatin1String(widget->metaObject()->className()), node ? node->text(QAccessible::Name) : QString())
        .arg(area.x()).arg(area.y()).arg(area.width()).arg(area.height());
}

namespace Walk {

inline bool isControl(QAccessibleInterface &node)
{
    auto *actions = node.actionInterface();
    const QStringList names = actions ? actions->actionNames() : QStringList();
    return names.contains(QAccessibleActionInterface::pressAction()) || names.contains(QAccessibleActionInterface::toggleAction())
        || names.contains(QAccessibleActionInterface::showMenuAction());
}

inline bool isHeldByCells(QAccessible::Role role)
{
    return role == QAccessible::Cell || role == QAccessible::ListItem || role == QAccessible::ColumnHeader || role == QAccessible::RowHeader;
}

template <typename Visit>
void visitAll(QAccessibleInterface *node, const Visit &visit)
{
    if (!node || node->state().invisible || isHeldByCells(node->role()))
        return;
    visit(*node);
    for (int i = 0; i < node->childCount(); ++i)
        visitAll(node->child(i), visit);
}

inline bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

inline QRect areaOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

/// What a person who reads from the top left to the bottom right would not expect next: something above in the same
/// column, or to the left in the same row.
inline bool isBackwards(const QRect &from, const QRect &to)
{
    const bool sharesColumn = from.left() < to.right() && to.left() < from.right();
    const bool sharesRow = from.top() < to.bottom() && to.top() < from.bottom();
    return (sharesColumn && to.bottom() <= from.top()) || (sharesRow && to.right() <= from.left());
}

} // namespace Walk

/// Controls that a screen reader has no word for, and those that it cannot tell apart.
inline QStringList faultsOfNames(QWidget &window)
{
    QStringList faults;
    std::map<std::pair<int, QString>, int> uses;
    Walk::visitAll(QAccessible::queryAccessibleInterface(&window), [&](QAccessibleInterface &node) {
        auto *widget = qobject_cast<QWidget *>(node.object());
        const bool isFocusable = widget && Walk::takesTab(widget);
        if (!Walk::isControl(node) && !isFocusable)
            return;
        const QString name = node.text(QAccessible::Name);
        if (name.trimmed().isEmpty())
            faults << QStringLiteral("no name: %1").arg(widget ? describe(widget) : QString::number(node.role()));
        else if (++uses[{node.role(), name}] == 2)
            faults << QStringLiteral("the same name twice: %1").arg(widget ? describe(widget) : name);
    });
    return faults;
}

/// Charts without a sentence that says what they show.
inline QStringList faultsOfCharts(const QWidget &window)
{
    QStringList faults;
    for (const auto *chart : window.findChildren<QWidget *>()) {
        if (chart->isVisible() && chart->inherits("QChartView") && (chart->accessibleName().isEmpty() || chart->accessibleDescription().isEmpty()))
            faults << QStringLiteral("a chart without a name or a summary: %1").arg(describe(chart));
    }
    return faults;
}

/// Columns without a title, and cells of the first row without words.
inline QStringList faultsOfTables(const QWidget &window)
{
    QStringList faults;
    for (auto *table : window.findChildren<QTableView *>()) {
        if (!table->isVisible())
            continue;
        auto *cells = QAccessible::queryAccessibleInterface(table)->tableInterface();
        // Nobody listens here, so it was not told which cells are gone.
        QAccessibleTableModelChangeEvent anew(table, QAccessibleTableModelChangeEvent::ModelReset);
        cells->modelChange(&anew);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->isColumnHidden(column))
                continue;
            if (cells->columnDescription(column).isEmpty())
                faults << QStringLiteral("column %1 has no title: %2").arg(column).arg(describe(table));
            if (table->model()->rowCount() > 0 && cells->cellAt(0, column)->text(QAccessible::Name).isEmpty())
                faults << QStringLiteral("cell %1 has no words: %2").arg(column).arg(describe(table));
        }
    }
    return faults;
}

/// A control that Tab came to, and where it stood then: what lies around it may be scrolled later.
struct TabStop
{
    QWidget *widget = nullptr;
    QRect area = {};
};

/// Where Tab leads, one after the other, until it comes back.
inline std::vector<TabStop> tabOrder(QWidget &window)
{
    std::vector<TabStop> order;
    for (QWidget *next = window.nextInFocusChain(); next != &window; next = next->nextInFocusChain()) {
        if (Walk::takesTab(next)) {
            next->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    while (QWidget *now = QApplication::focusWidget()) {
        if (std::any_of(order.begin(), order.end(), [now](const TabStop &stop) { return stop.widget == now; }))
            break;
        QApplication::processEvents();   // what was scrolled to is in its place then
        order.push_back({now, Walk::areaOf(now)});
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

/// What scrolls a control; null where nothing does.
inline QScrollArea *scrollerOf(const QWidget *widget)
{
    QWidget *around = widget->parentWidget();
    while (around && !qobject_cast<QScrollArea *>(around))
        around = around->parentWidget();
    return qobject_cast<QScrollArea *>(around);
}

/// Where two stops stand to one another: where they stood, or, within what scrolls, in all of that.
inline std::pair<QRect, QRect> areasOf(const TabStop &from, const TabStop &to)
{
    QScrollArea *scroller = scrollerOf(from.widget);
    if (!scroller || scroller != scrollerOf(to.widget))
        return {from.area, to.area};
    const auto within = [scroller](QWidget *widget) { return QRect(widget->mapTo(scroller->widget(), QPoint()), widget->size()); };
    return {within(from.widget), within(to.widget)};
}

/// Steps of Tab against the direction of reading, and what it never reaches.
inline QStringList faultsOfTabOrder(QWidget &window)
{
    QStringList faults;
    const auto order = tabOrder(window);
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (const auto [from, to] = areasOf(order[i - 1], order[i]); Walk::isBackwards(from, to))
            faults << QStringLiteral("Tab leads backwards: from %1 to %2").arg(describe(order[i - 1].widget), describe(order[i].widget));
    }
    for (auto *widget : window.findChildren<QWidget *>()) {
        const bool isReached = std::any_of(order.begin(), order.end(), [widget](const TabStop &stop) { return stop.widget == widget; });
        if (widget->window() == &window && Walk::takesTab(widget) && !isReached)
            faults << QStringLiteral("Tab never comes to %1").arg(describe(widget));
    }
    return faults;
}

/// Controls that look the same with the focus and without it.
inline QStringList faultsOfFocus(QWidget &window)
{
    constexpr int enoughPixels = 24;
    QStringList faults;
    const auto order = tabOrder(window);
    for (std::size_t i = 0; i < order.size(); ++i) {
        QWidget *widget = order[i].widget;
        order[(i + 1) % order.size()].widget->setFocus(Qt::TabFocusReason);
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = widget->grab().toImage();
        int different = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                different += with.pixel(x, y) != without.pixel(x, y);
        }
        if (different < enoughPixels)
            faults << QStringLiteral("the focus is not seen: %1").arg(describe(widget));
    }
    return faults;
}

} // namespace Andon
