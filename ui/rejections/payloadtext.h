// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

namespace Andon {

/// A payload as a person reads it: indented JSON; as it was sent where it is not JSON.
QString prettyPayload(const QByteArray &payload);

/// Why a text is not JSON, with the line it is in; nothing when it is.
std::optional<QString> jsonFault(const QString &text);

/// What is wrong with an edited payload, with the line it is in; nothing when it is one JSON object
/// and may be sent.
std::optional<QString> payloadFault(const QString &text);

} // namespace Andon
