// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importrun.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Andon {

class BadRowModel;
class Card;
class NoticeBar;
class TableView;

/// The last two steps of an import: finding out what it would do, and doing it. How far it is, what came
/// of it in four numbers, and the rows that are not taken.
class RunStep final : public QWidget
{
    Q_OBJECT

public:
    /// Asks a person for the name of a file to write; empty when none is wanted.
    using Chooser = std::function<QString(QWidget *parent, const QString &proposal)>;

    RunStep(IngestService &ingest, ImportRun::Kind kind, QWidget *parent = nullptr);

    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

    void start(const QString &file, const ImportPlan &plan);

    /// Ends what runs and forgets what came of it. What a real run stored by then stays.
    void clear();

    bool isRunning() const { return m_run && m_run->isRunning(); }

    /// Null as long as it did not come to its end.
    const ImportOutcome *outcome() const { return m_run && !m_run->isRunning() ? &m_run->outcome() : nullptr; }

Q_SIGNALS:
    void finished();
    void undoRequested(Andon::ImportId import);

private:
    QWidget *createProgress();
    QWidget *createCounts();
    QWidget *createBadRows();
    void showProgress(const ImportProgress &progress);
    void showOutcome();
    void saveBadRows();
    bool isReal() const { return m_kind == ImportRun::Kind::Real; }

    IngestService &m_ingest;
    const ImportRun::Kind m_kind;
    Chooser m_chooser;
    QString m_file = {};
    QPointer<ImportRun> m_run;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_rate = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_cancelAndUndo = nullptr;
    NoticeBar *m_trouble = nullptr;
    NoticeBar *m_result = nullptr;
    Card *m_counts = nullptr;
    QList<QLabel *> m_figures;   ///< New, repeats, corrections, bad.
    Card *m_badCard = nullptr;
    BadRowModel *m_badRows = nullptr;
};

} // namespace Andon
