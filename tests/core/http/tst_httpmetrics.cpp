// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// What monitoring is told of a running Andon: /metrics and /readyz.
class HttpMetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsPrometheusText();
    void everythingKnownBeforehandIsThereFromTheStart();
    void eventsAndReadingsAreCountedByWhatBecameOfThem();
    void refusedEventsAreCountedByReasonHoweverMany();
    void requestsAreCountedByKindStatusAndCode();
    void latenciesAreAHistogram();
    void theStateOfTheStoreIsTold();
    void readinessSaysWhyNot();
    void aServerThatIsStartedBeforeItsStoreIsNotReady();

private:
    using Samples = QMap<QByteArray, double>;
    static Samples samplesOf(const ServedPlant &plant);
    static QByteArray readiness(const ServedPlant &plant);
};

/// By name and labels, as they are written.
HttpMetricsTest::Samples HttpMetricsTest::samplesOf(const ServedPlant &plant)
{
    Samples samples;
    for (const QByteArray &line : plant.get("/metrics").body.split('\n')) {
        const qsizetype at = line.lastIndexOf(' ');
        if (at > 0 && !line.startsWith('#'))
            samples.insert(line.first(at), line.mid(at + 1).toDouble());
    }
    return samples;
}

QByteArray HttpMetricsTest::readiness(const ServedPlant &plant)
{
    const WireAnswer answer = plant.get("/readyz");
    const bool isReady = answer.status == 200;
    if ((isReady ? 200 : 503) != answer.status || answer.fields.contains("retry-after") == isReady)
        return "answered wrongly: " + QByteArray::number(answer.status);
    if (answer.object()["timestamp"_L1].toString() != u"2026-01-15T12:00:00.000Z"_s)
        return "without its time: " + answer.body;
    return answer.object()["status"_L1].toString().toUtf8();
}

void HttpMetricsTest::whatIsWrittenIsPrometheusText()
{
    const ServedPlant plant;
    QCOMPARE(plant.get("/nowhere").status, 404);
    const WireAnswer answer = plant.get("/metrics");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    QVERIFY(answer.body.endsWith('\n'));
    static const QRegularExpression sample(u"^([a-z_]+)(\\{[a-z]+=\"[^\"\\\\]*\"(,[a-z]+=\"[^\"\\\\]*\")*\\})? [0-9.e+-]+$"_s);
    QString family;
    QString type;
    QSet<QString> seen;
    for (const QString &line : QString::fromUtf8(answer.body.chopped(1)).split(u'\n')) {
        if (line.startsWith(u"# HELP "_s)) {
            family = line.section(u' ', 2, 2);
            QVERIFY2(line.section(u' ', 3).endsWith(u'.'), qPrintable(line));
            QVERIFY2(!seen.contains(family), qPrintable(family));
            seen << family;
            type.clear();
        } else if (line.startsWith(u"# TYPE "_s)) {
            QCOMPARE(line.section(u' ', 2, 2), family);
            type = line.section(u' ', 3);
            QCOMPARE(family.endsWith(u"_total"_s), type == u"counter"_s);
        } else {
            const auto match = sample.match(line);
            QVERIFY2(match.hasMatch(), qPrintable(line));
            const QString suffix = match.captured(1).mid(family.size());
            QVERIFY2(match.captured(1).startsWith(family), qPrintable(line));
            QVERIFY2(type == u"histogram"_s ? QStringList({u"_count"_s, u"_sum"_s, u"_bucket"_s}).contains(suffix) : suffix.isEmpty(), qPrintable(line));
        }
    }
    QVERIFY(seen.size() > 15);
    QCOMPARE(plant.ask("HEAD /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").body, "");
}

void HttpMetricsTest::everythingKnownBeforehandIsThereFromTheStart()
{
    const Samples samples = samplesOf(ServedPlant());
    for (const char *name : {"andon_events_total{outcome=\"accepted\"}", "andon_events_total{outcome=\"deduped\"}", "andon_events_total{outcome=\"updated\"}",
                             "andon_events_total{outcome=\"rejected\"}", "andon_rejected_events_total{reason=\"INVALID_EVENT\"}",
                             "andon_rejected_events_total{reason=\"INVALID_FIELD\"}", "andon_readings_total{outcome=\"processed\"}",
                             "andon_http_request_duration_seconds_count{kind=\"batch\"}", "andon_queue_batches", "andon_queue_bytes", "andon_queue_fill_ratio",
                             "andon_stored_events", "andon_stored_readings", "andon_http_failed_tokens_total", "andon_http_bodies_in_flight_bytes"})
        QVERIFY2(samples.value(name, -1) == 0, name);
    QCOMPARE(samples.value("andon_taking_events"), 1.0);
    QCOMPARE(samples.value("andon_build_info{version=\"" ANDON_VERSION "\"}"), 1.0);
    QCOMPARE(samples.value("process_start_time_seconds"), 1768478400.0);   // the clock of the plant stands still
    QVERIFY(samples.value("andon_store_bytes") > 0);
    // What there is not has no value, rather than a wrong one.
    QVERIFY(!samples.contains("andon_newest_event_timestamp_seconds"));
    QVERIFY(!samples.contains("andon_certificate_expiry_timestamp_seconds"));
}

