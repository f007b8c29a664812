// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes.h"
#include "tests/core/http/servedplant.h"

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who may do what, over real sockets.
class HttpTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTokensEverybodyHereMayAsk();
    void aTokenIsAskedForOnceThereIsOne_data();
    void aTokenIsAskedForOnceThereIsOne();
    void everyRouteTakesItsScope();
    void anUnknownPathIsNotToldFromAKnownOneWithoutToken();
    void aRevokedTokenOpensNothingFromThenOn();
    void healthAndPreflightNeedNone();
    void aTokenOfOneFactorySendsForThatOneOnly_data();
    void aTokenOfOneFactorySendsForThatOneOnly();
    void aTokenOfOneFactoryCorrectsThatOneOnly();
    void aTokenOfOneFactorySeesThatOneOnly();
    void failingTokensAreAnsweredLaterAndLaterAndOthersAtOnce();
    void whoHangsUpWhileWaitingIsNobodysError();
    void aTokenIsRefusedWhileTheBodyIsStillSent();
    void oneTokenMayBeLimitedAndOthersNot();
    void aGoodTokenDoesNotExcuseAForeignHostOrOrigin();
    void anAddressForOthersNeedsATokenFirst();

private:
    static int statusWith(const ServedPlant &plant, const QByteArray &token, const QByteArray &method, const QByteArray &path);
};

/// Sends a request that means little; only who may send it counts.
int HttpTokensTest::statusWith(const ServedPlant &plant, const QByteArray &token, const QByteArray &method, const QByteArray &path)
{
    const QByteArray fields = token.isEmpty() ? QByteArray() : bearer(token);
    return plant.ask(method == "POST" ? postBytes(path, "[]", fields) : getBytes(path, fields)).status;
}

void HttpTokensTest::withoutTokensEverybodyHereMayAsk()
{
    const ServedPlant plant;
    QCOMPARE(plant.get("/api/v1/events").status, 200);
    QCOMPARE(plant.ask(getBytes("/api/v1/events", "Authorization: Bearer whatever\r\n")).status, 200);
}

void HttpTokensTest::aTokenIsAskedForOnceThereIsOne_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::newRow("the token") << QByteArray("Authorization: Bearer %\r\n") << 200;
    QTest::newRow("in other letters") << QByteArray("aUTHORIZATION: bEARER %\r\n") << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("an unknown one") << QByteArray("Authorization: Bearer andon_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n") << 401;
    QTest::newRow("with a letter more") << QByteArray("Authorization: Bearer %x\r\n") << 401;
    QTest::newRow("another scheme") << QByteArray("Authorization: Basic %\r\n") << 401;
    QTest::newRow("no scheme") << QByteArray("Authorization: %\r\n") << 401;
    QTest::newRow("an empty one") << QByteArray("Authorization: Bearer \r\n") << 401;
    QTest::newRow("the token twice") << QByteArray("Authorization: Bearer %\r\nAuthorization: Bearer %\r\n") << 400;
    QTest::newRow("in the wrong field") << QByteArray("X-Token: %\r\n") << 401;
}

void HttpTokensTest::aTokenIsAskedForOnceThereIsOne()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    ServedPlant plant;
    const QByteArray token = plant.makeToken({.name = u"PC-07"_s, .scopes = Scope::Read});
    const WireAnswer answer = plant.ask(getBytes("/api/v1/events", fields.replace('%', token)));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.fields.value("www-authenticate"), status == 401 ? "Bearer realm=\"Andon\"" : "");
    if (status == 401) {
        QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), u"UNAUTHORIZED"_s);
        QVERIFY(!answer.body.contains(token));
    }
}

