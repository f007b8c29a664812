// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

namespace Andon {

Settings::Settings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("andon"), QStringLiteral("andon"))
{
}

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

} // namespace Andon
