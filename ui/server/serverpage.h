// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"
#include "ui/server/servertab.h"

#include <QTimer>

#include <array>

class QStackedWidget;

namespace Andon {

class NoticeBar;
class Segments;

/// The server and everybody who sends to it: how it is doing, who sends, what was asked, who may, how
/// much, and who did what.
class ServerPage final : public PlantPage
{
    Q_OBJECT

public:
    /// In the order they stand.
    enum class Tab { Now, Senders, Requests, Tokens, Limits, Audit };

    explicit ServerPage(const WindowParts &parts, QWidget *parent = nullptr);

    void open(Tab tab);

    /// The page is about the server, whatever range and factory are looked at.
    void display(const PlantView &) override {}
    QString helpText() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    ServerTab *tab(int index);
    void openTab(int index);
    void refresh();

    const WindowParts m_parts;
    Segments *m_choice = nullptr;
    NoticeBar *m_trouble = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<ServerTab *, int(Tab::Audit) + 1> m_tabs = {};   ///< Each made when it is first opened.
    QTimer m_ticks;
};

} // namespace Andon
