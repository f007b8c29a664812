// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"
#include "tests/core/http/servedplant.h"

namespace Andon {

/// A reading as a client of the flexible paths sends it.
inline QByteArray readingJson(const QByteArray &client, const QByteArray &amount, const QByteArray &time = "2024-01-01T00:00:00Z",
                              const QByteArray &metric = "purchase")
{
    return R"({"clientId":")" + client + R"(","metric":")" + metric + R"(","amount":)" + amount + R"(,"timestamp":")" + time + R"("})";
}

/// The same as a client of the fixed path sends it; @a more stands beside "source".
inline QByteArray fixedJson(const QByteArray &client, const QByteArray &amount, const QByteArray &time = "2024-01-01T00:00:00Z",
                            const QByteArray &more = {})
{
    return R"({"source":")" + client + R"(","payload":{"metric":"purchase","amount":)" + amount + R"(,"timestamp":")" + time + R"("})" + more + "}";
}

/// What such a reading is in the store.
inline Reading readingOf(const char *client, double amount, std::string_view time = "2024-01-01T00:00:00Z")
{
    return {.client = ClientId(std::string(client)),
            .metric = MetricId(std::string("purchase")),
            .amount = amount,
            .time = instantFromIso(time).value()};
}

inline QByteArray idOf(const Reading &reading)
{
    return readingIdOf(hashOf(reading)).toByteArray(QUuid::WithoutBraces);
}

/// What became of each element of a post: "new", "duplicate" or its error.
inline QByteArrayList fatesOf(const WireAnswer &answer)
{
    using namespace Qt::StringLiterals;
    QByteArrayList fates;
    for (const QJsonValue result : answer.object().value("results"_L1).toArray()) {
        if (!result["success"_L1].toBool())
            fates << result["error"_L1].toString().toUtf8();
        else
            fates << (result["isDuplicate"_L1].toBool() ? "duplicate" : "new");
    }
    return fates;
}

/// How many processed readings there are, and their sum, as GET /aggregates has them.
inline QByteArray plainTotals(const ServedPlant &plant)
{
    return plant.get("/aggregates").body;
}

} // namespace Andon
