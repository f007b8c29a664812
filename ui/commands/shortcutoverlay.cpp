// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcutoverlay.h"

#include "ui/commands/commands.h"
#include "ui/style/card.h"
#include "ui/style/colors.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace Andon {

namespace {

constexpr int margin = 32;
constexpr int groups = 3;

std::vector<PageKey> keysOf(const Commands &commands, int first, int last)
{
    std::vector<PageKey> keys;
    for (int command = first; command <= last; ++command) {
        const QAction *action = commands.action(Command(command));
        const QKeySequence key = commands.key(Command(command));
        if (action->isEnabled() && !key.isEmpty())
            keys.push_back({.key = keyText(key), .text = action->text()});
    }
    return keys;
}

} // namespace

ShortcutOverlay::ShortcutOverlay(const Commands &commands, QWidget *window)
    : QWidget(window)
    , m_commands(commands)
    , m_card(new Card({}, this))
    , m_help(plainLabel())
    , m_scroll(new QScrollArea)
    , m_keys(new QWidget)
    , m_change(new QPushButton(tr("Change…")))
    , m_close(new QPushButton(tr("Close")))
{
    m_change->setAccessibleName(tr("Change shortcuts"));
    m_card->addToHeader(m_change);
    m_card->addToHeader(m_close);
    m_help->setWordWrap(true);
    m_card->addContent(m_help, 0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_keys);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_keys->setAutoFillBackground(false);
    m_card->addContent(m_scroll, 0);
    setFocusProxy(m_close);
    hide();
    window->installEventFilter(this);
    connect(m_close, &QPushButton::clicked, this, &ShortcutOverlay::close);
    connect(m_change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeRequested();
    });
}

void ShortcutOverlay::showKeys(const QString &pageName, const PlantPage &page)
{
    open(tr("Shortcuts · %1").arg(pageName), {}, page);
}

void ShortcutOverlay::showHelp(const QString &pageName, const PlantPage &page)
{
    open(pageName, page.helpText(), page);
}

void ShortcutOverlay::open(const QString &title, const QString &help, const PlantPage &page)
{
    const bool isSame = isVisible() && accessibleName() == title;
    if (isSame)
        return close();
    if (!isVisible())
        m_before = window()->focusWidget();
    setAccessibleName(title);
    m_card->setTitle(title);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    fill(page);
    place();
    show();
    raise();
    setFocus();
}

void ShortcutOverlay::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
}

void ShortcutOverlay::setChangeable(bool changeable)
{
    m_change->setVisible(changeable);
}

void ShortcutOverlay::fill(const PlantPage &page)
{
    qDeleteAll(m_keys->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_keys->layout();
    auto *columns = new QGridLayout(m_keys);
    columns->setContentsMargins(0, 4, 0, 0);
    columns->setHorizontalSpacing(36);
    for (int column = 0; column < groups; ++column)
        columns->setColumnStretch(column, 1);
    const std::vector<PageKey> own = page.keys();
    addGroup(tr("Pages"), keysOf(m_commands, 0, pageCommandCount - 1), 0);
    addGroup(tr("Everywhere"), keysOf(m_commands, pageCommandCount, int(Command::Help)), 1);
    if (!own.empty())
        addGroup(tr("On this page"), own, 2);
}

void ShortcutOverlay::addGroup(const QString &title, const std::vector<PageKey> &keys, int column)
{
    auto *group = new QWidget;
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(title, "title"), 0, 0, 1, 2);
    int row = 1;
    for (const PageKey &key : keys) {
        QLabel *cap = plainLabel(key.key);
        cap->setObjectName(QStringLiteral("keyCap"));
        QLabel *text = plainLabel(key.text);
        text->setWordWrap(true);
        grid->addWidget(cap, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(text, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    static_cast<QGridLayout *>(m_keys->layout())->addWidget(group, 0, column);
}

void ShortcutOverlay::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(920, this->width() - 2 * margin);
    m_keys->layout()->activate();
    m_scroll->setFixedHeight(std::min(m_keys->sizeHint().height(), std::max(100, this->height() - 2 * margin - 200)));
    m_card->layout()->activate();
    const int wanted = m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(width) : m_card->sizeHint().height();
    const int height = std::min(wanted, this->height() - 2 * margin);
    m_card->setGeometry((this->width() - width) / 2, (this->height() - height) / 2, width, height);
}

bool ShortcutOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

/// The focus stays above what cannot be read at the moment.
bool ShortcutOverlay::focusNextPrevChild(bool)
{
    QPushButton *other = m_close->hasFocus() && m_change->isVisible() ? m_change : m_close;
    other->setFocus(Qt::TabFocusReason);
    return true;
}

/// The window behind stays to be seen, but not to be read.
void ShortcutOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = colorsOf(palette()).text;
    if (veil.lightness() > 128)
        veil = Qt::black;
    veil.setAlpha(140);
    painter.fillRect(rect(), veil);
}

void ShortcutOverlay::mousePressEvent(QMouseEvent *)
{
    close();
}

void ShortcutOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();   // nothing below is meant
}

} // namespace Andon
