// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/routes.h"
#include "core/http/turns.h"
#include "core/service/ingestservice.h"

namespace Andon {

/// Asks a reader for what may be large as soon as few others are being asked for. Readers are quicker than
/// answers are written, so that there would be one such thing in memory for every connection otherwise.
template <typename T>
void askInTurn(const RouteContext &context, std::function<Result<T>(EventReader &)> question, IngestService::Answer<T> answer)
{
    context.turns.take([context, question = std::move(question), answer = std::move(answer)] {
        context.ingest.ask<T>(question, context.receiver, [answer, &turns = context.turns](const Result<T> &result) {
            answer(result);
            turns.end();
        });
    });
}

} // namespace Andon
