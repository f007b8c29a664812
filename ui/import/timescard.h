// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importguess.h"
#include "ui/style/card.h"

class QComboBox;

namespace Andon {

/// How times and durations are written, with the first ones as they are understood.
class TimesCard final : public Card
{
    Q_OBJECT

public:
    explicit TimesCard(QWidget *parent = nullptr);

    void show(const ImportGuess &guess);

Q_SIGNALS:
    void orderChosen(Andon::TimeOrder order);
    void zoneChosen(const QString &zone);
    void unitChosen(Andon::DurationUnit unit);

private:
    void fillOrders(TimeOrder order);
    QString timesText(const ImportGuess &guess) const;
    QString durationsText(const ImportGuess &guess) const;

    QComboBox *m_order = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_unit = nullptr;
    QLabel *m_times = nullptr;
    QLabel *m_durations = nullptr;
    QWidget *m_durationRow = nullptr;
};

} // namespace Andon
