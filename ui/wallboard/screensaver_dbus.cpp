// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/screensaver.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QObject>

#include <optional>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr uint portalIdle = 8;   // of the flags of org.freedesktop.portal.Inhibit

QDBusMessage screenSaver(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, method);
}

QString reason()
{
    return QCoreApplication::translate("ScreenSaver", "The wall-board is shown");
}

} // namespace

/// Asks the screen saver of most desktops, and where there is none the portal.
struct ScreenSaverHold::Desktop final : QObject
{
    Desktop()
    {
        QDBusMessage call = screenSaver(u"Inhibit"_s);
        call.setArguments({u"andon"_s, reason()});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answer) {
            const QDBusPendingReply<uint> reply = *answer;
            if (reply.isError())
                askPortal();
            else
                cookie = reply.value();
            answer->deleteLater();
        });
    }

    ~Desktop() override
    {
        if (cookie) {
            QDBusMessage call = screenSaver(u"UnInhibit"_s);
            call.setArguments({*cookie});
            bus.send(call);
        }
        if (!request.isEmpty())
            bus.send(QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, request, u"org.freedesktop.portal.Request"_s, u"Close"_s));
    }

    void askPortal()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                                                           u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
        call.setArguments({QString(), portalIdle, QVariantMap{{u"reason"_s, reason()}}});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answer) {
            const QDBusPendingReply<QDBusObjectPath> reply = *answer;
            if (!reply.isError())
                request = reply.value().path();
            answer->deleteLater();
        });
    }

    QDBusConnection bus = QDBusConnection::sessionBus();
    std::optional<uint> cookie;
    QString request;   ///< The portal's handle; closing it lets go.
};

ScreenSaverHold::ScreenSaverHold()
    : m_desktop(std::make_unique<Desktop>())
{
}

ScreenSaverHold::~ScreenSaverHold() = default;

} // namespace Andon
