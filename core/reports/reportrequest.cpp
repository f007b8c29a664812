// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportrequest.h"

namespace Andon {

using namespace Qt::StringLiterals;

QString reportWord(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return u"shift"_s;
    case ReportKind::Day: return u"day"_s;
    case ReportKind::Week: return u"week"_s;
    case ReportKind::Machine: return u"machine"_s;
    case ReportKind::LineQuality: return u"line"_s;
    case ReportKind::DataQuality: return u"data"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ReportKind> reportFromWord(const QString &word)
{
    for (const ReportKind kind : reportKinds) {
        if (word == reportWord(kind))
            return kind;
    }
    return std::nullopt;
}

ReportPeriod usualPeriod(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return {.span = ReportPeriod::Span::LastShift};
    case ReportKind::Day:
    case ReportKind::Machine: return {.span = ReportPeriod::Span::Yesterday};
    case ReportKind::Week:
    case ReportKind::LineQuality:
    case ReportKind::DataQuality: return {.span = ReportPeriod::Span::LastWeek};
    }
    Q_UNREACHABLE();
}

} // namespace Andon
