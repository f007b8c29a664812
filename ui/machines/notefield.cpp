// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/notefield.h"

#include "core/domain/machinenote.h"

#include <QKeyEvent>

namespace Andon {

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Note on this machine"));
    setPlaceholderText(tr("Add a note…"));
    setToolTip(tr("Kept when you leave the field, or with Ctrl+Enter"));
    setTabChangesFocus(true);
    setFixedHeight(2 * fontMetrics().lineSpacing() + 20);
}

void NoteField::show(const QString &text, bool isOther)
{
    const bool isTyped = toPlainText() != m_kept;
    if (isOther)
        finish();
    if (!isOther && (isTyped || text == m_kept))
        return;
    m_kept = text;
    setPlainText(text);
}

void NoteField::finish()
{
    const QString text = toPlainText().trimmed().left(MachineNote::longestText);
    if (text == m_kept.trimmed())
        return;
    m_kept = text;
    setPlainText(text);
    Q_EMIT written(text);
}

void NoteField::noteFailure()
{
    m_kept = QString(QChar(0xFFFD));   // differs from whatever stands in the field
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return finish();
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace Andon
