// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportprogress.h"

#include "ui/style/card.h"
#include "ui/style/colors.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace Andon {

namespace {

constexpr int shownAfter = 300;   // ms
constexpr int thin = 3;           // px
constexpr int step = 100;         // ms
constexpr int way = 2000;         // ms from one edge to the other

} // namespace

ExportProgressBar::ExportProgressBar(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel())
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("questionBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, thin + 5, 10, 5);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    m_ticks.setInterval(step);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        if (m_since.elapsed() < shownAfter)
            return;
        show();
        update();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ExportProgressBar::cancelRequested);
    hide();
}

void ExportProgressBar::begin(const QString &fileName, std::optional<std::int64_t> rows)
{
    m_fileName = fileName;
    m_expected = rows;
    m_since.start();
    m_ticks.start();
    m_cancel->setEnabled(true);
    showRows(0);
}

void ExportProgressBar::showRows(std::int64_t rows)
{
    m_rows = rows;
    m_text->setText(m_expected ? tr("Writing %1: %2 of %3 rows").arg(m_fileName, numberText(rows), numberText(std::max(rows, *m_expected)))
                               : tr("Writing %1: %2 rows").arg(m_fileName, numberText(rows)));
    setAccessibleName(m_text->text());
}

void ExportProgressBar::showPacking()
{
    m_text->setText(tr("Completing %1").arg(m_fileName));
    setAccessibleName(m_text->text());
    m_cancel->setEnabled(false);
    m_expected.reset();
}

void ExportProgressBar::end()
{
    m_ticks.stop();
    hide();
}

void ExportProgressBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const Colors &colors = colorsOf(palette());
    painter.fillRect(0, 0, width(), thin, colors.border);
    if (m_expected && *m_expected > 0) {
        const double share = std::min(1.0, double(m_rows) / double(*m_expected));
        painter.fillRect(0, 0, int(share * width()), thin, colors.accent);
        return;
    }
    const int length = width() / 4;
    painter.fillRect(int((width() + length) * (m_since.elapsed() % way) / way) - length, 0, length, thin, colors.accent);
}

} // namespace Andon
