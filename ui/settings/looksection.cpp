// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/looksection.h"

#include "ui/settings/settingsform.h"
#include "ui/style/segments.h"
#include "ui/style/style.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

namespace Andon {

namespace {

constexpr int step = 10;
constexpr int sliderWidth = 220;

} // namespace

LookSection::LookSection(Settings &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
    , m_theme(new Segments({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")}, tr("Colours")))
{
    auto *form = new SettingsForm(tr("Look"));
    form->addRow(tr("Colours"), m_theme, tr("Light for a bright office, dark for a dark hall. High contrast makes every word stand out by at least 7 : 1. \"As the system\" follows "
                                            "the desktop, also when it changes in the evening."));
    form->addRow(tr("Size of text"), createSize(), tr("Of everything in this window, from %1 to %2. Rows, charts and the list of pages grow with it.")
                                                       .arg(percentText(leastTextSize, 0), percentText(mostTextSize, 0)));
    stackCards(this, {form});
    connect(m_theme, &Segments::chosen, this, [this](int theme) {
        chooseTheme(*qApp, m_settings, Theme(theme));
        refresh();
    });
    if (Look *look = Look::ofProgram())
        connect(look, &Look::themeChanged, this, &LookSection::refresh);
    refresh();
}

QWidget *LookSection::createSize()
{
    auto *line = new QWidget;
    line->setAccessibleName(tr("Size of text"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_size = new QSlider(Qt::Horizontal);
    m_size->setAccessibleName(tr("Size of text in percent"));
    m_size->setRange(leastTextSize / step, mostTextSize / step);
    m_size->setPageStep(1);
    // The slider itself grows: while it is dragged, the window stays.
    m_size->setTracking(false);
    fitToText(m_size, [this] { m_size->setFixedWidth(scaled(sliderWidth)); });
    m_percent = plainLabel();
    auto *normal = new QPushButton(percentText(100, 0));
    normal->setToolTip(tr("Back to the usual size"));
    normal->setAccessibleName(tr("Usual size of text"));
    row->addWidget(m_size);
    row->addWidget(m_percent);
    row->addWidget(normal);
    connect(m_size, &QSlider::sliderMoved, this, [this](int value) { m_percent->setText(percentText(value * step, 0)); });
    connect(m_size, &QSlider::valueChanged, this, [this](int value) { chooseSize(value * step); });
    connect(normal, &QPushButton::clicked, this, [this] { chooseSize(100); });
    return line;
}

void LookSection::chooseSize(int percent)
{
    if (percent != chosenTextSize(m_settings))
        chooseTextSize(*qApp, m_settings, percent);
    refresh();
}

QStringList LookSection::searchWords() const
{
    return {tr("Theme"), tr("Dark mode"), tr("Font size"), tr("Zoom"), tr("Contrast"), tr("Colours")};
}

void LookSection::reset()
{
    chooseTheme(*qApp, m_settings, Theme::System);
    chooseTextSize(*qApp, m_settings, Settings::LookTextSize.fallback);
    refresh();
}

std::function<void()> LookSection::keep()
{
    return [this, theme = chosenTheme(m_settings), size = chosenTextSize(m_settings)] {
        chooseTheme(*qApp, m_settings, theme);
        chooseTextSize(*qApp, m_settings, size);
        refresh();
    };
}

void LookSection::refresh()
{
    m_theme->setCurrent(int(chosenTheme(m_settings)));
    const QSignalBlocker quiet(m_size);
    m_size->setValue(chosenTextSize(m_settings) / step);
    m_percent->setText(percentText(chosenTextSize(m_settings), 0));
}

} // namespace Andon
