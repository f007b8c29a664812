// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/chiprow.h"

#include "ui/style/card.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int widestText = 220;
constexpr int spacing = 6;

} // namespace

ChipRow::ChipRow(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_more(plainLabel({}, "dim"))
{
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing);
    m_layout->addWidget(m_more);
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ChipRow::setTexts(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    const bool hadFocus = isAncestorOf(focusWidget());
    m_texts = texts;
    qDeleteAll(m_chips);
    m_chips.clear();
    for (int i = 0; i < texts.size(); ++i) {
        auto *chip = new QPushButton;
        // An & would underline the letter behind it.
        chip->setText(fontMetrics().elidedText(texts[i], Qt::ElideRight, widestText).replace(u'&', QStringLiteral("&&")) + QStringLiteral("  ×"));
        chip->setProperty("chip", true);
        chip->setToolTip(plainToolTip(tr("%1 – take this off").arg(texts[i])));
        chip->setAccessibleName(tr("Take off the filter %1").arg(texts[i]));
        connect(chip, &QPushButton::clicked, this, [this, i] { Q_EMIT removed(i); });
        m_layout->insertWidget(i, chip);
        m_chips << chip;
    }
    fit();
    if (hadFocus && !m_chips.isEmpty())
        m_chips.first()->setFocus();
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChipRow::fit()
{
    const int roomForMore = fontMetrics().horizontalAdvance(QStringLiteral("+00")) + spacing;
    int used = 0;
    int shown = 0;
    for (QPushButton *chip : m_chips) {
        used += chip->sizeHint().width() + spacing;
        const bool isLast = shown + 1 == m_chips.size();
        if (used + (isLast ? 0 : roomForMore) > width() + spacing)
            break;
        ++shown;
    }
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setVisible(i < shown);
    const int hidden = int(m_chips.size()) - shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(QStringLiteral("+%1").arg(hidden));
    m_more->setToolTip(plainToolTip(m_texts.mid(shown).join(u'\n')));
}

} // namespace Andon
