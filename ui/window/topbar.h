// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "ui/feed/timerange.h"
#include "ui/style/style.h"

#include <QFrame>

#include <optional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace Andon {

class ElidedLabel;
class RangeChoice;

/// What the pages look at: which factory, which span of time, live or paused; and how the program
/// looks.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// All there are, by name; the choice stays. "All factories" comes first.
    void setFactories(const std::vector<FactoryId> &factories);
    void setFactory(const std::optional<FactoryId> &factory);

    void setRange(const TimeRange &range);

    /// What is shown, in words beside the choices.
    void setShown(const ShownRange &range, Instant now);

    /// Something more to choose from, at the left of the look.
    void addTool(QWidget *tool);

    void setPaused(bool paused);
    void setTheme(Theme theme);

    /// The keys for Find anything and for pausing, as they are told.
    void setKeys(const QString &find, const QString &pause);

Q_SIGNALS:
    void findRequested();
    void factoryChosen(const std::optional<Andon::FactoryId> &factory);
    void rangeChosen(const Andon::TimeRange &range);
    void pausedChosen(bool paused);
    void layoutResetRequested();
    void themeChosen(Andon::Theme theme);

private:
    void createFactory(QHBoxLayout *layout);
    void createRange(QHBoxLayout *layout);
    void createFind(QHBoxLayout *layout);
    void createView(QHBoxLayout *layout);
    void createLive(QHBoxLayout *layout);
    void chooseSpan(TimeRange::Span span);
    void fitRange();
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showFind();
    void updateIcons();

    QComboBox *m_factory = nullptr;
    RangeChoice *m_spans = nullptr;
    ElidedLabel *m_window = nullptr;
    QPushButton *m_find = nullptr;
    QStringList m_findTexts;
    QToolButton *m_view = nullptr;
    QPushButton *m_live = nullptr;
    std::vector<QAction *> m_themes;
    std::vector<FactoryId> m_factories;
    TimeRange m_range;
    Window m_shown;
    bool m_isPaused = false;
};

} // namespace Andon