void HttpTokensTest::everyRouteTakesItsScope()
{
    const QMap<QByteArray, QList<QByteArray>> expected = {
        {"", {"GET /health", "GET /healthz", "GET /api/health", "GET /readyz"}},
        {"ingest", {"POST /api/v1/events/batch", "POST /events/batch", "POST /api/v1/readings", "POST /api/events", "POST /events"}},
        {"read", {"GET /api/v1/events", "GET /api/v1/stats", "GET /stats", "GET /api/v1/stats/top-defect-lines", "GET /stats/top-defect-lines",
                  "GET /api/v1/rejections", "GET /api/v1/export", "GET /api/v1/readings", "GET /api/events", "GET /api/v1/aggregates", "GET /api/aggregation",
                  "GET /events/processed", "GET /events/failed", "GET /aggregates", "GET /metrics", "GET /openapi.yaml", "GET /openapi.json",
                  "GET /docs", "GET /swagger-ui/index.html", "GET /docs/{file}"}},
        {"admin", {"POST /api/v1/rejections/{id}/retry"}},
    };
    QMap<QByteArray, QByteArray> scopeOf;
    for (auto scope = expected.begin(); scope != expected.end(); ++scope) {
        for (const QByteArray &route : *scope)
            scopeOf.insert(route, scope.key());
    }
    ServedPlant plant;
    const QMap<QByteArray, QByteArray> tokens = {{"none", {}},
                                                 {"ingest", plant.makeToken({.name = u"i"_s, .scopes = Scope::Ingest})},
                                                 {"read", plant.makeToken({.name = u"r"_s, .scopes = Scope::Read})},
                                                 {"ingest,read", plant.makeToken({.name = u"ir"_s, .scopes = Scope::Ingest | Scope::Read})},
                                                 {"admin", plant.makeToken({.name = u"a"_s, .scopes = Scope::Admin})}};
    QCOMPARE(std::size_t(scopeOf.size()), routes().size());
    for (const Route &route : routes()) {
        const QByteArray name = route.method.toByteArray() + ' ' + route.path.toByteArray();
        QVERIFY2(scopeOf.contains(name), name);
        const QByteArray needed = scopeOf.value(name);
        const QByteArray path = route.path.toByteArray().replace("{id}", "1").replace("{file}", "docs.js");
        for (auto token = tokens.begin(); token != tokens.end(); ++token) {
            const bool isEnough = needed.isEmpty() || token.key() == "admin" || token.key().split(',').contains(needed);
            const int status = statusWith(plant, *token, route.method.toByteArray(), path);
            const int refusal = isEnough ? 0 : token.key() == "none" ? 401 : 403;
            const bool isRefused = status == 401 || status == 403;
            QVERIFY2(isRefused ? status == refusal : refusal == 0, name + " with " + token.key() + ": " + QByteArray::number(status));
        }
    }
}

void HttpTokensTest::anUnknownPathIsNotToldFromAKnownOneWithoutToken()
{
    ServedPlant plant;
    const QByteArray token = plant.makeToken({.name = u"i"_s});
    QCOMPARE(plant.get("/nowhere").status, 401);
    QCOMPARE(statusWith(plant, token, "GET", "/nowhere"), 404);
    QCOMPARE(statusWith(plant, {}, "POST", "/healthz"), 401);
    QCOMPARE(statusWith(plant, token, "POST", "/healthz"), 405);
}

void HttpTokensTest::aRevokedTokenOpensNothingFromThenOn()
{
    ServedPlant plant;
    const QByteArray token = plant.makeToken({.name = u"PC-07"_s});
    const QByteArray request = postBytes("/events/batch", "[]", bearer(token));
    RawClient client(plant.port());
    QCOMPARE(client.send(request).receive().value_or(WireAnswer()).status, 200);
    bool isRevoked = false;
    plant.access().revokeToken(plant.access().tokens()->tokens.front().id, u"test"_s, this, [&](const Result<void> &revoked) { isRevoked = revoked.has_value(); });
    QTRY_VERIFY(isRevoked);
    // On the connection it was good on before, and although it was the last that there is.
    QCOMPARE(client.send(request).receive().value_or(WireAnswer()).status, 401);
    QCOMPARE(plant.get("/api/v1/events").status, 401);
}

