// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "core/access/accessservice.h"
#include "core/settings/settings.h"
#include "ui/import/choosestep.h"
#include "ui/import/dropcard.h"
#include "ui/import/importscard.h"
#include "ui/import/importwords.h"
#include "ui/import/runstep.h"
#include "ui/import/stepbar.h"
#include "ui/style/noticebar.h"
#include "ui/style/questionbar.h"
#include "ui/style/spacing.h"
#include "ui/style/wording.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace Andon {

ImportPage::ImportPage(const WindowParts &parts, QWidget *parent)
    : PlantPage(parent)
    , m_parts(parts)
    , m_steps(new StepBar({tr("File"), tr("Columns"), tr("Check"), tr("Import")}))
    , m_notice(new NoticeBar)
    , m_question(new QuestionBar)
    , m_stack(new QStackedWidget)
    , m_choice(new ChooseStep(ImportTemplates(ImportTemplates::folderBeside(parts.settings.fileName()))))
    , m_history(new ImportsCard(parts.ingest))
    , m_check(new RunStep(parts.ingest, ImportRun::Kind::Trial))
    , m_import(new RunStep(parts.ingest, ImportRun::Kind::Real))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::cards);
    auto *choice = new QWidget;
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::cards);
    column->addWidget(m_choice, 2);
    column->addWidget(m_history, 1);
    for (QWidget *step : std::initializer_list<QWidget *>{choice, m_check, m_import})
        m_stack->addWidget(step);
    layout->addWidget(m_steps);
    layout->addWidget(m_notice);
    layout->addWidget(m_question);
    layout->addWidget(m_stack, 1);
    layout->addWidget(createFoot());
    m_notice->setDismissable();
    setFocusProxy(m_choice);
    connect(m_choice, &ChooseStep::changed, this, &ImportPage::update);
    connect(m_history, &ImportsCard::refreshed, this, &ImportPage::update);
    connect(m_history, &ImportsCard::undoRequested, this, &ImportPage::askUndo);
    for (RunStep *step : {m_check, m_import}) {
        connect(step, &RunStep::finished, this, [this, step] {
            update();
            if (step->isVisible())
                m_next->setFocus();
        });
    }
    connect(m_import, &RunStep::finished, this, [this] {
        m_history->refresh();
        Q_EMIT imported();
    });
    connect(m_import, &RunStep::undoRequested, this, &ImportPage::undo);
    go(FileStep);
}

QWidget *ImportPage::createFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_back = new QPushButton(tr("Back"));
    m_next = new QPushButton;
    m_next->setProperty("primary", true);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
    return foot;
}

void ImportPage::open(const QString &file)
{
    if (m_import->isRunning())
        return m_notice->say(NoticeBar::Tone::Attention, tr("Another file is being imported. When that is done, choose this one."));
    go(FileStep);
    m_choice->open(file);
}

void ImportPage::showEvent(QShowEvent *event)
{
    PlantPage::showEvent(event);
    m_history->refresh();
}

void ImportPage::go(Step step)
{
    m_step = step;
    m_question->takeBack();
    m_steps->setCurrent(step);
    m_stack->setCurrentIndex(step <= ColumnsStep ? 0 : step - 1);
    if (step <= ColumnsStep)
        m_choice->show(step == FileStep ? ChooseStep::Part::File : ChooseStep::Part::Columns);
    // Before the button that was pressed cannot be pressed any more.
    if (isVisible() && step >= CheckStep)
        m_stack->currentWidget()->setFocus();
    update();
}

void ImportPage::goBack()
{
    switch (m_step) {
    case FileStep: return m_choice->clear();
    case ColumnsStep: return go(FileStep);
    case CheckStep:
        m_check->clear();
        return go(ColumnsStep);
    case ImportStep: return;
    }
}

void ImportPage::goOn()
{
    switch (m_step) {
    case FileStep: return go(ColumnsStep);
    case ColumnsStep:
        m_check->start(m_choice->file(), m_choice->guess()->plan);
        return go(CheckStep);
    case CheckStep:
        m_import->start(m_choice->file(), m_choice->guess()->plan);
        return go(ImportStep);
    case ImportStep:
        m_import->clear();
        m_check->clear();
        m_choice->clear();
        return go(FileStep);
    }
}

void ImportPage::update()
{
    const auto &guess = m_choice->guess();
    m_history->setVisible(m_step == FileStep && !guess && !m_choice->isReading() && !m_history->isEmpty());
    m_back->setVisible(m_step == FileStep ? guess.has_value() : m_step != ImportStep);
    m_back->setText(m_step == FileStep ? tr("Another file") : tr("Back"));
    m_back->setEnabled(!m_check->isRunning());
    m_next->setVisible(m_step != FileStep || guess.has_value());
    switch (m_step) {
    case FileStep:
        m_next->setText(tr("Next: columns"));
        m_next->setEnabled(guess && !m_choice->isReading());
        break;
    case ColumnsStep:
        m_next->setText(tr("Next: check the whole file"));
        m_next->setEnabled(guess && questionsText(guess->plan).isEmpty());
        break;
    case CheckStep: {
        const ImportOutcome *found = m_check->outcome();
        m_next->setText(found ? tr("Import %1 rows").arg(numberText(found->taken())) : tr("Import"));
        m_next->setEnabled(found && !found->error && found->taken() > 0);
        break;
    }
    case ImportStep:
        m_next->setText(tr("Import another file"));
        m_next->setEnabled(!m_import->isRunning());
        break;
    }
}

void ImportPage::askUndo(const ImportRecord &import)
{
    m_question->ask(tr("Undo the import of \"%1\"? Its %2 new events go, and %3 corrected ones say again what they said before; what was corrected since stays.")
                        .arg(QFileInfo(import.file).fileName(), numberText(import.accepted), numberText(import.updated)),
                    tr("Undo this import"), [this, id = import.id] { undo(id); });
}

void ImportPage::undo(ImportId import)
{
    m_notice->say(NoticeBar::Tone::Plain, tr("Undoing the import…"));
    m_parts.ingest.undoImport(import, this, [this](const Result<ImportRecord> &undone) {
        m_history->refresh();
        if (!undone)
            return m_notice->say(NoticeBar::Tone::Trouble, tr("The import could not be undone: %1").arg(errorText(undone.error())));
        QString sentence = tr("Undone: %1 events went, %2 say again what they said before.").arg(numberText(undone->removed), numberText(undone->restored));
        if (undone->kept > 0)
            sentence += u' ' + tr("%1 stay, since they were corrected later.").arg(numberText(undone->kept));
        m_notice->say(NoticeBar::Tone::Plain, sentence);
        if (m_step == ImportStep)
            goOn();
        Q_EMIT imported();
    });
}

QString ImportPage::helpText() const
{
    return tr("Months of events from Excel, a PLC or another system, as a table or JSON. Choose a file; what it means is guessed and shown. The check reads all of it "
              "and stores nothing; the import can be cancelled, and undone for 7 days. Events that are known already are never counted twice.");
}

} // namespace Andon
