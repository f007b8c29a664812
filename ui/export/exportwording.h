// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/files/fileformat.h"

#include <QCoreApplication>
#include <QString>

namespace Andon {

/// The context of what is said of exports.
struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

/// "Excel workbook (XLSX)".
QString formatText(FileFormat format);

/// Why @a path could not be written, and what to do.
QString exportErrorText(const Error &error, const QString &path);

} // namespace Andon
