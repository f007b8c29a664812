// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/metricsroute.h"

#include "core/service/ingestservice.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

namespace Andon {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

constexpr char exposition[] = "text/plain; version=0.0.4; charset=utf-8";

using Labels = std::vector<ClientMetric::Label>;

/// What is written, family after family.
class Families
{
public:
    Families &begin(MetricType type, const char *name, const char *help)
    {
        m_families.push_back({.name = name, .help = help, .type = type, .metric = {}});
        return *this;
    }

    Families &counter(const char *name, const char *help) { return begin(MetricType::Counter, name, help); }
    Families &gauge(const char *name, const char *help) { return begin(MetricType::Gauge, name, help); }

    Families &add(double value, Labels labels = {})
    {
        ClientMetric &metric = next(std::move(labels));
        if (m_families.back().type == MetricType::Counter)
            metric.counter.value = value;
        else
            metric.gauge.value = value;
        return *this;
    }
    Families &add(std::uint64_t count, Labels labels = {}) { return add(double(count), std::move(labels)); }

    Families &add(const LatencyHistogram &latencies, Labels labels)
    {
        ClientMetric::Histogram &histogram = next(std::move(labels)).histogram;
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < latencies.bounds.size(); ++i) {
            sum += latencies.counts[i];
            histogram.bucket.push_back({.cumulative_count = sum, .upper_bound = latencies.bounds[i]});
        }
        histogram.sample_count = sum + latencies.counts.back();
        histogram.sample_sum = latencies.seconds;
        return *this;
    }

    QByteArray text() const { return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_families)); }

private:
    ClientMetric &next(Labels labels)
    {
        ClientMetric &metric = m_families.back().metric.emplace_back();
        metric.label = std::move(labels);
        return metric;
    }

    std::vector<MetricFamily> m_families;
};

std::string wordOf(TrafficKind kind)
{
    switch (kind) {
    case TrafficKind::Batch: return "batch";
    case TrafficKind::Readings: return "readings";
    case TrafficKind::Question: return "question";
    case TrafficKind::Other: return "other";
    }
    Q_UNREACHABLE();
}

double secondsOf(Instant instant)
{
    return std::chrono::duration<double>(instant.time_since_epoch()).count();
}

void addTraffic(Families &families, const TrafficCounts &counts)
{
    families.counter("andon_http_requests_total", "Requests that were answered or refused.");
    for (const auto &[which, count] : counts.requests)
        families.add(count, {{"kind", wordOf(which.first)}, {"status", std::to_string(which.second)}});
    families.counter("andon_http_refusals_total", "Requests that were not answered as they wished, by the code of the answer.");
    for (const auto &[code, count] : counts.refused)
        families.add(count, {{"code", code.toStdString()}});
    families.begin(MetricType::Histogram, "andon_http_request_duration_seconds", "From the last byte of a request to its answer.");
    for (const TrafficKind kind : {TrafficKind::Batch, TrafficKind::Readings, TrafficKind::Question}) {
        const auto known = counts.latencies.find(kind);
        families.add(known == counts.latencies.end() ? LatencyHistogram() : known->second, {{"kind", wordOf(kind)}});
    }
    families.gauge("andon_http_connections", "Connections that are open.").add(double(counts.connections));
    families.gauge("andon_http_bodies_in_flight_bytes", "Bodies received or being received and not answered yet.").add(double(counts.bodiesInFlight));
    families.counter("andon_http_failed_tokens_total", "Requests with a token that opens nothing.").add(counts.failedTokens);
}

void addArrivals(Families &families, const ArrivalCounts &arrived)
{
    families.counter("andon_batches_total", "Batches that were stored.");
    families.add(arrived.batches, {{"of", "events"}}).add(arrived.readingBatches, {{"of", "readings"}});
    families.counter("andon_events_total", "Machine events by what became of them.");
    for (std::size_t i = 0; i < arrived.events.size(); ++i)
        families.add(arrived.events[i], {{"outcome", std::string(outcomeWord(Outcome(i)))}});
    families.counter("andon_rejected_events_total", "Machine events that broke a rule, by the rule.");
    for (std::size_t i = 0; i < arrived.refused.size(); ++i)
        families.add(arrived.refused[i], {{"reason", std::string(reasonCode(Reason(i)))}});
    families.counter("andon_readings_total", "Readings by what became of them.");
    families.add(arrived.newReadings, {{"outcome", "processed"}}).add(arrived.repeatedReadings, {{"outcome", "duplicate"}});
    families.add(arrived.rejectedReadings, {{"outcome", "rejected"}}).add(arrived.failedReadings, {{"outcome", "failed"}});
}

void addStore(Families &families, const ServiceStatus &status)
{
    families.gauge("andon_taking_events", "1 while events are taken, 0 while they are refused.").add(status.isTakingEvents() ? 1.0 : 0.0);
    families.gauge("andon_queue_batches", "Batches that wait for the store.").add(double(status.waitingBatches));
    families.gauge("andon_queue_bytes", "The memory they take.").add(double(status.waitingBytes));
    families.gauge("andon_queue_fill_ratio", "How full the queue is, 0 to 1.").add(status.queueShare);
    families.gauge("andon_stored_events", "Machine events in the database.").add(double(status.size.events));
    families.gauge("andon_stored_readings", "Processed readings in the database.").add(double(status.size.readings));
    families.gauge("andon_store_bytes", "The database on disk, with its journal.").add(double(status.size.bytes));
    if (status.size.newestEvent)
        families.gauge("andon_newest_event_timestamp_seconds", "The newest event time in the database.").add(secondsOf(*status.size.newestEvent));
}

} // namespace

void getMetrics(const RouteContext &context, const HttpRequest &, const Reply &reply)
{
    const TrafficCounts traffic = context.traffic.counts();
    const ServiceStatus status = context.ingest.status();
    Families families;
    addTraffic(families, traffic);
    addArrivals(families, status.arrived);
    addStore(families, status);
    if (context.certificateExpires)
        families.gauge("andon_certificate_expiry_timestamp_seconds", "When the certificate in use expires.").add(secondsOf(*context.certificateExpires));
    families.gauge("andon_build_info", "1; the version is in the label.").add(1.0, {{"version", ANDON_VERSION}});
    families.gauge("process_start_time_seconds", "When this program started.").add(secondsOf(traffic.since));
    reply.send({.body = families.text(), .contentType = exposition});
}

} // namespace Andon