void HttpMetricsTest::eventsAndReadingsAreCountedByWhatBecameOfThem()
{
    ServedPlant plant;
    QCOMPARE(plant.counts("[" + eventJson("E1") + "," + eventJson("E2") + "," + eventJson("E1") + "," + eventJson("E3", -2) + "]"), "2/1/0/1");
    QCOMPARE(plant.counts("[" + eventJson("E1", 5) + "]"), "0/0/1/0");
    const QByteArray reading = R"({"source":"c1","amount":5,"timestamp":"2026-01-15"})";
    QCOMPARE(plant.post("/api/v1/readings", "[" + reading + "," + reading + R"(,{"amount":1}])").status, 200);
    QCOMPARE(plant.post("/events", R"({"source":"c1","payload":{"timestamp":"never"}})").status, 500);
    QCOMPARE(plant.post("/api/v1/readings?simulateFailure=true", R"([{"source":"c2","amount":5}])").status, 500);
    const Samples samples = samplesOf(plant);
    QCOMPARE(samples.value("andon_batches_total{of=\"events\"}"), 2.0);
    QCOMPARE(samples.value("andon_events_total{outcome=\"accepted\"}"), 2.0);
    QCOMPARE(samples.value("andon_events_total{outcome=\"deduped\"}"), 1.0);
    QCOMPARE(samples.value("andon_events_total{outcome=\"updated\"}"), 1.0);
    QCOMPARE(samples.value("andon_events_total{outcome=\"rejected\"}"), 1.0);
    QCOMPARE(samples.value("andon_rejected_events_total{reason=\"INVALID_DEFECT_COUNT\"}"), 1.0);
    QCOMPARE(samples.value("andon_batches_total{of=\"readings\"}"), 3.0);
    QCOMPARE(samples.value("andon_readings_total{outcome=\"processed\"}"), 1.0);
    QCOMPARE(samples.value("andon_readings_total{outcome=\"duplicate\"}"), 1.0);
    QCOMPARE(samples.value("andon_readings_total{outcome=\"rejected\"}"), 1.0);
    QCOMPARE(samples.value("andon_readings_total{outcome=\"failed\"}"), 2.0);
    QCOMPARE(samples.value("andon_stored_events"), 2.0);
    QCOMPARE(samples.value("andon_stored_readings"), 1.0);
    QCOMPARE(samples.value("andon_newest_event_timestamp_seconds"), 1768471200.0);
}

void HttpMetricsTest::refusedEventsAreCountedByReasonHoweverMany()
{
    ServedPlant plant;
    QByteArray body = "[1";
    for (std::size_t i = 0; i < Batch::refusalsKept + 10; ++i)
        body += ",{\"eventId\":\"E\"}";
    QCOMPARE(plant.counts(body + "]"), "0/0/0/10011");
    const Samples samples = samplesOf(plant);
    QCOMPARE(samples.value("andon_rejected_events_total{reason=\"INVALID_EVENT\"}"), 1.0);
    QCOMPARE(samples.value("andon_rejected_events_total{reason=\"MISSING_EVENT_TIME\"}"), 10010.0);
}

void HttpMetricsTest::requestsAreCountedByKindStatusAndCode()
{
    ServedPlant plant;
    plant.counts("[" + eventJson("E1") + "]");
    QCOMPARE(plant.post("/events/batch", "[").status, 400);
    QCOMPARE(plant.get("/api/v1/events").status, 200);
    QCOMPARE(plant.get("/api/v1/stats").status, 400);
    QCOMPARE(plant.ask("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n").status, 403);
    const Samples samples = samplesOf(plant);
    QCOMPARE(samples.value("andon_http_requests_total{kind=\"batch\",status=\"200\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_requests_total{kind=\"batch\",status=\"400\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_requests_total{kind=\"question\",status=\"200\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_requests_total{kind=\"question\",status=\"400\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_requests_total{kind=\"other\",status=\"403\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_refusals_total{code=\"INVALID_JSON\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_refusals_total{code=\"MISSING_PARAMETER\"}"), 1.0);
    QCOMPARE(samples.value("andon_http_refusals_total{code=\"FORBIDDEN\"}"), 1.0);
    const RawClient idle(plant.port());
    QTRY_VERIFY(samplesOf(plant).value("andon_http_connections") >= 1);
}

