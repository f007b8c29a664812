// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/background.h"

#include "core/settings/settings.h"
#include "ui/server/servercontrols.h"
#include "ui/server/serverwording.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSystemTrayIcon>

namespace Andon {

namespace {

constexpr int describingInterval = 2000;   // ms

} // namespace

Background::Background(QWidget &window, const WindowParts &parts)
    : m_window(window)
    , m_parts(parts)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.installEventFilter(this);
    m_describing.setInterval(describingInterval);
    connect(&m_describing, &QTimer::timeout, this, &Background::describe);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { m_isSessionEnding = true; }, Qt::DirectConnection);
}

Background::~Background() = default;

bool Background::hasTray() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

int Background::senders() const
{
    return activeSenders(m_parts.ingest.senders(), m_parts.now());
}

bool Background::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    const bool isReceiving = m_parts.controls.state().isListening();
    if (m_isSessionEnding || !isReceiving) {
        Q_EMIT stopRequested();
        return false;
    }
    event->ignore();
    const Closing closing = closingFromWord(m_parts.settings.get(Settings::WindowOnClose));
    if (closing == Closing::Ask)
        ask();
    else
        follow(closing);
    return true;
}

void Background::ask()
{
    if (m_question)
        return m_question->raise();
    m_question = new CloseQuestion(hasTray(), senders(), &m_window);
    connect(m_question, &CloseQuestion::chosen, this, [this](Closing closing) {
        if (m_question->isRemembered())
            m_parts.settings.set(Settings::WindowOnClose, closingWord(closing));
        follow(closing);
    });
    m_question->open();
}

void Background::follow(Closing closing)
{
    if (closing == Closing::Stop)
        Q_EMIT stopRequested();
    else
        goToBackground();
}

void Background::goToBackground()
{
    if (!hasTray()) {
        m_window.showMinimized();
        return;
    }
    createTray();
    m_window.hide();
}

void Background::showWindow()
{
    m_tray.reset();
    m_describing.stop();
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    QApplication::alert(&m_window);
}

void Background::createTray()
{
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Show Andon")), &QAction::triggered, this, &Background::showWindow, Qt::QueuedConnection);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Stop and quit")), &QAction::triggered, this, &Background::stopFromTray, Qt::QueuedConnection);
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            showWindow();
    }, Qt::QueuedConnection);
    describe();
    m_tray->show();
    m_describing.start();
}

/// Nobody stops what others depend on without knowing it.
void Background::stopFromTray()
{
    if (senders() == 0 || !m_parts.controls.state().isListening())
        return Q_EMIT stopRequested();
    showWindow();
    auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Andon"), tr("Stop receiving?"), QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(stoppingText(senders()));
    QPushButton *stop = box->addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, &Background::stopRequested);
    box->open();
}

void Background::describe()
{
    const ServerState &server = m_parts.controls.state();
    const QString state = server.isListening() ? tr("Andon receives on %1 · %2").arg(server.url.toString(), senderCountText(senders()))
                                               : tr("Andon is not listening");
    if (m_tray)
        m_tray->setToolTip(m_parts.ingest.status().isTakingEvents() ? state : tr("Andon refuses events. Open it to see why."));
}

} // namespace Andon
