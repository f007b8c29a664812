// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagestack.h"

#include <QLayout>
#include <QStackedWidget>

namespace Andon {

namespace {

/// As large as the page in front, not as the largest of all.
class Pages final : public QStackedWidget
{
public:
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
    bool hasHeightForWidth() const override { return false; }
    /// What it cannot do without: a page that would like more height than there is, is not to scroll.
    int heightForWidth(int width) const override
    {
        const QLayout *layout = currentWidget() ? currentWidget()->layout() : nullptr;
        return layout ? layout->minimumHeightForWidth(width) : -1;
    }
};

} // namespace

PageStack::PageStack(QWidget *parent)
    : QScrollArea(parent)
    , m_stack(new Pages)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setObjectName(QStringLiteral("pageStack"));
    setWidget(m_stack);
}

void PageStack::addWidget(QWidget *page)
{
    m_stack->addWidget(page);
}

void PageStack::setCurrentWidget(QWidget *page)
{
    if (page == m_stack->currentWidget())
        return;
    m_stack->setCurrentWidget(page);
    m_stack->updateGeometry();
    ensureVisible(0, 0, 0, 0);
}

QWidget *PageStack::currentWidget() const
{
    return m_stack->currentWidget();
}

} // namespace Andon
