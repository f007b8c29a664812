// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/emptypage.h"

#include "ui/shifts/shiftwording.h"
#include "ui/style/card.h"
#include "ui/style/hint.h"
#include "ui/style/wording.h"
#include "ui/window/firsteventcard.h"

#include <QLabel>
#include <QPushButton>

#include <utility>

namespace Andon {

namespace {

QString headingText(const ShownRange &range, Instant now)
{
    if (!range.shift)
        return EmptyPage::tr("No events in this range");
    if (range.isShiftOn)
        return EmptyPage::tr("No events in this shift");
    return EmptyPage::tr("No events in the shift %1").arg(shiftText(*range.shift, now));
}

/// With the machine, where the figures know it.
QString newestText(const PlantView &view)
{
    const auto &newest = view.figures.newestEver;
    if (!newest)
        return {};
    const QString when = dayAndTimeText(*newest, view.query.now);
    const auto &machines = view.figures.machines;
    const auto sender = std::find_if(machines.begin(), machines.end(), [&newest](const MachineFigures &machine) { return machine.lastEvent == newest; });
    return sender == machines.end() ? EmptyPage::tr("Newest event: %1.").arg(when)
                                    : EmptyPage::tr("Newest event: %1, %2.").arg(when, sender->machine.toString());
}

} // namespace

EmptyPage::EmptyPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel({}, "heading"))
    , m_text(plainLabel({}, "dim"))
    , m_first(new FirstEventCard(clock))
    , m_demo(new QPushButton(tr("Start the demo plant")))
    , m_week(new QPushButton(tr("Show last 7 days")))
    , m_test(new QPushButton(tr("Send a test event")))
    , m_trouble(plainLabel({}, "fault"))
    , m_newestRange(new QPushButton(tr("Show the newest events")))
    , m_rejections(new QPushButton(tr("Open rejections")))
{
    m_demo->setProperty("primary", true);
    m_week->setProperty("primary", true);
    layOutHint(this, {m_heading, m_text, m_trouble, m_first}, {m_demo, m_week, m_newestRange, m_test, m_rejections});
    connect(m_demo, &QPushButton::clicked, this, &EmptyPage::demoRequested);
    m_test->setToolTip(tr("Andon posts an event of the factory DEMO to itself, as a line PC does. It can be removed again by one click."));
    m_trouble->hide();
    connect(m_test, &QPushButton::clicked, this, &EmptyPage::testEventRequested);
    connect(m_rejections, &QPushButton::clicked, this, &EmptyPage::rejectionsRequested);
    connect(m_week, &QPushButton::clicked, this, [this] { Q_EMIT rangeRequested({.span = TimeRange::Span::Week}); });
    connect(m_newestRange, &QPushButton::clicked, this, [this] { Q_EMIT rangeRequested(rangeAround(*m_newest)); });
}

void EmptyPage::setServer(const ServerState &server)
{
    const QString token = std::exchange(m_target, sampleTarget(server)).token;
    setToken(token);
}

void EmptyPage::setToken(const QString &token)
{
    m_target.token = token;
    m_first->setTarget(m_target);
}

void EmptyPage::setNeedsToken(bool needed)
{
    m_first->setTokenMissing(needed);
}

void EmptyPage::display(const PlantView &view)
{
    const PlantFigures &figures = view.figures;
    const bool isFirst = figures.eventsEver == 0;
    m_newest = figures.newestEver;
    if (isFirst)
        showFirstSteps(figures);
    else
        showNothingInRange(view);
    m_demo->setVisible(isFirst);
    m_first->setVisible(isFirst);
    m_week->setVisible(!isFirst && view.query.window.length() < std::chrono::hours(168));
    m_newestRange->setVisible(!isFirst && m_newest);
    // Only where it would be seen.
    const bool isShownAll = !view.query.factory && view.query.window.end >= view.query.now;
    m_test->setVisible(!isFirst && isShownAll);
    m_rejections->setVisible(figures.rejected > 0);
}

void EmptyPage::displayPreparing(int percent)
{
    setHeading(tr("The index of events is being made anew: %1 %").arg(percent));
    m_text->setText(tr("Something in it was missing or did not agree with the log of events, which is complete. Figures come back "
                       "by themselves when it is done. Until then line PCs are told to send their events again; nothing is lost."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_first, m_demo, m_week, m_newestRange, m_test, m_trouble, m_rejections})
        widget->hide();
}

void EmptyPage::showTestEvent(const QString &trouble)
{
    m_trouble->setText(trouble.isEmpty() ? QString() : tr("The test event was not taken: %1").arg(trouble));
    m_trouble->setVisible(!trouble.isEmpty());
}

/// Which is also what a screen reader says when the page is opened: the page itself has the focus then.
void EmptyPage::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void EmptyPage::showFirstSteps(const PlantFigures &figures)
{
    setHeading(tr("No events yet"));
    m_text->setText(figures.rejected > 0
                        ? tr("%1 events were refused and none was stored so far. Rejections says why. A correct one looks like this:")
                              .arg(numberText(figures.rejected))
                        : tr("Andon shows machine events as soon as a line PC posts them. Send a first one, or look "
                             "around with the demo plant, which can be removed again by one click."));
}

void EmptyPage::showNothingInRange(const PlantView &view)
{
    setHeading(headingText(view.range, view.query.now));
    QString sentence = newestText(view);
    if (view.query.factory)
        sentence += QLatin1Char(' ') + tr("Only factory %1 is shown.").arg(view.query.factory->toString());
    if (view.figures.rejected > 0)
        sentence += QLatin1Char(' ') + tr("%1 events were refused in this range.").arg(numberText(view.figures.rejected));
    m_text->setText(sentence.trimmed());
}

} // namespace Andon
