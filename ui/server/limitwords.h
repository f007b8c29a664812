// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace Andon {

/// A limit as people speak of it.
struct LimitWords
{
    QString title = {};         ///< "Largest body".
    QString meaning = {};       ///< What exactly is limited, in a sentence.
    QString answer = {};        ///< What happens beyond it: "413 Too large".
    bool operator==(const LimitWords &) const = default;
};

/// The subjects by which limits are shown together.
enum class LimitGroup { Request, AllRequests, Rate, Time, Connections };

LimitWords limitWords(const HttpLimitInfo &info);
LimitGroup limitGroup(const HttpLimitInfo &info);
QString limitGroupText(LimitGroup group);

/// "16 MiB", "4 KiB/s", "15 s", "no limit": exactly the value, in its largest unit.
QString limitText(const HttpLimitInfo &info, qint64 value, const QLocale &locale = QLocale());

/// The other way, as a person types it: "32 mb", "1.5 MiB", "500 ms". A number without a unit has the
/// one of @a shown. Nothing when it cannot be read; it may still be beyond what is possible.
std::optional<qint64> limitFromText(const HttpLimitInfo &info, const QString &text, qint64 shown, const QLocale &locale = QLocale());

/// The key of a limit in the settings, and the limit of a key; null when it is none.
QString limitKey(const HttpLimitInfo &info);
const HttpLimitInfo *limitOfKey(const QString &key);

} // namespace Andon
