// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/savedviews.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace Andon {

/// The saved views in the top bar: opens one of them, and saves, renames and deletes them.
class ViewsButton final : public QToolButton
{
    Q_OBJECT

public:
    /// @a current tells what is looked at now; its name is given here.
    ViewsButton(Settings &settings, std::function<SavedView()> current, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const Andon::SavedView &view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addChanges();
    void save();
    void rename(const QString &name);
    void remove(const QString &name);
    void showIcon();

    SavedViews m_views;
    std::function<SavedView()> m_current;
    std::optional<SavedView> m_deleted;   ///< The last one, which can be brought back.
    QMenu *m_menu = nullptr;
};

} // namespace Andon
