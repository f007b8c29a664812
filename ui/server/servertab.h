// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/windowparts.h"

#include <QWidget>

namespace Andon {

/// One subject of the Server page.
class ServerTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows how things are now. Called only while the tab is in front, twice a second.
    virtual void refresh() = 0;
};

} // namespace Andon
