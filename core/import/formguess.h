// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowreader.h"

#include <optional>

namespace Andon {

/// Says how a file is to be read: kind, encoding, delimiter, quote, header and the names of its columns. A guess,
/// from the beginning of the file. InvalidInput, with a sentence, for what is no text.
Result<FileForm> guessForm(const QString &file, const ImportLimits &limits = {});

/// The same for its first bytes, already inflated.
Result<FileForm> guessFormOf(const QByteArray &sample, bool isWhole, const ImportLimits &limits = {});

/// "UTF-8", "windows-1252", "Shift_JIS" .. Nothing for what is no text.
std::optional<QString> guessEncoding(QByteArrayView sample, bool isWhole);

/// What a column without a name is called: "column 3".
std::string unnamedColumn(std::size_t index);

} // namespace Andon
