// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/topbar.h"

#include "ui/shifts/shiftwording.h"
#include "ui/style/card.h"
#include "ui/style/colors.h"
#include "ui/style/elidedlabel.h"
#include "ui/style/icons.h"
#include "ui/style/segments.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/window/customrange.h"
#include "ui/window/rangechoice.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace Andon {

namespace {

/// Room for what is shown, in characters, before the ranges are folded into a list.
constexpr int shownLength = 18;
constexpr int findIconAndEdges = 44;   // px
constexpr int largestWithName = 140;   // percent

} // namespace

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("topBar"));
    fitToText(this, [this] { setFixedHeight(std::max(52, scaled(52) - 8)); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 1);
    layout->setSpacing(14);
    auto *mark = new QLabel;
    auto *brand = plainLabel(QStringLiteral("Andon"));
    brand->setObjectName(QStringLiteral("brand"));
    fitToText(this, [mark, brand] {
        mark->setPixmap(QIcon(QStringLiteral(":/icons/andon.svg")).pixmap(scaled(24), scaled(24)));
        brand->setFixedWidth(scaled(118));
        // What can be done is worth more than the name, which stands on the window too.
        brand->setVisible(textSize() <= largestWithName);
    });
    layout->addWidget(mark);
    layout->addWidget(brand);
    createFactory(layout);
    createRange(layout);
    // Says first what is looked at; the field beside it takes what is left, up to its full length.
    m_window = new ElidedLabel;
    m_window->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_window->setMinimumWidth(1);
    layout->addWidget(m_window);
    createFind(layout);
    createView(layout);
    createLive(layout);
    updateIcons();
}

void TopBar::createFactory(QHBoxLayout *layout)
{
    m_factory = new QComboBox;
    m_factory->setAccessibleName(tr("Factory"));
    fitToText(m_factory, [this] {
        m_factory->setMinimumWidth(std::min(scaled(140), 200));
        m_factory->setMaximumWidth(scaled(220));
        m_factory->setFixedHeight(scaled(30));
    });
    m_factory->setView(new QListView);
    m_factory->addItem(tr("All factories"));
    layout->addWidget(m_factory);
    connect(m_factory, &QComboBox::activated, this, [this](int index) {
        Q_EMIT factoryChosen(index == 0 ? std::nullopt : std::optional(m_factories.at(std::size_t(index) - 1)));
    });
}

void TopBar::createRange(QHBoxLayout *layout)
{
    m_spans = new RangeChoice;
    layout->addWidget(m_spans);
    connect(m_spans, &RangeChoice::chosen, this, &TopBar::chooseSpan);
}

/// Looks like the field that it opens.
void TopBar::createFind(QHBoxLayout *layout)
{
    m_find = new QPushButton;
    m_find->setObjectName(QStringLiteral("findBox"));
    m_find->setAccessibleName(tr("Find machine, line or event"));
    fitToText(m_find, [this] {
        m_find->setFixedHeight(scaled(30));
        m_find->setMaximumWidth(scaled(290));
    });
    m_find->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_find->setMinimumWidth(40);
    layout->addWidget(m_find, 100);
    layout->addStretch(1);
    connect(m_find, &QPushButton::clicked, this, &TopBar::findRequested);
    m_find->installEventFilter(this);
}

