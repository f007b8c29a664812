// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closingsection.h"

#include "core/settings/settings.h"
#include "ui/window/closequestion.h"

#include <QComboBox>
#include <QFormLayout>

namespace Andon {

ClosingSection::ClosingSection(Settings &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
    , m_choice(new QComboBox)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (const auto &[closing, text] : {std::pair(Closing::Ask, tr("Ask")), std::pair(Closing::Background, tr("Keep receiving in the background")),
                                        std::pair(Closing::Stop, tr("Stop Andon"))})
        m_choice->addItem(text, closingWord(closing));
    m_choice->setAccessibleName(tr("When the window is closed"));
    layout->addRow(tr("When the window is closed:"), m_choice);
    connect(m_choice, &QComboBox::activated, this, [this] { m_settings.set(Settings::WindowOnClose, m_choice->currentData().toString()); });
    showChosen();
}

/// The answer to the question itself may have changed it since.
void ClosingSection::showEvent(QShowEvent *event)
{
    showChosen();
    SettingsSection::showEvent(event);
}

void ClosingSection::showChosen()
{
    const Closing closing = closingFromWord(m_settings.get(Settings::WindowOnClose));
    m_choice->setCurrentIndex(m_choice->findData(closingWord(closing)));
}

QString ClosingSection::title()
{
    return tr("Closing the window");
}

QStringList ClosingSection::searchWords() const
{
    return {tr("Background"), tr("Minimise"), tr("Quit")};
}

void ClosingSection::reset()
{
    m_settings.set(Settings::WindowOnClose, Settings::WindowOnClose.fallback);
    showChosen();
}

} // namespace Andon
