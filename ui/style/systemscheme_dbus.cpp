// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

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

/// Read() wraps the value twice.
unsigned numberIn(const QDBusVariant &value)
{
    QVariant inner = value.variant();
    while (inner.metaType() == QMetaType::fromType<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner.toUInt();
}

} // namespace

/// Asks the portal, and hears of changes.
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

public Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance)
            Q_EMIT told(key, numberIn(value));
    }

Q_SIGNALS:
    void told(const QString &key, unsigned value);
};

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto *portal = new AppearancePortal(this);
    connect(portal, &AppearancePortal::told, this, &SystemScheme::take);
    // Without blanks in the slot: Qt 6.4 does not find it otherwise.
    bus.connect(service, path, interface, u"SettingChanged"_s, portal, SLOT(settingChanged(QString,QString,QDBusVariant)));
    portal->ask(colorScheme);
    portal->ask(contrast);
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
