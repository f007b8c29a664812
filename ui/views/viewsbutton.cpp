// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewsbutton.h"

#include "ui/style/icons.h"
#include "ui/style/textsize.h"
#include "ui/views/nameprompt.h"

#include <QEvent>
#include <QMenu>

namespace Andon {

namespace {

/// A name as a menu may say it.
QString inMenu(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ViewsButton::ViewsButton(Settings &settings, std::function<SavedView()> current, QWidget *parent)
    : QToolButton(parent)
    , m_views(settings)
    , m_current(std::move(current))
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Saved views"));
    setToolTip(tr("Saved views: page, filter, columns and time range under a name"));
    fitToText(this, [this] {
        setFixedHeight(scaled(30));
        setIconSize(QSize(scaled(16), scaled(16)));
    });
    setPopupMode(InstantPopup);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsButton::fill);
    showIcon();
}

void ViewsButton::fill()
{
    for (auto *submenu : m_menu->findChildren<QMenu *>())
        delete submenu;
    m_menu->clear();
    for (const SavedView &view : m_views.views())
        m_menu->addAction(inMenu(view.name), this, [this, view] { Q_EMIT opened(view); });
    if (m_views.views().empty())
        m_menu->addAction(tr("No saved views yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save this view…"), this, &ViewsButton::save);
    if (!m_views.views().empty())
        addChanges();
    if (m_deleted)
        m_menu->addAction(tr("Bring back “%1”").arg(inMenu(m_deleted->name)), this, [this] { m_views.save(*std::exchange(m_deleted, std::nullopt)); });
}

void ViewsButton::addChanges()
{
    QMenu *renaming = m_menu->addMenu(tr("Rename"));
    QMenu *deleting = m_menu->addMenu(tr("Delete"));
    for (const SavedView &view : m_views.views()) {
        renaming->addAction(inMenu(view.name), this, [this, name = view.name] { rename(name); });
        deleting->addAction(inMenu(view.name), this, [this, name = view.name] { remove(name); });
    }
}

void ViewsButton::save()
{
    auto *prompt = new NamePrompt(m_views, {}, this);
    connect(prompt, &NamePrompt::named, this, [this](const QString &name) {
        SavedView view = m_current();
        view.name = name;
        m_views.save(view);
    });
    prompt->showUnder(*this);
}

void ViewsButton::rename(const QString &name)
{
    auto *prompt = new NamePrompt(m_views, name, this);
    connect(prompt, &NamePrompt::named, this, [this, name](const QString &newName) { m_views.rename(name, newName); });
    prompt->showUnder(*this);
}

void ViewsButton::remove(const QString &name)
{
    if (const SavedView *view = m_views.find(name))
        m_deleted = *view;
    m_views.remove(name);
}

void ViewsButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void ViewsButton::showIcon()
{
    setIcon(Andon::icon(Glyph::Bookmark, palette()));
}

} // namespace Andon