void HttpTokensTest::healthAndPreflightNeedNone()
{
    ServedPlant plant;
    plant.makeToken({.name = u"PC-07"_s});
    for (const QByteArray path : {"/health", "/healthz", "/api/health", "/readyz"})
        QCOMPARE(plant.get(path).status, 200);
    QCOMPARE(plant.ask("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
    const WireAnswer preflight = plant.ask("OPTIONS /events/batch HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:5173\r\n"
                                           "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization\r\n\r\n");
    QCOMPARE(preflight.status, 204);
    QVERIFY(preflight.fields.value("access-control-allow-headers").contains("Authorization"));
    // A page may read that it is refused.
    const WireAnswer refused = plant.ask(postBytes("/events/batch", "[]", "Origin: http://localhost:5173\r\n"));
    QCOMPARE(refused.status, 401);
}

void HttpTokensTest::aTokenOfOneFactorySendsForThatOneOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray own = eventJson("E1", 0, "press-7", R"(,"factoryId":"F01")");
    const QByteArray other = eventJson("E2", 0, "press-7", R"(,"factoryId":"F02")");
    QTest::newRow("its own") << "[" + own + "]" << 200;
    QTest::newRow("another's") << "[" + other + "]" << 403;
    QTest::newRow("both") << "[" + own + "," + other + "]" << 403;
    QTest::newRow("nobody's") << "[" + own + "," + eventJson("E3") + "]" << 403;
    QTest::newRow("in other letters") << "[" + eventJson("E3", 0, "press-7", R"(,"factoryId":"f01")") + "]" << 403;
    QTest::newRow("nothing") << QByteArray("[]") << 200;
    QTest::newRow("its own, breaking a rule") << "[" + eventJson("E4", -2, "press-7", R"(,"factoryId":"F01")") + ",7]" << 200;
    QTest::newRow("another's, breaking a rule") << "[" + eventJson("E4", -2, "press-7", R"(,"factoryId":"F02")") + "]" << 403;
}

void HttpTokensTest::aTokenOfOneFactorySendsForThatOneOnly()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    ServedPlant plant;
    const QByteArray token = plant.makeToken({.name = u"hall 1"_s, .factory = u"F01"_s});
    const WireAnswer answer = plant.ask(postBytes("/api/v1/events/batch", body, bearer(token)));
    QCOMPARE(answer.status, status);
    QCOMPARE(plant.ingest().status().size.events, status == 200 && body.contains("\"E1\"") ? 1 : 0);
    QCOMPARE(plant.ingest().status().arrived.events[std::size_t(Outcome::Rejected)], status == 200 && body.contains("E4") ? 2u : 0u);
}

void HttpTokensTest::aTokenOfOneFactoryCorrectsThatOneOnly()
{
    ServedPlant plant;
    const auto event = [](const QByteArray &id, int defects, const QByteArray &factory) { return eventJson(id, defects, "press-7", R"(,"factoryId":")" + factory + '"'); };
    QCOMPARE(plant.counts("[" + event("E1", 1, "F01") + "," + event("E2", 1, "F02") + "]"), "2/0/0/0");
    const QByteArray fields = bearer(plant.makeToken({.name = u"hall 1"_s, .scopes = Scope::Ingest | Scope::Read, .factory = u"F01"_s}));
    QCOMPARE(ServedPlant::countsOf(plant.ask(postBytes("/events/batch", "[" + event("E1", 2, "F01") + "]", fields))), "0/0/1/0");
    // The id of another hall's event, as one's own: that would move it here.
    const WireAnswer answer = plant.ask(postBytes("/events/batch", "[" + event("E3", 0, "F01") + "," + event("E2", 2, "F01") + "]", fields));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.object()["code"_L1].toString(), u"FORBIDDEN"_s);
    QCOMPARE(plant.ask(getBytes("/api/v1/events", fields)).object()["total"_L1].toInt(), 1);
    QCOMPARE(plant.ingest().status().size.events, 2);
    QVERIFY(plant.ingest().status().isTakingEvents());
}