void HttpMetricsTest::latenciesAreAHistogram()
{
    ServedPlant plant;
    for (int i = 0; i < 20; ++i)
        plant.counts("[" + eventJson("E" + QByteArray::number(i)) + "]");
    const Samples samples = samplesOf(plant);
    const QByteArray name = "andon_http_request_duration_seconds";
    QCOMPARE(samples.value(name + "_count{kind=\"batch\"}"), 20.0);
    QCOMPARE(samples.value(name + "_count{kind=\"readings\"}"), 0.0);
    QVERIFY(samples.value(name + "_sum{kind=\"batch\"}") > 0);
    QMap<double, double> buckets;
    for (auto sample = samples.begin(); sample != samples.end(); ++sample) {
        if (!sample.key().startsWith(name + "_bucket{kind=\"batch\""))
            continue;
        const QByteArray bound = sample.key().split('"').at(3);
        buckets.insert(bound == "+Inf" ? qInf() : bound.toDouble(), sample.value());
    }
    QCOMPARE(std::size_t(buckets.size()), LatencyHistogram::bounds.size() + 1);
    double before = 0;
    for (auto bucket = buckets.begin(); bucket != buckets.end(); ++bucket) {
        QVERIFY(bucket.value() >= before);
        before = bucket.value();
    }
    QVERIFY(qIsInf(buckets.lastKey()));
    QCOMPARE(buckets.last(), 20.0);
}

void HttpMetricsTest::theStateOfTheStoreIsTold()
{
    ServedPlant plant({}, {.waitingBatches = 4});
    plant.gate().shut();
    RawClient client(plant.port());
    client.send(postBytes("/events/batch", "[" + eventJson("E1") + "]"));
    QTRY_COMPARE(plant.ingest().status().waitingBatches, 1u);
    const Samples waiting = samplesOf(plant);
    QCOMPARE(waiting.value("andon_queue_batches"), 1.0);
    QVERIFY(waiting.value("andon_queue_bytes") > 0);
    QCOMPARE(waiting.value("andon_queue_fill_ratio"), 0.25);
    plant.gate().failWith(Error{ErrorCode::DiskFull, {}});
    plant.gate().open();
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 507);
    const Samples failed = samplesOf(plant);
    QCOMPARE(failed.value("andon_taking_events"), 0.0);
    QCOMPARE(failed.value("andon_batches_total{of=\"events\"}"), 0.0);   // nothing of it was stored
    QCOMPARE(failed.value("andon_http_refusals_total{code=\"DISK_FULL\"}"), 1.0);
    plant.gate().failWith({});
}

void HttpMetricsTest::readinessSaysWhyNot()
{
    ServedPlant plant({}, {.waitingBatches = 1});
    QCOMPARE(readiness(plant), "ready");

    plant.gate().shut();
    RawClient client(plant.port());
    client.send(postBytes("/events/batch", "[" + eventJson("E1") + "]"));
    QTRY_COMPARE(plant.ingest().status().waitingBatches, 1u);
    QCOMPARE(readiness(plant), "busy");
    QCOMPARE(plant.get("/healthz").status, 200);   // what waits is no trouble

    plant.gate().failWith(Error{ErrorCode::Storage, {}});
    plant.gate().open();
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 503);
    QCOMPARE(readiness(plant), "storage");
    QCOMPARE(plant.get("/healthz").status, 503);

    plant.gate().failWith({});
    QTRY_COMPARE(readiness(plant), "ready");   // it looks again by itself
    plant.gate().prepare(42);
    QCOMPARE(client.send(postBytes("/events/batch", "[]")).receive().value_or(WireAnswer()).status, 200);
    QTRY_COMPARE(readiness(plant), "preparing");
    plant.gate().prepare({});
    QTRY_COMPARE(readiness(plant), "ready");
}

void HttpMetricsTest::aServerThatIsStartedBeforeItsStoreIsNotReady()
{
    const QTemporaryDir folder;
    const SettableClock clock;
    TrafficMonitor traffic(clock);
    const auto backend = EmbeddedBackend::open(folder.filePath(u"plant.db"_s), clock);
    QVERIFY(backend);
    IngestService ingest(**backend, clock);
    HttpServer server({.ingest = ingest, .traffic = traffic});
    const auto port = server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    const auto status = [&] { return RawClient(*port).send(getBytes("/readyz")).receive().value_or(WireAnswer()).object()["status"_L1].toString(); };
    QCOMPARE(status(), u"starting"_s);
    QVERIFY(ingest.start());
    QCOMPARE(status(), u"ready"_s);
}

QTEST_GUILESS_MAIN(HttpMetricsTest)
#include "tst_httpmetrics.moc"
