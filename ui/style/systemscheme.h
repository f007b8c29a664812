// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace Andon {

/// What the desktop says about light, dark and contrast through its portal (org.freedesktop.portal.Settings),
/// which Qt 6.4 does not ask. Without a portal it never says anything.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    /// Asks at once, without waiting for the answer.
    explicit SystemScheme(QObject *parent = nullptr);

    /// Empty when the desktop did not say, or has no preference.
    std::optional<bool> isDark() const { return m_isDark; }
    bool isHighContrast() const { return m_isHighContrast; }

Q_SIGNALS:
    void changed();

private:
    void take(const QString &key, unsigned value);

    std::optional<bool> m_isDark;
    bool m_isHighContrast = false;
};

} // namespace Andon
