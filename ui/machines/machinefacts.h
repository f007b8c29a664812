// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/style/card.h"

class QCheckBox;

namespace Andon {

class FactList;
class HealthBadge;
class NoteField;

/// What is known of a machine in a few lines, and what people say of it: a note, and that it is not
/// in use.
class MachineFacts final : public Card
{
    Q_OBJECT

public:
    explicit MachineFacts(QWidget *parent = nullptr);

    /// @a limit is in defects an hour.
    void display(const MachineDetail &detail, double limit, Instant now);

    bool isPinned() const;
    void unpin();

    /// A change could not be kept: what is shown goes back, what was typed stays.
    void noteFailure();

Q_SIGNALS:
    void closed();
    void changeRequested(const Andon::MachineChange &change);

private:
    void createNote();
    void showFigures(const MachineFigures &machine, double limit, Instant now);
    void showNote(const MachineNote &note, bool isOther, Instant now);
    void setNotInUse(bool isNotInUse);

    HealthBadge *m_badge = nullptr;
    QPushButton *m_pin = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_rate = nullptr;
    QLabel *m_share = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_gap = nullptr;
    NoteField *m_text = nullptr;
    QCheckBox *m_notInUse = nullptr;
    QLabel *m_mark = nullptr;
    MachineNote m_note;
};

} // namespace Andon
