// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

#include <chrono>
#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;
const auto contrast = u"contrast"_s;

constexpr unsigned preferDark = 1;
constexpr unsigned preferLight = 2;
constexpr unsigned highContrast = 1;

/// Its signal does not reach the window (Qt 6.4 takes it off the bus and calls no slot), so it is asked again.
constexpr std::chrono::seconds askedEvery(3);

/// Read() wraps the value twice.
unsigned numberIn(const QDBusVariant &value)
{
    QVariant inner = value.variant();
    while (inner.metaType() == QMetaType::fromType<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner.toUInt();
}

} // namespace

/// Asks the portal.
class AppearancePortal final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(const QString &key)
    {
        auto call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
        call << appearance << key;
        auto *waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *answered) {
            const QDBusPendingReply<QDBusVariant> reply = *answered;
            if (!reply.isError())
                Q_EMIT told(key, numberIn(reply.value()));
            answered->deleteLater();
        });
    }

Q_SIGNALS:
    void told(const QString &key, unsigned value);
};

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    auto *portal = new AppearancePortal(this);
    connect(portal, &AppearancePortal::told, this, &SystemScheme::take);
    const auto ask = [portal] {
        portal->ask(colorScheme);
        portal->ask(contrast);
    };
    auto *again = new QTimer(this);
    again->setSingleShot(true);
    connect(again, &QTimer::timeout, portal, ask);
    // Where there is no portal it is not asked again.
    connect(portal, &AppearancePortal::told, again, [again] { again->start(askedEvery); });
    ask();
}

void SystemScheme::take(const QString &key, unsigned value)
{
    const auto before = std::pair(m_isDark, m_isHighContrast);
    if (key == colorScheme)
        m_isDark = value == preferDark ? std::optional(true) : value == preferLight ? std::optional(false) : std::nullopt;
    else if (key == contrast)
        m_isHighContrast = value == highContrast;
    if (before != std::pair(m_isDark, m_isHighContrast))
        Q_EMIT changed();
}

} // namespace Andon

#include "systemscheme_dbus.moc"
