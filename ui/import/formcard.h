// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importguess.h"
#include "ui/style/card.h"

class QCheckBox;
class QComboBox;

namespace Andon {

/// How the file is written and what is in it, as it was guessed; everything can be changed.
class FormCard final : public Card
{
    Q_OBJECT

public:
    explicit FormCard(QWidget *parent = nullptr);

    void show(const ImportPlan &plan);

Q_SIGNALS:
    /// The file is to be read anew in this form.
    void formChosen(const Andon::FileForm &form);
    void kindChosen(Andon::ImportKind kind);
    void decimalMarkChosen(char mark);

private:
    QComboBox *addChoice(QWidget *row, const QString &name);
    void chooseForm();

    ImportPlan m_plan = {};
    QComboBox *m_kind = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_quote = nullptr;
    QComboBox *m_decimalMark = nullptr;
    QCheckBox *m_header = nullptr;
    QList<QWidget *> m_onlySeparated;
};

} // namespace Andon
