// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/nameprompt.h"

#include "ui/style/card.h"
#include "ui/views/savedviews.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int longestName = 60;
constexpr int fieldWidth = 240;

} // namespace

NamePrompt::NamePrompt(const SavedViews &views, const QString &before, QWidget *owner)
    : QFrame(owner, Qt::Popup)
    , m_views(views)
    , m_before(before)
    , m_name(new QLineEdit(before))
    , m_note(plainLabel({}, "dim"))
    , m_done(new QPushButton(before.isEmpty() ? tr("Save") : tr("Rename")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", true);
    setAccessibleName(before.isEmpty() ? tr("Save this view") : tr("Rename the view"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(fieldWidth);
    m_name->setPlaceholderText(tr("Such as: Paint shop, last shift"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->selectAll();
    m_done->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(plainLabel(accessibleName(), "title"));
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &NamePrompt::judge);
    connect(m_name, &QLineEdit::returnPressed, this, &NamePrompt::accept);
    connect(m_done, &QPushButton::clicked, this, &NamePrompt::accept);
    judge();
}

void NamePrompt::showUnder(const QWidget &button)
{
    adjustSize();
    move(button.mapToGlobal(QPoint(button.width() - width(), button.height() + 4)));
    show();
    m_name->setFocus();
}

void NamePrompt::judge()
{
    const QString name = m_name->text().trimmed();
    const bool isOther = name.compare(m_before, Qt::CaseInsensitive) != 0;
    m_done->setEnabled(!name.isEmpty());
    if (isOther && m_views.find(name))
        m_note->setText(tr("Takes the place of the view of this name."));
    else
        m_note->setText(m_before.isEmpty() ? tr("Page, filter, columns, time range and factory.") : QString());
}

void NamePrompt::accept()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    Q_EMIT named(name);
    close();
}

} // namespace Andon
