// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/hostile/attackedplant.h"
#include "tests/app/hostile/bodies.h"
#include "tests/app/hostile/elements.h"
#include "tests/app/hostile/framing.h"
#include "tests/app/hostile/heads.h"
#include "tests/app/hostile/hosts.h"
#include "tests/app/hostile/json.h"
#include "tests/app/hostile/paths.h"

#include <QSet>
#include <QtTest>

#include <optional>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// What an answer that is no success lacks of the shape that the path promises; empty when nothing.
QByteArray lackOf(const WireAnswer &answer, const QByteArray &path)
{
    if (answer.fields.value("content-type") != "application/json; charset=utf-8")
        return "its type";
    const QJsonObject object = answer.object();
    const auto begins = [&path](const QByteArrayList &roots) {
        return std::any_of(roots.begin(), roots.end(), [&](const QByteArray &root) { return path == root || path.startsWith(root + '/') || path.startsWith(root + '?'); });
    };
    const auto hasText = [](const QJsonObject &in, QStringView key) { return !in.value(key).toString().isEmpty(); };
    if (begins({"/api/events", "/api/aggregation", "/api/health"}))
        return object.value(u"success").isBool() && hasText(object, u"error") && hasText(object, u"code") ? "" : "the shape with success";
    if (begins({"/events", "/stats", "/aggregates", "/health"}))
        return hasText(object, u"error") && hasText(object, u"code") && hasText(object, u"message") && object.value(u"status").toInt() == answer.status ? "" : "the flat shape";
    const QJsonObject error = object.value(u"error").toObject();
    return hasText(error, u"code") && hasText(error, u"message") ? "" : "the shape with an object";
}

QString codeOf(const WireAnswer &answer)
{
    const QJsonObject object = answer.object();
    return object.value(u"code").toString(object.value(u"error").toObject().value(u"code").toString());
}

/// The path of the request that @a sent begins with; empty where that cannot be told.
QByteArray pathOf(const QByteArray &sent)
{
    const auto words = sent.trimmed().left(200).split('\r').first().split(' ');
    return words.value(1);
}

/// The document with 0 for every number: Qt reads none beyond a double, which is JSON nonetheless.
QJsonDocument withoutNumbers(const QByteArray &json)
{
    QByteArray plain;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (!isText && QByteArrayView("-0123456789").contains(json[i])) {
            plain += '0';
            while (i + 1 < json.size() && QByteArrayView("+-.eE0123456789").contains(json[i + 1]))
                ++i;
            continue;
        }
        plain += json[i];
        if (isText && json[i] == '\\')
            plain += json[++i];
        else if (json[i] == '"')
            isText = !isText;
    }
    return QJsonDocument::fromJson(plain);
}

} // namespace

/// Well over two hundred requests that are wrong, mean or odd, against the real program. Each is answered as
/// the contract says, stores nothing it should not, and leaves the server able to serve the next one.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRequestGetsWhatItDeserves_data();
    void everyRequestGetsWhatItDeserves();
    void whatIsNoJsonIsStoredNowhere_data();
    void whatIsNoJsonIsStoredNowhere();
    void oneBadElementHarmsNoOther_data();
    void oneBadElementHarmsNoOther();
    void textIsKeptAsItWasSent_data();
    void textIsKeptAsItWasSent();
    void totalsOfHugeAmountsAreJson();
    void theLogIsNotWrittenByClients();
    void memoryStaysWithinBounds();
    void cleanupTestCase();

private:
    void expectAnswers(const HostileCase &each);
    void expectOthersUnharmed(int before, int stored);

    std::unique_ptr<AttackedPlant> m_plant;
    std::optional<MemoryWatch> m_memory;
    QByteArray m_log = {};
};

void tst_Hostile::initTestCase()
{
    if (QSysInfo::kernelType() != u"linux"_s)
        QSKIP("The folder of settings cannot be chosen for a program here.");
    m_plant = std::make_unique<AttackedPlant>();
    QVERIFY(m_plant->port() != 0);
    // What is used once and kept: threads, caches, the memory of the largest body there may be.
    QVERIFY(m_plant->takesABatch());
    for (const QByteArray &each : {postBytes(batchPath, bodyOf("warm", largestBody)), batchWith("Transfer-Encoding: chunked\r\n", chunk(bodyOf("warm", largestBody)) + lastChunk)})
        QCOMPARE(RawClient(m_plant->port()).send(each).receive().value_or(WireAnswer()).status, 200);
    // The rejection whose number retries() disguises.
    QCOMPARE(RawClient(m_plant->port()).send(postBytes(batchPath, "[1]")).receive().value_or(WireAnswer()).status, 200);
    const auto rejections = RawClient(m_plant->port()).send(getBytes("/api/v1/rejections")).receive();
    QVERIFY(rejections);
    QCOMPARE(rejections->object().value(u"items").toArray()[0][u"id"].toInt(), 1);
    m_memory.emplace(*m_plant);
}

