// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importguess.h"
#include "ui/style/card.h"

#include <QVarLengthArray>

#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace Andon {

/// Where each field comes from: a column, several together, the same value for all rows, or an id
/// made from others. Beside it the first values as they will be read.
class FieldsCard final : public Card
{
    Q_OBJECT

public:
    explicit FieldsCard(QWidget *parent = nullptr);

    void show(const ImportGuess &guess);

Q_SIGNALS:
    void sourceChosen(Andon::ImportField field, const Andon::FieldSource &source);

private:
    struct Line
    {
        QComboBox *source = nullptr;
        QLineEdit *constant = nullptr;
        QLabel *sample = nullptr;
    };
    void remake();
    Line createLine(ImportField field, int row);
    void showLine(ImportField field, const Line &line);
    void chooseSource(ImportField field);
    QString sampleOf(ImportField field) const;

    ImportGuess m_guess = {};
    ImportKind m_shownKind = ImportKind::Events;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    std::map<ImportField, Line> m_lines;
};

} // namespace Andon
