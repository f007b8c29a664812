// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/domain/event.h"

#include <QString>

#include <array>
#include <optional>

namespace Andon {

enum class ReportKind { Shift, Day, Week, Machine, LineQuality, DataQuality };

inline constexpr std::array reportKinds = {ReportKind::Shift, ReportKind::Day, ReportKind::Week, ReportKind::Machine, ReportKind::LineQuality, ReportKind::DataQuality};

/// "shift", "day", "week", "machine", "line", "data": as the command line and the settings have it.
QString reportWord(ReportKind kind);
std::optional<ReportKind> reportFromWord(const QString &word);

/// Which time a report is about. Days and weeks go by the shifts; see core/reports/reportperiod.h.
struct ReportPeriod
{
    enum class Span { LastShift, ThisShift, Yesterday, Today, LastWeek, ThisWeek, Custom };

    Span span = Span::LastShift;
    Window custom = {};       ///< For Custom alone.
    bool operator==(const ReportPeriod &) const = default;
};

/// What a report of this kind is mostly asked about.
ReportPeriod usualPeriod(ReportKind kind);

struct ReportRequest
{
    ReportKind kind = ReportKind::Shift;
    ReportPeriod period = {};
    std::optional<FactoryId> factory = {};   ///< Empty: all of them.
    std::optional<MachineId> machine = {};   ///< For Machine and only there.
    std::optional<Instant> asOf = {};        ///< The moment the period is told from; empty: the present one.
    bool operator==(const ReportRequest &) const = default;
};

} // namespace Andon
