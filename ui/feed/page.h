// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/eventslink.h"
#include "ui/feed/plantfeed.h"

#include <QVariantMap>
#include <QWidget>

#include <vector>

namespace Andon {

/// A key that does something on one page, for the list of shortcuts.
struct PageKey
{
    QString key = {};    ///< As on the keyboard: "Esc".
    QString text = {};   ///< "Close the details".
};

/// One page of the window.
class PlantPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Draws this view. Called only while the page is the one in front.
    virtual void display(const PlantView &view) = 0;

    /// Which page it is, in the settings.
    QString key() const { return keyOf(*metaObject()); }
    static QString keyOf(const QMetaObject &type) { return QString::fromLatin1(type.className()).remove(QStringLiteral("Andon::")); }

    /// What of this page belongs into a saved view: filter, columns, tab. Only what JSON can hold; see
    /// columnText() for the columns of a table. A page without any of it leaves it out.
    virtual QVariantMap viewState() const { return {}; }

    /// Shows the page as viewState() found it. What is missing is as on the first day, what is not
    /// understood is left out.
    virtual void restoreView(const QVariantMap &) {}

    /// What the page is for and how to read it, in a few sentences, for F1.
    virtual QString helpText() const { return {}; }

    /// The keys that hold on this page beside those of the window.
    virtual std::vector<PageKey> keys() const { return {}; }

    /// Where the key for filtering goes; none where there is nothing to filter.
    virtual QWidget *filterField() const { return nullptr; }

Q_SIGNALS:
    /// The events behind something on this page are wanted.
    void eventsRequested(const Andon::EventsLink &link);
};

} // namespace Andon
