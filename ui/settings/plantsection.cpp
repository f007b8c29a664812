// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/plantsection.h"

#include "core/access/accessservice.h"
#include "core/settings/settings.h"
#include "ui/settings/zonetablemodel.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/shifts/shiftwording.h"
#include "ui/style/card.h"
#include "ui/style/typing.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int tickInterval = 500;
constexpr int longestPlantName = 100;
constexpr int tableHeight = 300;

} // namespace

PlantSection::PlantSection(const WindowParts &parts, PlantCalendar &calendar, QWidget *parent)
    : SettingsSection(parent)
    , m_parts(parts)
    , m_calendar(calendar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createName());
    layout->addWidget(createZone());
    layout->addStretch(1);
    setFocusProxy(m_name);
    m_ticks.setInterval(tickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &PlantSection::tick);
    connect(&m_calendar, &PlantCalendar::changed, this, &PlantSection::refresh);
}

PlantSection::~PlantSection()
{
    finishTyping(this);
}

QStringList PlantSection::searchWords() const
{
    return {tr("name of the plant"), tr("time zone"), tr("summer time"), tr("clock"), QStringLiteral("UTC")};
}

QWidget *PlantSection::createName()
{
    auto *card = new Card(tr("Plant"));
    card->setSubtitle(tr("as reports and the wall-board call it"));
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the plant"));
    m_name->setPlaceholderText(tr("Such as Works North, hall 3"));
    m_name->setMaxLength(longestPlantName);
    m_name->setMaximumWidth(420);
    card->addContent(m_name, 0);
    connect(m_name, &QLineEdit::editingFinished, this, &PlantSection::takeName);
    return card;
}

QWidget *PlantSection::createZone()
{
    auto *card = new Card(tr("Time zone"));
    card->setSubtitle(tr("every time on the screen is in it, shifts and days begin by it"));
    m_inUse = plainLabel({}, "large");
    m_fault = plainLabel({}, "fault");
    m_fault->setWordWrap(true);
    m_search = new QLineEdit;
    m_search->setAccessibleName(tr("Search time zones"));
    m_search->setPlaceholderText(tr("Search: a city or a continent"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(420);
    m_zones = new ZoneTableModel(this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_zones);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new TableView(tr("Time zones"));
    m_table->setModel(m_found);
    m_table->setColumnWeights({30, 12, 12});
    m_table->setFixedHeight(tableHeight);
    m_table->setMaximumWidth(620);
    m_none = plainLabel(tr("No zone is called that. Zones are named after a continent and a large city in it, such as Europe/Berlin."), "dim");
    m_none->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_inUse, m_fault, m_search, m_table, m_none})
        card->addContent(part, 0);
    connect(m_search, &QLineEdit::textChanged, this, &PlantSection::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_found->rowCount() == 1)
            choose(m_found->index(0, 0));
        else
            m_table->setFocus();
    });
    connect(m_table, &QTableView::clicked, this, &PlantSection::choose);
    connect(m_table, &QTableView::activated, this, &PlantSection::choose);
    return card;
}

/// Ids have underscores where names have spaces.
void PlantSection::search(const QString &text)
{
    m_found->setFilterFixedString(text.trimmed().replace(u' ', u'_'));
    m_table->setVisible(m_found->rowCount() > 0);
    m_none->setVisible(m_found->rowCount() == 0);
}

void PlantSection::choose(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    const QString before = zoneText();
    if (m_calendar.setZone(m_zones->idAt(m_found->mapToSource(row).row())) && zoneText() != before)
        note(Settings::PlantZone.key, before, zoneText());
}

void PlantSection::takeName()
{
    const QString before = m_parts.settings.get(Settings::PlantName);
    const QString name = m_name->text().simplified();
    if (name == before)
        return;
    m_parts.settings.set(Settings::PlantName, name);
    note(Settings::PlantName.key, before, name);
}

void PlantSection::note(const char *key, const QString &before, const QString &after)
{
    m_parts.access.note({.actor = actorAtThisComputer(QStringLiteral("desktop")),
                        .action = AuditAction::SettingChanged,
                        .subject = QString::fromLatin1(key),
                        .detail = QStringLiteral("%1 → %2").arg(before, after)});
}

void PlantSection::refresh()
{
    if (!m_name->hasFocus())
        m_name->setText(m_parts.settings.get(Settings::PlantName));
    m_fault->setVisible(m_calendar.zoneFault().has_value());
    if (m_calendar.zoneFault())
        m_fault->setText(QStringLiteral("◆  ") + settingFaultText(*m_calendar.zoneFault()));
    tick();
    const QModelIndex row = m_found->mapFromSource(m_zones->index(m_zones->rowOf(m_calendar.zoneId()), 0));
    if (!row.isValid() || row == m_table->chosenRow())
        return;
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

void PlantSection::tick()
{
    const Instant now = m_parts.now();
    m_zones->setNow(now);
    m_inUse->setText(QStringLiteral("%1  ·  %2  ·  %3").arg(zoneText(), offsetText(now), clockText(now)));
}

void PlantSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    search(m_search->text());
    refresh();
    m_ticks.start();
}

void PlantSection::hideEvent(QHideEvent *event)
{
    SettingsSection::hideEvent(event);
    m_ticks.stop();
}

void PlantSection::reset()
{
    m_name->clear();
    takeName();
    m_search->clear();
    choose(m_found->index(0, 0));
}

} // namespace Andon
