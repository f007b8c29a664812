// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/timerange.h"

#include <QWidget>

class QComboBox;

namespace Andon {

class Segments;

/// The time ranges to choose from: side by side where there is room, else in a list that opens.
class RangeChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit RangeChoice(QWidget *parent = nullptr);

    void setCurrent(TimeRange::Span span);

    void setCompact(bool isCompact);
    bool isCompact() const { return m_isCompact; }

    /// How wide it is side by side.
    int fullWidth() const;

Q_SIGNALS:
    /// By the user, also when it was chosen before.
    void chosen(Andon::TimeRange::Span span);

private:
    Segments *m_segments = nullptr;
    QComboBox *m_list = nullptr;
    bool m_isCompact = false;
};

} // namespace Andon
