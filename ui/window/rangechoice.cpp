// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rangechoice.h"

#include "ui/style/segments.h"
#include "ui/style/textsize.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>

namespace Andon {

RangeChoice::RangeChoice(QWidget *parent)
    : QWidget(parent)
{
    const QStringList words = {tr("15 min"), tr("1 h"), tr("This shift"), tr("Last shift"), tr("Today"), tr("24 h"), tr("7 days"), tr("Custom…")};
    Q_ASSERT(words.size() == TimeRange::spanCount);
    m_segments = new Segments(words, tr("Time range"));
    m_list = new QComboBox;
    m_list->setAccessibleName(tr("Time range"));
    fitToText(m_list, [this] { m_list->setFixedHeight(scaled(30)); });
    m_list->setView(new QListView);
    m_list->addItems(words);
    m_list->setMaxVisibleItems(TimeRange::spanCount);
    m_list->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_segments);
    layout->addWidget(m_list);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_segments, &Segments::chosen, this, [this](int index) { Q_EMIT chosen(TimeRange::Span(index)); });
    connect(m_list, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(TimeRange::Span(index)); });
}

void RangeChoice::setCurrent(TimeRange::Span span)
{
    m_segments->setCurrent(int(span));
    m_list->setCurrentIndex(int(span));
}

void RangeChoice::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_segments->setVisible(!isCompact);
    m_list->setVisible(isCompact);
    if (hadFocus)
        (isCompact ? static_cast<QWidget *>(m_list) : m_segments->nextInFocusChain())->setFocus();
}

int RangeChoice::fullWidth() const
{
    return m_segments->sizeHint().width();
}

} // namespace Andon
