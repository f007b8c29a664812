// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Andon {

/// What a list is filtered by, one after the other, each taken off by a click. Those that find no
/// room are counted behind the others. Texts may be from outside.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(const QString &accessibleName, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);

Q_SIGNALS:
    void removed(int chip);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_layout = nullptr;
    QStringList m_texts;
    QList<QPushButton *> m_chips;
    QLabel *m_more = nullptr;
};

} // namespace Andon