void tst_Hostile::everyRequestGetsWhatItDeserves_data()
{
    QTest::addColumn<HostileCase>("each");
    QSet<QByteArray> names;
    const auto add = [&names](const char *subject, const HostileCases &cases) {
        for (const HostileCase &each : cases) {
            const QByteArray name = QByteArray(subject) + ": " + each.name;
            QVERIFY2(!names.contains(name), name.constData());
            names.insert(name);
            QTest::newRow(name.constData()) << each;
        }
    };
    add("line", requestLines());
    add("field", headFields());
    add("flood", headFloods());
    add("expect", expectationsAndUpgrades());
    add("host", hosts());
    add("origin", origins());
    add("length", lengths());
    add("type", contentTypes());
    add("coding", contentCodings());
    add("smuggled", smuggling());
    add("chunks", chunks());
    add("pipeline", pipelines());
    add("kind", wrongKinds());
    add("path", paths());
    add("method", methods());
    add("retry", retries());
    add("query", queries());
}

void tst_Hostile::everyRequestGetsWhatItDeserves()
{
    QFETCH(HostileCase, each);
    const int before = m_plant->stored();
    expectAnswers(each);
    if (!QTest::currentTestFailed())
        expectOthersUnharmed(before, each.stored);
}

void tst_Hostile::expectAnswers(const HostileCase &each)
{
    RawClient client(m_plant->port());
    client.send(each.sent);
    const bool isHead = each.sent.startsWith("HEAD ");
    for (const QByteArray &expected : each.answers.split(' ')) {
        if (expected == "end") {
            QVERIFY2(client.isEnded(), "the connection goes on");
            continue;
        }
        const auto answer = client.receive(isHead);
        QVERIFY2(answer, "no answer");
        const QByteArray got = QByteArray::number(answer->status);
        QVERIFY2(expected.split(':').first().split('|').contains(got), (got + " instead of " + expected + ": " + answer->body.left(300)).constData());
        QVERIFY(!expected.contains(':') || codeOf(*answer) == QLatin1StringView(expected.split(':').last()));
        QVERIFY(answer->status != 503 || answer->fields.contains("retry-after"));
        QVERIFY(answer->status != 405 || answer->fields.contains("allow"));
        if (answer->status >= 400 && !isHead)
            QCOMPARE(lackOf(*answer, pathOf(each.sent)), QByteArray());
    }
}

/// Nothing but @a stored has come since there were @a before, and a new client is served.
void tst_Hostile::expectOthersUnharmed(int before, int stored)
{
    QVERIFY(before >= 0);
    QCOMPARE(m_plant->stored(), before + stored);
    QVERIFY(m_plant->takesABatch());
    m_log += m_plant->program().newLog();
}

void tst_Hostile::whatIsNoJsonIsStoredNowhere_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    for (const char *path : {"/api/v1/events/batch", "/events/batch", "/api/v1/readings", "/api/events", "/events"}) {
        for (const Malformed &each : malformedDocuments())
            QTest::newRow((path + (": " + each.name)).constData()) << QByteArray(path) << each.body;
    }
}

void tst_Hostile::whatIsNoJsonIsStoredNowhere()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const int before = m_plant->stored();
    expectAnswers({.sent = postBytes(path, body), .answers = "400:INVALID_JSON"});
    if (!QTest::currentTestFailed())
        expectOthersUnharmed(before, 0);
}

void tst_Hostile::oneBadElementHarmsNoOther_data()
{
    QTest::addColumn<HostileElement>("element");
    for (const auto &elements : {elementsOfWrongKinds(), elementsWithNumbers(), elementsWithTimes(), elementsWithTexts()}) {
        for (const HostileElement &each : elements)
            QTest::newRow(each.name.constData()) << each;
    }
}

void tst_Hostile::oneBadElementHarmsNoOther()
{
    QFETCH(HostileElement, element);
    static int round = 0;
    const QByteArray number = QByteArray::number(++round);
    const int before = m_plant->stored();
    const QByteArray batch = '[' + eventJson("first-" + number) + ',' + element.json + ',' + eventJson("third-" + number) + ']';
    const auto answer = RawClient(m_plant->port()).send(postBytes(batchPath, batch)).receive();
    QVERIFY(answer);
    QVERIFY2(answer->status == 200, answer->body.left(300).constData());
    const QJsonArray rejections = answer->object().value(u"rejections").toArray();
    if (element.reason.isEmpty()) {
        QVERIFY2(rejections.isEmpty(), answer->body.left(300).constData());
        return expectOthersUnharmed(before, 3);
    }
    QCOMPARE(rejections.size(), 1);
    QCOMPARE(rejections[0][u"index"].toInt(), 1);
    QCOMPARE(rejections[0][u"reason"].toString(), QString::fromLatin1(element.reason));
    expectOthersUnharmed(before, 2);
    // It is in the list of rejections, as it came, and that list is JSON.
    const auto list = RawClient(m_plant->port()).send(getBytes("/api/v1/rejections?limit=1")).receive();
    QVERIFY(list);
    QCOMPARE(withoutNumbers(list->body).object().value(u"items").toArray()[0][u"reason"].toString(), QString::fromLatin1(element.reason));
}

