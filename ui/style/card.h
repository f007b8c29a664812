// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Andon {

/// A panel with a subject: a small bold title, its unit in grey beside it, what belongs to it below,
/// and at the right of the title the way onward.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);

    /// The unit or span, in grey beside the title.
    void setSubtitle(const QString &subtitle);

    /// A link at the right of the title, such as "Open machines →".
    QPushButton *addLink(const QString &text);

    /// Anything else at the right of the title.
    void addToHeader(QWidget *widget);

    /// The only or the next thing under the title.
    void addContent(QWidget *widget, int stretch = 1);

private:
    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_header = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
};

/// A label that shows text from outside as it is, never as HTML.
QLabel *plainLabel(const QString &text = {}, const char *role = nullptr);

/// Lets a label say what is wrong, with a shape before it, or, where nothing is, that all is well.
void showVerdict(QLabel *label, const std::optional<QString> &fault, const QString &wellText);

} // namespace Andon