void HttpTokensTest::aTokenOfOneFactorySeesThatOneOnly()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1", 1, "press-7", R"(,"factoryId":"F01","lineId":"L1")") + ","
                          + eventJson("E2", 2, "press-7", R"(,"factoryId":"F02","lineId":"L2")") + "," + eventJson("E3", 4) + "]"),
             "3/0/0/0");
    QCOMPARE(plant.counts("[" + eventJson("E4", -2, "press-7", R"(,"factoryId":"F01")") + "," + eventJson("E5", -2, "press-7", R"(,"factoryId":"F02")") + ",7]"), "0/0/0/3");
    const QByteArray fields = bearer(plant.makeToken({.name = u"hall 1"_s, .scopes = Scope::Read, .factory = u"F01"_s}));
    const QByteArray window = "start=2026-01-15T00:00:00Z&end=2026-01-16T00:00:00Z";
    QCOMPARE(plant.ask(getBytes("/api/v1/events", fields)).object()["total"_L1].toInt(), 1);
    QCOMPARE(plant.ask(getBytes("/api/v1/events?factoryId=F01", fields)).object()["total"_L1].toInt(), 1);
    QCOMPARE(plant.ask(getBytes("/api/v1/events?factoryId=F02", fields)).status, 403);
    const QJsonObject refused = plant.ask(getBytes("/api/v1/rejections", fields)).object();
    QCOMPARE(refused["total"_L1].toInt(), 1);
    QCOMPARE(refused["items"_L1][0]["eventId"_L1].toString(), u"E4"_s);
    for (const QByteArray path : {"/api/v1/stats?", "/stats?"})
        QCOMPARE(plant.ask(getBytes(path + "machineId=press-7&" + window, fields)).object()["defectsCount"_L1].toInt(), 1);
    for (const QByteArray path : {"/api/v1/stats/top-defect-lines?", "/stats/top-defect-lines?"}) {
        QCOMPARE(plant.ask(getBytes(path + window, fields)).array().size(), 1);
        QCOMPARE(plant.ask(getBytes(path + window + "&factoryId=F02", fields)).status, 403);
    }
    for (const QByteArray path : {"/api/v1/readings", "/api/events", "/api/v1/aggregates", "/api/aggregation", "/events/processed", "/events/failed", "/aggregates", "/metrics"})
        QCOMPARE(plant.ask(getBytes(path, fields)).status, 403);
}

void HttpTokensTest::failingTokensAreAnsweredLaterAndLaterAndOthersAtOnce()
{
    ServedPlant plant;
    const QByteArray good = plant.makeToken({.name = u"good"_s, .scopes = Scope::Read});
    const QByteArray bad = getBytes("/api/v1/events", "Authorization: Bearer wrong\r\n");
    std::vector<std::unique_ptr<RawClient>> guessing;
    for (int i = 0; i < 11; ++i) {
        guessing.push_back(std::make_unique<RawClient>(plant.port()));
        guessing.back()->send(bad);
    }
    QTRY_COMPARE(plant.traffic().counts().failedTokens, 11u);
    QCOMPARE(plant.ask(getBytes("/api/v1/events", "Authorization: Bearer " + good + "\r\n")).status, 200);
    QVERIFY(!guessing.back()->hasReceived());   // the good one came last and was answered first
    for (int i = 0; i < 8; ++i)
        QCOMPARE(guessing[std::size_t(i)]->receive().value_or(WireAnswer()).status, 401);
    QVERIFY(!guessing.back()->hasReceived());
    const TrafficFigures figures = plant.traffic().figures();
    QCOMPARE(figures.failedTokens.size(), 1u);
    QCOMPARE(figures.failedTokens.front().address, u"127.0.0.1"_s);
    QCOMPARE(figures.failedTokens.front().count, 11u);
}

