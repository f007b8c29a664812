// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/paretochart.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QBarSet>
#include <QLineSeries>
#include <QStackedBarSeries>

namespace Andon {

namespace {

constexpr double percentTop = 112;   // Leaves room above 100 % for the last mark.
constexpr double widthOfBar = 0.68;  // Of what each has.
constexpr qsizetype fewestPlaces = 4;   // A single bar is not to fill the whole width.
constexpr int markPercent = 80;
constexpr double barTop = 1.14;      // Leaves room above the first bar for its number.

} // namespace

ParetoChart::ParetoChart(QWidget *parent)
    : ChartView(tr("Pareto chart of defects by line"), parent)
    , m_normal(new QBarSet(QString(), this))
    , m_warning(new QBarSet(QString(), this))
    , m_share(new QLineSeries(this))
    , m_x(addHiddenAxis(Qt::AlignBottom))
    , m_defects(addHiddenAxis(Qt::AlignLeft))
    , m_percent(addHiddenAxis(Qt::AlignRight))
{
    auto *bars = new QStackedBarSeries(this);
    bars->append(m_normal);
    bars->append(m_warning);
    bars->setBarWidth(widthOfBar);
    addSeries(bars, m_x, m_defects);
    addSeries(m_share, m_x, m_percent);
    m_percent->setRange(0, percentTop);
    fitToText(this, [this] { updateMargins(); });
}

void ParetoChart::replace(const QList<ParetoBar> &bars, std::int64_t allDefects)
{
    if (bars == m_bars && allDefects == m_all)
        return;
    m_bars = bars;
    m_all = allDefects;
    QList<qreal> normal;
    QList<qreal> warning;
    QList<QPointF> share;
    double sum = 0;
    for (const ParetoBar &bar : bars) {
        normal << (bar.warning ? 0.0 : double(bar.defects));
        warning << (bar.warning ? double(bar.defects) : 0.0);
        sum += double(bar.defects);
        share << QPointF(double(share.size()), allDefects > 0 ? 100.0 * sum / double(allDefects) : 0.0);
    }
    m_normal->remove(0, m_normal->count());
    m_normal->append(normal);
    m_warning->remove(0, m_warning->count());
    m_warning->append(warning);
    m_share->replace(share);
    m_x->setRange(-0.5, double(places()) - 0.5);
    double highest = 1;
    for (const ParetoBar &bar : bars)
        highest = std::max(highest, double(bar.defects));
    m_defects->setRange(0, highest * barTop);
    updateMargins();
    finishReplacing(sentence());
}

void ParetoChart::setSubject(Subject subject)
{
    m_subject = subject;
    switch (subject) {
    case Subject::Line: return setAccessibleName(tr("Pareto chart of defects by line"));
    case Subject::Machine: return setAccessibleName(tr("Pareto chart of defects by machine"));
    case Subject::Factory: return setAccessibleName(tr("Pareto chart of defects by factory"));
    }
}

QString ParetoChart::subjectWord() const
{
    switch (m_subject) {
    case Subject::Line: return tr("Line");
    case Subject::Machine: return tr("Machine");
    case Subject::Factory: return tr("Factory");
    }
    Q_UNREACHABLE();
}

std::int64_t ParetoChart::sumUpTo(int bar) const
{
    std::int64_t sum = 0;
    for (int i = 0; i <= bar; ++i)
        sum += m_bars.at(i).defects;
    return sum;
}

/// "Defects by line, this range: LINE-C first with 312 of 1,042; 3 lines make 80 %."
QString ParetoChart::sentence() const
{
    if (m_bars.isEmpty())
        return tr("No defects in this range.");
    int few = 0;
    while (few + 1 < m_bars.size() && sumUpTo(few) * 100 < m_all * markPercent)
        ++few;
    const QString first = tr("%1 first with %2 of %3").arg(m_bars.first().name, numberText(m_bars.first().defects), numberText(m_all));
    const QString share = percentText(percentRounded(sumUpTo(few), m_all), 0);
    switch (m_subject) {
    case Subject::Line: return tr("Defects by line, this range: %1; %n line(s) make %2.", nullptr, few + 1).arg(first, share);
    case Subject::Machine: return tr("Defects by machine, this range: %1; %n machine(s) make %2.", nullptr, few + 1).arg(first, share);
    case Subject::Factory: return tr("Defects by factory, this range: %1; %n factories make %2.", nullptr, few + 1).arg(first, share);
    }
    Q_UNREACHABLE();
}

QStringList ParetoChart::columns() const
{
    return {subjectWord(), tr("Defects"), tr("Per 100 events"), tr("Share of all"), tr("Running %")};
}

QString ParetoChart::cell(int mark, int column) const
{
    const ParetoBar &bar = m_bars.at(mark);
    switch (column) {
    case 0: return bar.name;
    case 1: return numberText(bar.defects);
    case 2: return bar.percent;
    case 3: return percentText(percentRounded(bar.defects, m_all), 1);
    default: return percentText(percentRounded(sumUpTo(mark), m_all), 1);
    }
}

QString ParetoChart::markText(int mark) const
{
    const QString text = ChartView::markText(mark);
    return m_bars.at(mark).warning ? text + u'\n' + tr("A machine of it is in Warning") : text;
}

void ParetoChart::setCurrent(int bar)
{
    m_current = bar;
    viewport()->update();
}

void ParetoChart::recolor(const Colors &colors)
{
    for (QBarSet *set : {m_normal, m_warning})
        set->setPen(Qt::NoPen);
    m_normal->setColor(colors.series);
    m_warning->setColor(colors.medium);
    m_share->setPen(QPen(colors.accent, 2));
}

qsizetype ParetoChart::places() const
{
    return std::max(fewestPlaces, m_bars.size());
}

double ParetoChart::barWidth(const QRectF &plot) const
{
    return plot.width() / double(places());
}

bool ParetoChart::isUpright() const
{
    int widest = 0;
    for (const ParetoBar &bar : m_bars)
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.name));
    return double(widest) > 1.15 * double(width() - scaled(40)) / double(places());
}

