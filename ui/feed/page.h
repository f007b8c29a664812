// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/eventslink.h"
#include "ui/feed/plantfeed.h"

#include <QWidget>

namespace Andon {

/// One page of the window.
class PlantPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Draws this view. Called only while the page is the one in front.
    virtual void display(const PlantView &view) = 0;

Q_SIGNALS:
    /// The events behind something on this page are wanted.
    void eventsRequested(const Andon::EventsLink &link);
};

} // namespace Andon
