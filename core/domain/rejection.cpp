// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rejection.h"

namespace Andon {

using namespace Qt::StringLiterals;

Result<void> mayBeSentAgain(const Rejection &rejection)
{
    if (rejection.resolved)
        return Error {ErrorCode::AlreadyResolved, u"Rejection %1 has been resolved before."_s.arg(rejection.id)};
    if (rejection.isSummary)
        return Error {ErrorCode::PayloadNotKept,
                      u"Rejection %1 stands for events of which only the number was kept. Their sender has to send them again."_s.arg(rejection.id)};
    return {};
}

} // namespace Andon
