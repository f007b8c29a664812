// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace Andon {

/// One part of the Settings page. What is changed in it holds at once.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Everything a person might look for that leads here, in the user's language; the search takes
    /// the texts of the labels inside as well.
    virtual QStringList searchWords() const { return {}; }

    /// Back to what Andon comes with.
    virtual void reset() = 0;

    /// Whether there is something that reset() would change. A section that only leads elsewhere has nothing.
    virtual bool hasReset() const { return true; }

    /// What brings back how things are now, for Undo after reset(). Nothing: that is not possible, and a
    /// person is asked before.
    virtual std::function<void()> keep() { return {}; }
};

} // namespace Andon
