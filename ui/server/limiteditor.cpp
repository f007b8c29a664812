// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/limiteditor.h"

#include "ui/server/limitwords.h"
#include "ui/style/card.h"
#include "ui/style/textsize.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Andon {

namespace {

enum Column { Title, Value, Default, Answer, Reset };

qint64 defaultOf(const HttpLimitInfo &info)
{
    return info.of(HttpLimits());
}

} // namespace

LimitEditor::LimitEditor(const HttpLimitInfo &info, QGridLayout &grid, QWidget *parent)
    : QObject(parent)
    , m_info(info)
    , m_value(defaultOf(info))
    , m_text(new QLineEdit)
    , m_fault(plainLabel({}, "fault"))
    , m_reset(new QPushButton(tr("Reset")))
{
    const LimitWords words = limitWords(info);
    const int row = grid.rowCount();
    auto *title = plainLabel(words.title);
    title->setToolTip(words.meaning);
    m_text->setAccessibleName(words.title);
    m_text->setToolTip(words.meaning);
    m_text->setAlignment(Qt::AlignRight);
    fitToText(m_text, [this] { m_text->setFixedWidth(scaled(130)); });
    m_reset->setProperty("link", true);
    m_reset->setToolTip(tr("Back to %1").arg(limitText(info, defaultOf(info))));
    m_reset->setAccessibleName(tr("Reset: %1").arg(words.title));
    QSizePolicy stays = m_reset->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(stays);
    m_fault->hide();
    grid.addWidget(title, row, Title);
    grid.addWidget(m_text, row, Value);
    grid.addWidget(plainLabel(tr("default %1").arg(limitText(info, defaultOf(info))), "dim"), row, Default);
    grid.addWidget(plainLabel(words.answer, "dim"), row, Answer);
    grid.addWidget(m_reset, row, Reset);
    grid.addWidget(m_fault, row + 1, Value, 1, Reset - Value + 1);
    connect(m_text, &QLineEdit::editingFinished, this, &LimitEditor::take);
    connect(m_reset, &QPushButton::clicked, this, [this] { choose(defaultOf(m_info)); });
    show(m_value);
}

void LimitEditor::show(qint64 value)
{
    m_value = value;
    m_reset->setVisible(value != defaultOf(m_info));
    const bool isTyped = m_text->hasFocus() && m_text->isModified();
    if (!isTyped && !m_fault->isVisibleTo(m_fault->parentWidget()))
        m_text->setText(limitText(m_info, value));
}

void LimitEditor::take()
{
    const auto typed = limitFromText(m_info, m_text->text(), m_value);
    if (!typed)
        return showFault(tr("This cannot be read. Such as: %1").arg(limitText(m_info, defaultOf(m_info))));
    if (*typed < m_info.least || *typed > m_info.most)
        return showFault(tr("Between %1 and %2 are possible; %3 holds.")
                             .arg(limitText(m_info, m_info.least), limitText(m_info, m_info.most), limitText(m_info, m_value)));
    choose(*typed);
}

void LimitEditor::choose(qint64 value)
{
    const bool isOther = value != m_value;
    showFault({});
    m_text->setModified(false);
    show(value);
    if (isOther)
        Q_EMIT chosen(value);
}

void LimitEditor::showFault(const QString &sentence)
{
    m_fault->setText(sentence.isEmpty() ? QString() : QStringLiteral("◆  ") + sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

} // namespace Andon
