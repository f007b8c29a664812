// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importwork.h"

#include <QFileInfo>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowsOfBatch = 1'000;
constexpr std::int64_t importsLookedThrough = 1'000;
constexpr qint64 millisecondsBetweenNews = 100;
constexpr unsigned long pauseWhileBusy = 50;          // milliseconds
constexpr std::int64_t sameMomentReadings = 1'000;

/// One that the database holds under the same four fields.
Result<bool> isKnown(EventReader &reader, const Reading &reading)
{
    const auto known = reader.readings({.client = reading.client, .metric = reading.metric, .status = ReadingStatus::Processed, .from = reading.time, .to = reading.time},
                                       {.limit = sameMomentReadings}, ReadingOrder::NewestTime);
    if (!known)
        return known.error();
    return std::any_of(known->items.begin(), known->items.end(), [&reading](const ReadingRecord &record) { return record.reading.amount == reading.amount; });
}

} // namespace

ImportWork::ImportWork(Order order)
    : m_order(std::move(order))
{
}

ImportOutcome ImportWork::run()
{
    m_timer.start();
    auto done = prepare();
    if (done)
        done = readAll();
    finish(std::move(done));
    return std::move(m_outcome);
}

Result<void> ImportWork::prepare()
{
    auto plan = m_order.planner();
    if (!plan)
        return plan.error();
    m_plan = *std::move(plan);
    if (const QStringList questions = mustDecide(m_plan); !questions.isEmpty())
        return Error {ErrorCode::InvalidInput, questions.front()};
    const auto hash = hashOfFile(m_order.file, [this] { return isCancelled(); });
    if (!hash)
        return hash.error();
    m_outcome.hash = *hash;
    Awaited<std::vector<ImportRecord>> imports;
    m_order.service.ask<std::vector<ImportRecord>>([](EventReader &reader) { return reader.imports(importsLookedThrough); }, &m_receiver, imports.taker());
    const auto known = imports.wait();
    if (!known)
        return known.error();
    for (const ImportRecord &record : *known) {
        if (record.hash == *hash && record.state != ImportState::Undone && record.accepted + record.deduped + record.updated > 0 && !m_outcome.earlier)
            m_outcome.earlier = record;
    }
    auto bytes = ByteSource::open(m_order.file, m_order.limits);
    if (!bytes)
        return bytes.error();
    m_bytes = *std::move(bytes);
    auto reader = readRows(*m_bytes, m_plan.form, m_order.limits);
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    m_mapper = std::make_unique<RowMapper>(m_plan, m_order.service.rules());
    if (m_order.isTrial)
        return {};
    Awaited<ImportId> begun;
    m_order.service.beginImport({.file = QFileInfo(m_order.file).absoluteFilePath(), .hash = *hash, .isOfReadings = m_plan.kind == ImportKind::Readings,
                                 .started = m_order.service.clock().nowInMilliseconds()}, &m_receiver, begun.taker());
    const auto id = begun.wait();
    if (!id)
        return id.error();
    m_outcome.import = *id;
    return {};
}

Result<void> ImportWork::readAll()
{
    m_now = m_order.service.clock().nowInMilliseconds();
    while (!isCancelled()) {
        const auto row = m_reader->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (auto taken = take(**row); !taken)
            return taken;
    }
    return isCancelled() ? Result<void>() : flush();
}

Result<void> ImportWork::take(const Row &row)
{
    ++m_rows;
    if (m_plan.kind == ImportKind::Events) {
        auto mapped = m_mapper->event(row, m_now);
        if (auto *event = std::get_if<Event>(&mapped))
            m_events.push_back(std::move(*event));
        else
            note(row, std::get<BadRow>(std::move(mapped)));
    } else {
        auto mapped = m_mapper->reading(row, m_now);
        if (auto *element = std::get_if<ReadingElement>(&mapped))
            m_elements.push_back(std::move(*element));
        else
            note(row, std::get<BadRow>(std::move(mapped)));
    }
    if (m_events.size() + m_elements.size() == rowsOfBatch)
        return flush();
    if (m_rows % std::int64_t(rowsOfBatch) == 0)
        tell();
    return {};
}

void ImportWork::note(const Row &row, BadRow bad)
{
    ++m_outcome.bad;
    if (!m_outcome.badRowFile)
        m_outcome.badRowFile = std::make_shared<BadRowFile>(m_plan.form.columns, m_plan.form.kind == FileKind::Separated ? m_plan.form.delimiter : ',');
    m_outcome.badRowFile->add(row, bad);
    if (m_outcome.badRows.size() < ImportOutcome::badRowsKept)
        m_outcome.badRows.push_back(std::move(bad));
}

/// While one batch is under way the next is read; never are there two.
Result<void> ImportWork::flush()
{
    tell();
    m_now = m_order.service.clock().nowInMilliseconds();
    if (m_order.isTrial)
        return m_plan.kind == ImportKind::Events ? tryEvents() : tryReadings();
    if (auto settled = settle(); !settled)
        return settled;
    return send();
}

