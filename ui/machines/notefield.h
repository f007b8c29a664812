// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Andon {

/// A few lines about a machine. What was typed is handed over when the field is left, with
/// Ctrl+Enter, and before another text takes its place.
class NoteField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    /// The text as it is kept. What is being typed stays, unless @a isOther: another machine's.
    void show(const QString &text, bool isOther);

    /// Hands over what was typed, if anything was.
    void finish();

    /// It could not be kept; leaving the field tries again.
    void noteFailure();

Q_SIGNALS:
    void written(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_kept;
};

} // namespace Andon
