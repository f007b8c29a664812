// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

struct CommandLine;

/// What --report does: makes a report into a file, prints the file's name on standard output and returns the exit
/// status: 1 when the report could not be made or written, 2 when what was asked for cannot be. Needs a QGuiApplication.
int makeReport(const CommandLine &line);

} // namespace Andon