Result<void> ImportWork::send()
{
    const std::string sender = "import of " + QFileInfo(m_order.file).fileName().toStdString();
    if (!m_events.empty()) {
        m_batch = std::make_shared<const Batch>(Batch{.sender = sender, .import = m_outcome.import, .events = std::move(m_events)});
        m_events = {};
        m_events.reserve(rowsOfBatch);
        m_order.service.submit(m_batch, &m_receiver, m_report.taker());
    }
    if (!m_elements.empty()) {
        m_readings = std::make_shared<const ReadingBatch>(ReadingBatch{.sender = sender, .import = m_outcome.import, .elements = std::move(m_elements)});
        m_elements = {};
        m_order.service.submit(m_readings, &m_receiver, m_readingReport.taker());
    }
    return {};
}

/// Waits for the batch that is under way. Where the queue is full it stands back and comes again.
Result<void> ImportWork::settle()
{
    while (m_batch) {
        const auto report = m_report.wait();
        if (report) {
            m_batch.reset();
            m_outcome.accepted += std::int64_t(report->accepted);
            m_outcome.deduped += std::int64_t(report->deduped);
            m_outcome.updated += std::int64_t(report->updated);
        } else if (report.error().code == ErrorCode::Busy && !isCancelled()) {
            QThread::msleep(pauseWhileBusy);
            m_order.service.submit(m_batch, &m_receiver, m_report.taker());
        } else {
            m_batch.reset();
            return report.error();
        }
    }
    while (m_readings) {
        const auto report = m_readingReport.wait();
        if (report) {
            m_readings.reset();
            for (const ReadingResult &result : report->results)
                ++(result.isDuplicate ? m_outcome.deduped : m_outcome.accepted);
        } else if (report.error().code == ErrorCode::Busy && !isCancelled()) {
            QThread::msleep(pauseWhileBusy);
            m_order.service.submit(m_readings, &m_receiver, m_readingReport.taker());
        } else {
            m_readings.reset();
            return report.error();
        }
    }
    return {};
}

Result<void> ImportWork::tryEvents()
{
    std::vector<EventId> ids;
    ids.reserve(m_events.size());
    for (const Event &event : m_events)
        ids.push_back(event.id);
    Awaited<Stored> answer;
    m_order.service.ask<Stored>([&ids](EventReader &reader) { return reader.stored(ids); }, &m_receiver, answer.taker());
    const auto stored = answer.wait();
    if (!stored)
        return stored.error();
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (auto added = m_tally.add(m_events[i], (*stored)[i]); !added)
            return added;
    }
    m_events.clear();
    return {};
}

Result<void> ImportWork::tryReadings()
{
    Awaited<std::vector<bool>> answer;
    m_order.service.ask<std::vector<bool>>([this](EventReader &reader) -> Result<std::vector<bool>> {
        std::vector<bool> known;
        for (const ReadingElement &element : m_elements) {
            const auto isStored = isKnown(reader, std::get<Reading>(element.content));
            if (!isStored)
                return isStored.error();
            known.push_back(*isStored);
        }
        return known;
    }, &m_receiver, answer.taker());
    const auto known = answer.wait();
    if (!known)
        return known.error();
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        if (auto added = m_tally.add(canonicalForm(std::get<Reading>(m_elements[i].content)), (*known)[i]); !added)
            return added;
    }
    m_elements.clear();
    return {};
}

/// Whatever happened, what was stored is counted and written down.
void ImportWork::finish(Result<void> done)
{
    if (auto settled = settle(); !settled && done)
        done = settled;
    m_outcome.wasCancelled = isCancelled();
    if (!done && !m_outcome.wasCancelled)
        m_outcome.error = done.error();
    if (m_order.isTrial) {
        const auto counts = m_tally.counts();
        if (counts) {
            m_outcome.accepted = counts->accepted;
            m_outcome.deduped = counts->deduped;
            m_outcome.updated = counts->updated;
        } else if (!m_outcome.error) {
            m_outcome.error = counts.error();
        }
    }
    if (m_outcome.import) {
        Awaited<ImportId> ended;
        const bool isWhole = done && !m_outcome.wasCancelled;
        m_order.service.endImport(*m_outcome.import, isWhole ? ImportState::Done : ImportState::Stopped, m_outcome.bad, &m_receiver, ended.taker());
        if (const auto written = ended.wait(); !written && !m_outcome.error)
            m_outcome.error = written.error();
    }
    if (m_outcome.import && m_order.cancel == 1 + int(ImportRun::AtCancel::Undo)) {
        Awaited<ImportRecord> undone;
        m_order.service.undoImport(*m_outcome.import, &m_receiver, undone.taker());
        const auto record = undone.wait();
        if (record)
            m_outcome.undone = *record;
        else
            m_outcome.error = record.error();
    }
    m_lastTold = 0;
    tell();
}

void ImportWork::tell()
{
    const qint64 now = m_timer.elapsed();
    if (m_lastTold > 0 && now - m_lastTold < millisecondsBetweenNews)
        return;
    m_lastTold = std::max<qint64>(now, 1);
    const double seconds = double(m_lastTold) / 1000;
    const double share = m_bytes && m_bytes->size() > 0 ? double(m_bytes->position()) / double(m_bytes->size()) : 0;
    ImportProgress progress{.rows = m_rows, .bad = m_outcome.bad, .share = share, .rowsPerSecond = double(m_rows) / seconds};
    if (share > 0.01)
        progress.left = std::chrono::seconds(std::int64_t(seconds * (1 - share) / share));
    m_order.tell(progress);
}

} // namespace Andon
