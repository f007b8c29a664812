// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/importrecord.h"
#include "ui/feed/page.h"
#include "ui/window/windowparts.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Andon {

class ChooseStep;
class ImportsCard;
class NoticeBar;
class QuestionBar;
class RunStep;
class StepBar;

/// Files in: four steps from a file to events in the store, and the way back.
class ImportPage final : public PlantPage
{
    Q_OBJECT

public:
    explicit ImportPage(const WindowParts &parts, QWidget *parent = nullptr);

    /// The page is about files, whatever range and factory are looked at.
    void display(const PlantView &) override {}
    QString helpText() const override;

    /// Begins with this file.
    void open(const QString &file);

    ChooseStep &choice() { return *m_choice; }
    RunStep &check() { return *m_check; }
    RunStep &import() { return *m_import; }

Q_SIGNALS:
    /// Events came or went.
    void imported();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Step { FileStep, ColumnsStep, CheckStep, ImportStep };

    QWidget *createFoot();
    void go(Step step);
    void goBack();
    void goOn();
    void update();
    void askUndo(const ImportRecord &import);
    void undo(ImportId import);

    const WindowParts m_parts;
    Step m_step = FileStep;
    StepBar *m_steps = nullptr;
    NoticeBar *m_notice = nullptr;
    QuestionBar *m_question = nullptr;
    QStackedWidget *m_stack = nullptr;
    ChooseStep *m_choice = nullptr;
    ImportsCard *m_history = nullptr;
    RunStep *m_check = nullptr;
    RunStep *m_import = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace Andon
