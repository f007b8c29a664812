// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/eventssection.h"

#include "core/access/accessservice.h"
#include "core/settings/settings.h"
#include "ui/settings/settingsform.h"
#include "ui/style/textsize.h"

#include <QSpinBox>

namespace Andon {

using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr int fieldWidth = 150;
constexpr int mostKept = 100'000;

QSpinBox *numberField(int least, int most)
{
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setGroupSeparatorShown(true);
    field->setAlignment(Qt::AlignRight);
    // What is half typed is not meant.
    field->setKeyboardTracking(false);
    fitToText(field, [field] { field->setFixedWidth(scaled(fieldWidth)); });
    return field;
}

int minutesOf(seconds duration)
{
    return int(std::chrono::ceil<minutes>(duration).count());
}

} // namespace

EventsSection::EventsSection(const WindowParts &parts, QWidget *parent)
    : SettingsSection(parent)
    , m_parts(parts)
{
    stackCards(this, {createRules(), createFlood()});
    refresh();
    for (QSpinBox *field : {m_ahead, m_longest, m_kept})
        connect(field, &QSpinBox::valueChanged, this, [this] {
            choose({.limits = {.furthestAhead = minutes(m_ahead->value()), .longestDuration = minutes(m_longest->value())}, .kept = m_kept->value()});
        });
}

QWidget *EventsSection::createRules()
{
    auto *form = new SettingsForm(tr("Which events are refused"));
    form->setSubtitle(tr("from now on; refused ones can be sent again from Rejections"));
    m_ahead = numberField(minutesOf(leastEventLimits.furthestAhead), minutesOf(mostEventLimits.furthestAhead));
    m_ahead->setSuffix(tr(" min", "behind a number"));
    m_longest = numberField(minutesOf(leastEventLimits.longestDuration), minutesOf(mostEventLimits.longestDuration));
    m_longest->setSuffix(tr(" min", "behind a number"));
    form->addRow(tr("Furthest in the future"), m_ahead,
                 tr("An event whose time lies further ahead of this computer's clock is refused: the clock of its line PC is wrong. Usual: 15 min."));
    form->addRow(tr("Longest duration"), m_longest, tr("An event that took longer is refused. Usual: 360 min, which is 6 hours."));
    return form;
}

QWidget *EventsSection::createFlood()
{
    auto *form = new SettingsForm(tr("When very many are refused"));
    m_kept = numberField(0, mostKept);
    m_kept->setSpecialValueText(tr("all of them"));
    form->addRow(tr("Rejections kept per minute"), m_kept,
                 tr("Of each sender and reason so many are kept with what was sent, the others are counted. Usual: 100. Holds from the next start of Andon."));
    return form;
}

QStringList EventsSection::searchWords() const
{
    return {tr("Rules"), tr("Future time"), tr("Duration"), tr("Rejected"), tr("Clock")};
}

EventsSection::Choice EventsSection::current() const
{
    const int kept = m_parts.settings.get(Settings::RejectionsKeptPerMinute);
    return {.limits = eventLimitsFrom(m_parts.settings), .kept = kept < 0 ? Settings::RejectionsKeptPerMinute.fallback : kept};
}

void EventsSection::choose(const Choice &choice)
{
    const Choice before = current();
    const auto secondsText = [](seconds duration) { return u"%1 s"_s.arg(duration.count()); };
    m_parts.settings.set(Settings::EventsFurthestAhead, int(choice.limits.furthestAhead.count()));
    m_parts.settings.set(Settings::EventsLongestDuration, int(choice.limits.longestDuration.count()));
    m_parts.settings.set(Settings::RejectionsKeptPerMinute, choice.kept);
    noteChange(Settings::EventsFurthestAhead.key, secondsText(before.limits.furthestAhead), secondsText(choice.limits.furthestAhead));
    noteChange(Settings::EventsLongestDuration.key, secondsText(before.limits.longestDuration), secondsText(choice.limits.longestDuration));
    noteChange(Settings::RejectionsKeptPerMinute.key, QString::number(before.kept), QString::number(choice.kept));
    m_parts.ingest.setRules({.furthestAhead = choice.limits.furthestAhead, .longestDuration = choice.limits.longestDuration});
    refresh();
}

/// Written once for readers of every language.
void EventsSection::noteChange(const char *key, const QString &before, const QString &after)
{
    if (before == after)
        return;
    m_parts.access.note({.actor = actorAtThisComputer(u"desktop"_s),
                        .action = AuditAction::SettingChanged,
                        .subject = QLatin1StringView(key),
                        .detail = u"%1 → %2"_s.arg(before, after)});
}

void EventsSection::reset()
{
    choose({.limits = {}, .kept = Settings::RejectionsKeptPerMinute.fallback});
}

std::function<void()> EventsSection::keep()
{
    return [this, before = current()] { choose(before); };
}

void EventsSection::refresh()
{
    const Choice now = current();
    const QSignalBlocker quietAhead(m_ahead);
    const QSignalBlocker quietLongest(m_longest);
    const QSignalBlocker quietKept(m_kept);
    m_ahead->setValue(minutesOf(now.limits.furthestAhead));
    m_longest->setValue(minutesOf(now.limits.longestDuration));
    m_kept->setValue(now.kept);
}

} // namespace Andon
