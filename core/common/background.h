// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

/// Lets the other threads of the program go before the one that calls it, from now on: for work that somebody waits
/// for only when much of it has piled up. It still gets some time while all processors are busy. Where the
/// system has nothing of the kind for a single thread, nothing happens.
void standBack();

} // namespace Andon
