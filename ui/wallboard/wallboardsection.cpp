// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/wallboardsection.h"

#include "core/settings/settings.h"
#include "ui/style/card.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace Andon {

WallboardSection::WallboardSection(Settings &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
    , m_turns(new QCheckBox(tr("Pages take turns")))
    , m_seconds(new QSpinBox)
    , m_classic(new QCheckBox(tr("Classic andon lights: green, yellow and red")))
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(10);
    layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_seconds->setRange(5, 600);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds for each page"));
    auto *open = new QPushButton(tr("Open the wall-board"));
    layout->addRow(m_turns);
    layout->addRow(tr("Each page for:"), m_seconds);
    layout->addRow(m_classic);
    layout->addRow(open);
    connect(m_turns, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Settings::BoardTurns, on); });
    connect(m_seconds, &QSpinBox::valueChanged, this, [this](int seconds) { m_settings.set(Settings::BoardSeconds, seconds); });
    connect(m_classic, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Settings::BoardClassic, on); });
    connect(open, &QPushButton::clicked, this, &WallboardSection::wallboardRequested);
    showChosen();
}

void WallboardSection::showChosen()
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_turns), QSignalBlocker(m_seconds), QSignalBlocker(m_classic)};
    m_turns->setChecked(m_settings.get(Settings::BoardTurns));
    m_seconds->setValue(m_settings.get(Settings::BoardSeconds));
    m_classic->setChecked(m_settings.get(Settings::BoardClassic));
}

QString WallboardSection::title()
{
    return tr("Wall-board");
}

QStringList WallboardSection::searchWords() const
{
    return {tr("Full screen"), tr("Television"), tr("Colours")};
}

void WallboardSection::reset()
{
    m_settings.set(Settings::BoardTurns, Settings::BoardTurns.fallback);
    m_settings.set(Settings::BoardSeconds, Settings::BoardSeconds.fallback);
    m_settings.set(Settings::BoardClassic, Settings::BoardClassic.fallback);
    m_settings.set(Settings::BoardScreen, Settings::BoardScreen.fallback);
    showChosen();
}

} // namespace Andon
