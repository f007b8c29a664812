// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>

namespace Andon {

/// Buttons of which exactly one is checked. Unlike QButtonGroup::idClicked(), chosen() also comes when a
/// screen reader has checked one, which clicks nothing; and Tab always leads to the one that is checked.
class ChoiceGroup final : public QButtonGroup
{
    Q_OBJECT

public:
    explicit ChoiceGroup(QObject *parent = nullptr);

    /// Does not emit chosen().
    void setCurrent(int id);

Q_SIGNALS:
    /// By the user, also when it was chosen before.
    void chosen(int id);

private:
    void keepTabOnChecked() const;

    int m_untold = -1;   ///< Checked, and not known yet to be by a click.
};

} // namespace Andon
