// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <optional>

namespace Andon {

/// A filter by one of a few things: "Line: any", and a menu of all there are.
class ChoiceChip final : public QToolButton
{
    Q_OBJECT

public:
    explicit ChoiceChip(const QString &title, QWidget *parent = nullptr);

    /// A choice that is no longer among them is kept until another is made.
    void setChoices(const QStringList &choices);

    /// Nothing for any. Does not emit chosen().
    void setCurrent(const std::optional<QString> &choice);
    const std::optional<QString> &current() const { return m_current; }

Q_SIGNALS:
    /// By the user.
    void chosen();

private:
    void fill();
    void choose(const std::optional<QString> &choice);
    void showCurrent();

    const QString m_title;
    QStringList m_choices;
    std::optional<QString> m_current;
};

} // namespace Andon
