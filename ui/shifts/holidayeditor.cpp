// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/holidayeditor.h"

#include "ui/shifts/shiftwording.h"
#include "ui/style/card.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int longestName = 100;
constexpr int dateWidth = 150;
constexpr int weekdayWidth = 90;

} // namespace

HolidayEditor::HolidayEditor(const Holiday &holiday, QWidget *parent)
    : QWidget(parent)
    , m_date(new QDateEdit)
    , m_weekday(plainLabel({}, "dim"))
    , m_name(new QLineEdit(holiday.name))
    , m_remove(new QPushButton(tr("Remove")))
    , m_named(holiday.name)
{
    m_date->setTimeSpec(Qt::UTC);   // Every zone leaves out midnight somewhere, UTC does not.
    m_date->setDate(qDateFrom(holiday.date));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setFixedWidth(dateWidth);
    m_weekday->setFixedWidth(weekdayWidth);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("Name of the holiday"));
    m_name->setMaximumWidth(420);
    m_remove->setProperty("link", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_date);
    row->addWidget(m_weekday);
    row->addWidget(m_name, 1);
    row->addWidget(m_remove);
    row->addStretch(1);
    setFocusProxy(m_date);
    nameControls();
    connect(m_date, &QDateEdit::dateChanged, this, [this] {
        nameControls();
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->text() == m_named)
            return;
        m_named = m_name->text();
        Q_EMIT changed();
    });
    connect(m_remove, &QPushButton::clicked, this, &HolidayEditor::removeRequested);
}

Holiday HolidayEditor::holiday() const
{
    return {.date = dateFrom(m_date->date()), .name = m_name->text().trimmed()};
}

/// By the date, so that a screen reader tells the rows apart.
void HolidayEditor::nameControls()
{
    const QString date = QLocale().toString(m_date->date(), QLocale::ShortFormat);
    m_weekday->setText(fullWeekdayText(m_date->date().dayOfWeek() - 1));
    m_date->setAccessibleName(tr("Holiday on %1: date").arg(date));
    m_name->setAccessibleName(tr("Holiday on %1: name").arg(date));
    m_remove->setAccessibleName(tr("Holiday on %1: remove").arg(date));
}

} // namespace Andon
