// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QFrame>

class QVBoxLayout;

namespace Andon {

class ChoiceGroup;

/// The pages, at the left: icon and word, and a count where somebody is waited for.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(Glyph glyph, const QString &word);
    QString word(int page) const;
    void setCurrent(int page);
    int current() const;

    /// The key that opens the page, as the tooltip tells it.
    void setKey(int page, const QString &key);

    /// An amber badge with a count; none for 0.
    void setBadge(int page, std::int64_t count);

Q_SIGNALS:
    void chosen(int page);

private:
    QVBoxLayout *m_layout = nullptr;
    ChoiceGroup *m_buttons = nullptr;
};

} // namespace Andon
