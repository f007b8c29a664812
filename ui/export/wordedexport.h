// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportsource.h"

#include <QString>

#include <memory>
#include <string_view>

namespace Andon {

/// The same rows, with the codes in the column of this @a key as the screen words them. @a words is called on a reader's thread.
std::shared_ptr<ExportSource> exportWithWords(std::shared_ptr<ExportSource> source, const std::vector<FileColumn> &columns, std::string_view key,
                                              QString (*words)(const QString &code));

} // namespace Andon
