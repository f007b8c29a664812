// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportchoice.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace Andon {

/// Asks how a table is to be written, across the page and without holding anything up.
class ExportPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportPanel(QWidget *parent = nullptr);

    /// @a subject: what is exported, as a sentence.
    void open(const QString &subject, const ExportChoice &choice);

    ExportChoice choice() const;

Q_SIGNALS:
    void accepted();
    void dismissed();

private:
    QComboBox *addChoice(QGridLayout &grid, int column, const QString &name, const QString &meaning);
    void fill();
    void showFormat();
    void leave();

    QLabel *m_subject = nullptr;
    QPushButton *m_save = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_decimalMark = nullptr;
    QComboBox *m_times = nullptr;
    QCheckBox *m_mark = nullptr;
    QLabel *m_note = nullptr;
    QList<QWidget *> m_ofCsv;
};

} // namespace Andon