void HttpTokensTest::whoHangsUpWhileWaitingIsNobodysError()
{
    ServedPlant plant;
    plant.makeToken({.name = u"good"_s});
    const QByteArray bad = getBytes("/api/v1/events", "Authorization: Bearer wrong\r\n");
    for (int i = 0; i < 30; ++i) {
        RawClient client(plant.port());
        client.send(bad + bad);
        QTRY_COMPARE(plant.traffic().counts().failedTokens, std::uint64_t(i + 1));
        client.hangUp();
    }
    QTRY_COMPARE(plant.traffic().figures().connections, 0);
    QCOMPARE(plant.get("/health").status, 200);
}

void HttpTokensTest::aTokenIsRefusedWhileTheBodyIsStillSent()
{
    ServedPlant plant;
    plant.makeToken({.name = u"good"_s});
    for (int i = 0; i < 5; ++i) {   // the last of them waits
        RawClient client(plant.port());
        client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\nContent-Length: 9000000\r\n\r\n" + QByteArray(9'000'000, ' '));
        QCOMPARE(client.receive().value_or(WireAnswer()).status, 401);
        QVERIFY(client.isEnded());
    }
}

void HttpTokensTest::oneTokenMayBeLimitedAndOthersNot()
{
    ServedPlant plant({.requestsPerSecondOfToken = 1});
    const QByteArray busy = getBytes("/api/v1/events", bearer(plant.makeToken({.name = u"busy"_s, .scopes = Scope::Read})));
    const QByteArray other = getBytes("/api/v1/events", bearer(plant.makeToken({.name = u"other"_s, .scopes = Scope::Read})));
    WireAnswer answer;
    QVERIFY(QTest::qWaitFor([&] { return (answer = plant.ask(busy)).status == 429; }));
    QCOMPARE(answer.fields.value("retry-after"), "1");
    QCOMPARE(answer.object()["error"_L1]["code"_L1].toString(), u"TOO_MANY_REQUESTS"_s);
    QCOMPARE(plant.ask(other).status, 200);
    QCOMPARE(plant.get("/health").status, 200);
    QVERIFY(QTest::qWaitFor([&] { return plant.ask(busy).status == 200; }));
}

void HttpTokensTest::aGoodTokenDoesNotExcuseAForeignHostOrOrigin()
{
    ServedPlant plant;
    const QByteArray token = plant.makeToken({.name = u"good"_s, .scopes = Scope::Admin});
    QCOMPARE(plant.ask("GET /api/v1/events HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer " + token + "\r\n\r\n").status, 403);
    QCOMPARE(plant.ask(postBytes("/events/batch", "[]", bearer(token) + "Origin: http://evil.example\r\n")).status, 403);
    QCOMPARE(plant.ask(postBytes("/events/batch", "[]", bearer(token))).status, 200);
    QCOMPARE(plant.traffic().counts().failedTokens, 0u);
}

void HttpTokensTest::anAddressForOthersNeedsATokenFirst()
{
    ServedPlant plant;
    plant.server().close();
    const auto refused = plant.server().listen(QHostAddress(QHostAddress::AnyIPv4), 0);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"--create-token"_s), qPrintable(refused.error().detail));
    const QByteArray token = plant.makeToken({.name = u"PC-07"_s});
    const auto port = plant.server().listen(QHostAddress(QHostAddress::AnyIPv4), 0);
    QVERIFY(port);
    QCOMPARE(RawClient(*port).send(postBytes("/events/batch", "[]")).receive().value_or(WireAnswer()).status, 401);
    QCOMPARE(RawClient(*port).send(postBytes("/events/batch", "[]", bearer(token))).receive().value_or(WireAnswer()).status, 200);
    bool isRevoked = false;
    plant.access().revokeToken(plant.access().tokens()->tokens.front().id, u"test"_s, this, [&](const Result<void> &revoked) { isRevoked = revoked.has_value(); });
    QTRY_VERIFY(isRevoked);
    QCOMPARE(RawClient(*port).send(postBytes("/events/batch", "[]")).receive().value_or(WireAnswer()).status, 401);
}

QTEST_GUILESS_MAIN(HttpTokensTest)
#include "tst_httptokens.moc"
