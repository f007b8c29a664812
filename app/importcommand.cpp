// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importcommand.h"

#include "app/application.h"
#include "core/common/wallclock.h"
#include "core/import/importguess.h"
#include "core/import/importrun.h"
#include "core/import/importtemplates.h"
#include "core/settings/eventlimits.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t badRowsShown = 10;

void say(std::FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
    std::fflush(stream);
}

/// A line that is written over again and again, where somebody watches.
class ProgressLine
{
public:
    void show(const ImportProgress &progress)
    {
        if (!m_isTerminal)
            return;
        QString text = u"%1 %, %2 rows, %3 rows/s"_s.arg(int(progress.share * 100)).arg(QLocale::c().toString(qlonglong(progress.rows)), QLocale::c().toString(qlonglong(progress.rowsPerSecond)));
        if (progress.left)
            text += u", %1 s left"_s.arg(progress.left->count());
        std::fprintf(stderr, "\r%s", qUtf8Printable(text.leftJustified(m_length)));
        std::fflush(stderr);
        m_length = text.size();
    }

    void clear()
    {
        if (m_length > 0)
            std::fprintf(stderr, "\r%s\r", QByteArray(m_length, ' ').constData());
        m_length = 0;
    }

private:
#ifdef Q_OS_WIN
    const bool m_isTerminal = true;
#else
    const bool m_isTerminal = isatty(STDERR_FILENO) == 1;
#endif
    qsizetype m_length = 0;
};

/// Imports one file after the other.
class ImportCommand : public QObject
{
public:
    explicit ImportCommand(const CommandLine &line) : m_line(line), m_templates(ImportTemplates::folderBeside(m_settings.fileName()))
    {
        connect(&m_signals, &ShutdownSignals::asked, this, [this] {
            m_isEnding = true;
            if (m_run)
                m_run->cancel();
        });
    }

    int run()
    {
        std::vector<std::pair<QString, ImportPlan>> ready;
        bool isAnyRefused = false;
        for (const QString &file : m_line.importFiles) {
            auto plan = planFor(file);
            if (plan)
                ready.emplace_back(file, *std::move(plan));
            else
                say(stderr, u"andon: %1 Nothing of it was imported."_s.arg(plan.error().detail));
            isAnyRefused = isAnyRefused || !plan;
        }
        if (ready.empty())
            return ExitCouldNotStart;
        if (auto opened = open(); !opened) {
            say(stderr, u"andon: %1"_s.arg(opened.error().detail));
            return ExitCouldNotStart;
        }
        bool isAnyTaken = false;
        bool isAllWell = !isAnyRefused;
        for (const auto &[file, plan] : ready) {
            if (m_isEnding)
                break;
            const ImportOutcome outcome = import(file, plan);
            isAnyTaken = isAnyTaken || outcome.taken() > 0 || (!outcome.error && outcome.bad == 0);
            isAllWell = isAllWell && !outcome.error && outcome.bad == 0 && !outcome.wasCancelled;
        }
        return !isAnyTaken ? ExitCouldNotStart : isAllWell && !m_isEnding ? ExitClean : ExitFailed;
    }

private:
    Result<ImportPlan> planFor(const QString &file) const
    {
        return choosePlan(file, m_templates, m_line.importTemplate, QString::fromLatin1(zoneFromId(m_settings.get(Settings::PlantZone)).value_or(computerZone()).id()));
    }

    Result<void> open()
    {
        const QString database = m_line.databaseFile();
        QDir().mkpath(QFileInfo(database).absolutePath());
        auto backend = EmbeddedBackend::open(database, m_clock);
        if (!backend && backend.error().code == ErrorCode::InUse)
            return Error {ErrorCode::InUse, u"%1 Nothing was imported: end that Andon first, or import the files in its window."_s.arg(backend.error().detail)};
        if (!backend)
            return backend.error();
        m_backend = *std::move(backend);
        m_ingest.emplace(*m_backend, m_clock);
        const EventLimits limits = eventLimitsFrom(m_settings);
        m_ingest->setRules({.furthestAhead = limits.furthestAhead, .longestDuration = limits.longestDuration});
        return m_ingest->start();
    }

    ImportOutcome import(const QString &file, const ImportPlan &plan)
    {
        say(stderr, u"andon: %1"_s.arg(file));
        for (const QString &line : summaryOf(plan))
            say(stderr, u"  %1"_s.arg(line));
        ProgressLine line;
        QEventLoop loop;
        m_run.emplace(*m_ingest, file, plan, ImportRun::Kind::Real);
        connect(&*m_run, &ImportRun::progressed, &loop, [&line](const ImportProgress &progress) { line.show(progress); });
        connect(&*m_run, &ImportRun::finished, &loop, &QEventLoop::quit);
        m_run->start();
        loop.exec();
        line.clear();
        ImportOutcome outcome = m_run->outcome();
        m_run.reset();
        report(file, outcome);
        return outcome;
    }

    void report(const QString &file, const ImportOutcome &outcome) const
    {
        if (outcome.earlier)
            say(stderr, u"andon: The same file was imported before, as %1 on %2."_s.arg(outcome.earlier->file, QString::fromStdString(isoText(outcome.earlier->started))));
        for (std::size_t i = 0; i < std::min(outcome.badRows.size(), badRowsShown); ++i)
            say(stderr, outcome.badRows[i].sentence());
        if (outcome.bad > std::int64_t(badRowsShown))
            say(stderr, u".. and %1 more."_s.arg(outcome.bad - std::int64_t(badRowsShown)));
        if (outcome.badRowFile)
            saveBadRows(file, outcome);
        if (outcome.error)
            say(stderr, u"andon: %1 %2"_s.arg(outcome.error->detail, leftOver(outcome)));
        else if (outcome.wasCancelled)
            say(stderr, u"andon: The import was cancelled. %1"_s.arg(leftOver(outcome)));
        else if (outcome.taken() == 0)
            say(stderr, u"andon: Nothing was imported: no row of the file could be taken."_s);
        say(stdout, u"%1: %2"_s.arg(file, countsText(outcome, false)));
    }

    static QString leftOver(const ImportOutcome &outcome)
    {
        return outcome.taken() == 0 ? u"Nothing was imported."_s : u"What was read before that is stored; it can be imported again, and is then repeats."_s;
    }

    static void saveBadRows(const QString &file, const ImportOutcome &outcome)
    {
        const QFileInfo info(file);
        const QString name = info.absolutePath() + u'/' + info.completeBaseName() + u".bad-rows.csv"_s;
        const auto saved = outcome.badRowFile->saveAs(name);
        say(stderr, saved ? u"The bad rows, with the reasons, are in %1."_s.arg(name) : saved.error().detail);
    }

    const CommandLine m_line;
    const SystemClock m_clock;
    const Settings m_settings;
    const ImportTemplates m_templates;
    ShutdownSignals m_signals;
    std::unique_ptr<EmbeddedBackend> m_backend;
    std::optional<IngestService> m_ingest;
    std::optional<ImportRun> m_run;
    bool m_isEnding = false;
};

} // namespace

int importFiles(const CommandLine &line)
{
    return ImportCommand(line).run();
}

} // namespace Andon
