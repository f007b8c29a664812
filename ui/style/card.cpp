// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/card.h"

#include "ui/style/elidedlabel.h"
#include "ui/style/colors.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace Andon {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_title(plainLabel(title, "title"))
    , m_subtitle(new ElidedLabel)
{
    setProperty("card", true);
    setAccessibleName(title);
    m_layout->setContentsMargins(12, 9, 12, 10);
    m_layout->setSpacing(6);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    m_layout->addLayout(m_header);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(plainToolTip(subtitle));
}

QPushButton *Card::addLink(const QString &text)
{
    auto *link = new QPushButton(text);
    link->setProperty("link", true);
    link->setCursor(Qt::PointingHandCursor);
    addToHeader(link);
    return link;
}

void Card::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Card::addContent(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

QLabel *plainLabel(const QString &text, const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role)
        label->setProperty("role", QLatin1String(role));
    return label;
}

void showVerdict(QLabel *label, const std::optional<QString> &fault, const QString &wellText)
{
    const auto role = fault ? QStringLiteral("fault") : QStringLiteral("dim");
    if (label->property("role").toString() != role) {
        label->setProperty("role", role);
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    label->setText(fault ? QStringLiteral("◆  ") + *fault : wellText);
}

} // namespace Andon
