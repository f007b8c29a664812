// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importrun.h"

#include "core/import/importwork.h"

#include <QLocale>

namespace Andon {

using namespace Qt::StringLiterals;

ImportRun::ImportRun(IngestService &service, QString file, ImportPlan plan, Kind kind, QObject *parent)
    : ImportRun(service, std::move(file), [plan = std::move(plan)] { return Result<ImportPlan>(plan); }, kind, parent)
{
}

ImportRun::ImportRun(IngestService &service, QString file, Planner planner, Kind kind, QObject *parent)
    : QObject(parent), m_service(service), m_file(std::move(file)), m_planner(std::move(planner)), m_kind(kind)
{
}

ImportRun::~ImportRun()
{
    cancel(AtCancel::Keep);
    if (m_thread)
        m_thread->wait();
}

void ImportRun::start()
{
    Q_ASSERT(!m_thread);
    m_thread.reset(QThread::create([this] {
        ImportWork work({.service = m_service, .file = m_file, .planner = m_planner, .isTrial = m_kind == Kind::Trial, .limits = m_limits, .cancel = m_cancel,
                         .tell = [this](const ImportProgress &progress) { QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection); }});
        auto outcome = std::make_shared<ImportOutcome>(work.run());
        QMetaObject::invokeMethod(this, [this, outcome] {
            m_outcome = std::move(*outcome);
            Q_EMIT finished();
        }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName("import"_L1);
    m_thread->start(QThread::LowPriority);
}

void ImportRun::cancel(AtCancel what)
{
    int none = 0;
    m_cancel.compare_exchange_strong(none, 1 + int(what));
}

QString countsText(const ImportOutcome &outcome, bool isGrouped)
{
    const QLocale locale = QLocale::c();
    const auto text = [&](std::int64_t count) { return isGrouped ? locale.toString(qlonglong(count)) : QString::number(count); };
    return u"%1 new, %2 repeats, %3 corrections, %4 bad"_s.arg(text(outcome.accepted), text(outcome.deduped), text(outcome.updated), text(outcome.bad));
}

} // namespace Andon