void tst_Hostile::textIsKeptAsItWasSent_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray &text : textsToKeep())
        QTest::newRow(text.left(60).toPercentEncoding(" <>='").constData()) << text;
}

void tst_Hostile::textIsKeptAsItWasSent()
{
    QFETCH(QByteArray, text);
    const QString sent = QString::fromUtf8(text);
    const int before = m_plant->stored();
    const QJsonObject event {{u"eventId"_s, sent}, {u"eventTime"_s, u"2026-01-15T10:00:00Z"_s}, {u"machineId"_s, sent}, {u"lineId"_s, sent}, {u"factoryId"_s, sent}, {u"durationMs"_s, 1}, {u"defectCount"_s, 0}};
    const QByteArray batch = QJsonDocument(QJsonArray {event, event}).toJson();
    const auto answer = RawClient(m_plant->port()).send(postBytes(batchPath, batch)).receive();
    QVERIFY(answer);
    QVERIFY2(answer->status == 200 && answer->object().value(u"accepted").toInt() == 1 && answer->object().value(u"deduped").toInt() == 1, answer->body.left(300).constData());
    // In a list, where there is room for it in a target.
    if (const QByteArray target = "/api/v1/events?eventId=" + text.toPercentEncoding(); target.size() < 4'000) {
        const QJsonArray items = RawClient(m_plant->port()).send(getBytes(target)).receive().value_or(WireAnswer()).object().value(u"items").toArray();
        QCOMPARE(items.size(), 1);
        for (const char *field : {"eventId", "machineId", "lineId", "factoryId"})
            QCOMPARE(items[0][QLatin1StringView(field)].toString(), sent);
    }
    // In a rejection: once in the answer, once in the list.
    QJsonObject bad = event;
    bad[u"durationMs"] = -1;
    const auto refused = RawClient(m_plant->port()).send(postBytes(batchPath, QJsonDocument(QJsonArray {bad}).toJson())).receive();
    QVERIFY(refused);
    QCOMPARE(refused->object().value(u"rejections").toArray()[0][u"eventId"].toString(), sent);
    const auto list = RawClient(m_plant->port()).send(getBytes("/api/v1/rejections?limit=1")).receive();
    QVERIFY(list);
    QCOMPARE(list->object().value(u"items").toArray()[0][u"payload"].toObject(), bad);
    expectOthersUnharmed(before, 1);
}

void tst_Hostile::totalsOfHugeAmountsAreJson()
{
    const QByteArray readings = R"([{"source":"huge","metric":"a","amount":1.7e308,"timestamp":"2026-01-15T10:00:00Z"},{"source":"huge","metric":"b","amount":1.7e308,"timestamp":"2026-01-15T10:00:01Z"},)"
                                R"({"source":"huge","metric":"c","amount":1e400},{"source":"huge","metric":"d","amount":1,"timestamp":1e300},{"source":"huge","metric":"e","amount":1,"timestamp":-1e300},)"
                                R"({"source":"huge","metric":"f","amount":5e-324,"timestamp":253402300800000},{"source":"huge","metric":"g","amount":"-9e999","timestamp":-99999999999999}])";
    const auto sent = RawClient(m_plant->port()).send(postBytes("/api/v1/readings", readings)).receive();
    QVERIFY(sent);
    QCOMPARE(sent->status, 200);
    for (const char *path : {"/api/v1/readings?clientId=huge", "/api/events?clientId=huge", "/api/v1/aggregates", "/api/v1/aggregates?groupBy=both", "/api/aggregation", "/aggregates", "/events/processed", "/events/failed"}) {
        const auto answer = RawClient(m_plant->port()).send(getBytes(path)).receive();
        QVERIFY2(answer && answer->status == 200, path);
        QVERIFY2(!withoutNumbers(answer->body).isNull(), answer->body.left(500).constData());
    }
    QVERIFY(m_plant->takesABatch());
}

void tst_Hostile::theLogIsNotWrittenByClients()
{
    QVERIFY(!m_log.isEmpty());
    for (const QByteArray &line : m_log.split('\n')) {
        QVERIFY2(line.size() < 1'000, line.left(1'000).constData());
        QVERIFY2(std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7f; }), line.toPercentEncoding(" ").constData());
    }
}

void tst_Hostile::memoryStaysWithinBounds()
{
    if (!MemoryWatch::isPossible(*m_plant))
        QSKIP("Nobody tells how much memory a program has here.");
    qInfo("%s", m_memory->text().constData());
    QVERIFY2(m_memory->staysBelowPeak(), m_memory->text().constData());
    QTRY_VERIFY2_WITH_TIMEOUT(m_memory->hasSettled(), m_memory->text().constData(), 20'000);
}

void tst_Hostile::cleanupTestCase()
{
    if (!m_plant)
        return;
    qInfo("%d valid batches in between, the slowest answered after %lld ms", m_plant->batches(), static_cast<long long>(m_plant->slowestMs()));
    QCOMPARE(m_plant->program().terminate(), 0);
}

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_hostile.moc"
