// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Bench {

/// From now on Ctrl+C, SIGTERM and a closed terminal are only noted. Every loop asks for them, so that servers and
/// files are put away before the program ends.
void noteInterrupts();

bool isInterrupted();

/// Throws Interrupted once somebody pressed Ctrl+C.
void endIfInterrupted();

/// Sleeps; throws Interrupted when it is cut short.
void pause(std::chrono::milliseconds length);

} // namespace Bench
