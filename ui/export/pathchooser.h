// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/fileformat.h"

#include <QString>

#include <functional>

class QWidget;

namespace Andon {

/// Asks a person where a file is to be written, and calls @a chosen with its path, or not at all. @a suggested has a folder.
using PathChooser = std::function<void(QWidget *parent, const QString &suggested, FileFormat format, std::function<void(const QString &path)> chosen)>;

/// By the system's dialog, which asks before a file is written over. It holds nothing up but the window.
void choosePath(QWidget *parent, const QString &suggested, FileFormat format, std::function<void(const QString &path)> chosen);

/// "Events 2026-01-15.csv" without what no file system takes, in @a folder.
QString suggestedPath(const QString &folder, const QString &name, FileFormat format);

} // namespace Andon