void TopBar::createView(QHBoxLayout *layout)
{
    m_view = new QToolButton;
    m_view->setAccessibleName(tr("View"));
    m_view->setToolTip(tr("View: colours and layout"));
    fitToText(m_view, [this] {
        m_view->setFixedHeight(scaled(30));
        m_view->setIconSize(QSize(scaled(16), scaled(16)));
    });
    m_view->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_view);
    auto *group = new QActionGroup(this);
    for (const auto &[theme, word] : {std::pair(Theme::System, tr("Colours of the system")), std::pair(Theme::Light, tr("Light")),
                                      std::pair(Theme::Dark, tr("Dark")), std::pair(Theme::Contrast, tr("High contrast"))}) {
        QAction *action = menu->addAction(word);
        action->setCheckable(true);
        group->addAction(action);
        m_themes.push_back(action);
        connect(action, &QAction::triggered, this, [this, theme = theme] { Q_EMIT themeChosen(theme); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset layout"));
    reset->setStatusTip(tr("Columns and the division of pages as on the first day"));
    connect(reset, &QAction::triggered, this, &TopBar::layoutResetRequested);
    m_view->setMenu(menu);
    layout->addWidget(m_view);
}

void TopBar::createLive(QHBoxLayout *layout)
{
    m_live = new QPushButton;
    fitToText(m_live, [this] {
        m_live->setFixedHeight(scaled(30));
        m_live->setMinimumWidth(scaled(104));
        m_live->setIconSize(QSize(scaled(16), scaled(16)));
        updateIcons();
    });
    layout->addWidget(m_live);
    connect(m_live, &QPushButton::clicked, this, [this] { Q_EMIT pausedChosen(!m_isPaused); });
    setPaused(false);
}

void TopBar::setFactories(const std::vector<FactoryId> &factories)
{
    if (factories == m_factories)
        return;
    const QSignalBlocker quiet(m_factory);
    const int current = m_factory->currentIndex();
    const auto chosen = current > 0 ? std::optional(m_factories.at(std::size_t(current) - 1)) : std::nullopt;
    m_factories = factories;
    while (m_factory->count() > 1)
        m_factory->removeItem(1);
    for (const FactoryId &factory : factories)
        m_factory->addItem(factory.isEmpty() ? tr("(without a factory)") : factory.toString());
    setFactory(chosen);
}

void TopBar::setFactory(const std::optional<FactoryId> &factory)
{
    if (!factory)
        return m_factory->setCurrentIndex(0);
    auto known = std::find(m_factories.begin(), m_factories.end(), *factory);
    if (known == m_factories.end()) {
        // Remembered from before, and without events at the moment: it stays the choice.
        m_factory->addItem(factory->toString());
        known = m_factories.insert(m_factories.end(), *factory);
    }
    m_factory->setCurrentIndex(int(known - m_factories.begin()) + 1);
}

void TopBar::setRange(const TimeRange &range)
{
    m_range = range;
    m_spans->setCurrent(range.span);
}

void TopBar::setShown(const ShownRange &range, Instant now)
{
    m_shown = range.window;
    m_window->setText(QStringLiteral("%1  %2").arg(rangeText(range, now), zoneText()));
    m_window->setToolTip(plainToolTip(QStringLiteral("%1  %2\n%3").arg(rangeText(range, now), zoneText(), exactRangeText(range))));
}

void TopBar::addTool(QWidget *tool)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_view), tool);
    setTabOrder(m_find, tool);
    setTabOrder(tool, m_view);
}

void TopBar::setPaused(bool paused)
{
    m_isPaused = paused;
    m_live->setText(paused ? tr("Paused") : tr("Live"));
    m_live->setAccessibleName(paused ? tr("Paused. Resume") : tr("Live. Pause"));
    m_live->setProperty("live", paused ? QStringLiteral("paused") : QStringLiteral("on"));
    m_live->style()->unpolish(m_live);
    m_live->style()->polish(m_live);
    updateIcons();
}

void TopBar::setKeys(const QString &find, const QString &pause)
{
    m_findTexts = {tr("Find machine, line or event…  %1").arg(find), tr("Find…  %1").arg(find), tr("Find…")};
    showFind();
    m_find->setToolTip(tr("Find anything (%1)").arg(find));
    m_live->setToolTip(tr("Pause and resume (%1)").arg(pause));
}

/// In as many words as there is room for.
void TopBar::showFind()
{
    const int room = m_find->width() - scaled(findIconAndEdges);
    const auto fitting = std::find_if(m_findTexts.begin(), m_findTexts.end(), [&](const QString &text) { return m_find->fontMetrics().horizontalAdvance(text) <= room; });
    m_find->setText(fitting == m_findTexts.end() ? QString() : *fitting);
}

void TopBar::setTheme(Theme theme)
{
    m_themes.at(std::size_t(theme))->setChecked(true);
}

void TopBar::chooseSpan(TimeRange::Span span)
{
    TimeRange range{.span = span};
    if (range.span == TimeRange::Span::Custom) {
        const auto window = askForWindow(m_shown, this);
        m_spans->setCurrent(m_range.span);
        if (!window)
            return;
        range.custom = *window;
    }
    setRange(range);
    Q_EMIT rangeChosen(range);
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    if (event->type() == QEvent::FontChange)
        fitRange();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitRange();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::Resize)
        showFind();
    return QFrame::eventFilter(watched, event);
}

/// Side by side where what is shown has room beside it.
void TopBar::fitRange()
{
    if (!m_live)
        return;
    const int others = layout()->minimumSize().width() - m_spans->sizeHint().width();
    const int shown = shownLength * fontMetrics().averageCharWidth();
    m_spans->setCompact(others + m_spans->fullWidth() + shown > width());
}

void TopBar::updateIcons()
{
    if (!m_live || !m_view)
        return;
    const Colors &colors = colorsOf(palette());
    m_view->setIcon(icon(Glyph::View, palette()));
    m_find->setIcon(pixmap(Glyph::Search, colors.dim, 16, devicePixelRatioF()));
    // The button says what is; its icon what a click does.
    m_live->setIcon(pixmap(m_isPaused ? Glyph::Live : Glyph::Pause, m_isPaused ? colors.mediumText : colors.text, scaled(16),
                           devicePixelRatioF()));
}

} // namespace Andon