void ParetoChart::updateMargins()
{
    const int line = fontMetrics().height();
    setPlotMargins({2, 4, scaled(40.0), isUpright() ? scaled(76.0) : 2.0 * line + 4});
}

void ParetoChart::drawLabels(QPainter &painter, const QRectF &plot, const Colors &colors)
{
    if (m_bars.isEmpty())
        return;
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const double mark = plot.bottom() - plot.height() * 80.0 / percentTop;
    painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), mark), QPointF(plot.right(), mark));
    painter.setPen(colors.accent);
    drawWord(painter, {plot.right() + 4, mark}, Qt::AlignVCenter, percentText(80, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    for (const QPointF &share : m_share->points()) {
        const double x = plot.left() + barWidth(plot) * (share.x() + 0.5);
        painter.drawEllipse(QPointF(x, plot.bottom() - plot.height() * share.y() / percentTop), 3.2, 3.2);
    }
    for (int bar = 0; bar < m_bars.size(); ++bar)
        drawBar(painter, plot, colors, bar);
}

/// On a plate of the panel's colour, since the line of shares may run behind it.
void ParetoChart::drawNumber(QPainter &painter, const QPointF &foot, const QString &number) const
{
    const int numberWidth = figuresWidth(painter.fontMetrics(), number) + 4;
    const int numberHeight = painter.fontMetrics().ascent();
    painter.fillRect(QRectF(foot.x() - numberWidth / 2.0, foot.y() - numberHeight, numberWidth, numberHeight), palette().color(QPalette::Base));
    drawWord(painter, foot, Qt::AlignHCenter | Qt::AlignBottom, number);
}

void ParetoChart::drawBar(QPainter &painter, const QRectF &plot, const Colors &colors, int index)
{
    const ParetoBar &bar = m_bars.at(index);
    const double width = barWidth(plot);
    const double center = plot.left() + width * (index + 0.5);
    if (index == m_current) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(center - width / 2 + 2, plot.top(), width - 4, this->height() - plot.top() - 2), 3, 3);
    }
    const double top = plot.bottom() - plot.height() * double(bar.defects) / m_defects->max();
    const QFont font = painter.font();
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const QString number = shortNumberText(bar.defects);
    if (figuresWidth(painter.fontMetrics(), number) < width - 2)
        drawNumber(painter, {center, top - 1}, number);
    painter.setFont(font);
    if (isUpright()) {
        drawUprightWord(painter, {center, plot.bottom() + 4}, bar.name, scaled(70));
        return;
    }
    const QString name = painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, int(width) - 2);
    drawWord(painter, {center, plot.bottom() + 3}, Qt::AlignHCenter, name);
    painter.setPen(colors.dim);
    if (figuresWidth(painter.fontMetrics(), bar.percent) < width)
        drawWord(painter, {center, plot.bottom() + 3 + painter.fontMetrics().height()}, Qt::AlignHCenter, bar.percent);
}

void ParetoChart::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    ChartView::resizeEvent(event);
}

int ParetoChart::markAt(const QPointF &position, const QRectF &plot) const
{
    const double place = (position.x() - plot.left()) / barWidth(plot);
    return place >= 0 && place < double(m_bars.size()) ? int(place) : -1;
}

QRectF ParetoChart::markArea(int mark, const QRectF &plot) const
{
    const double width = barWidth(plot);
    const double top = plot.bottom() - plot.height() * double(m_bars.at(mark).defects) / m_defects->max();
    return {plot.left() + width * (mark + 0.5 - widthOfBar / 2), top, width * widthOfBar, plot.bottom() - top};
}

} // namespace Andon
