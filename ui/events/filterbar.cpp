// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/filterbar.h"

#include "ui/events/chiprow.h"
#include "ui/events/eventwording.h"
#include "ui/style/card.h"
#include "ui/style/icons.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseInTyping = 400ms;
constexpr int mostNames = 20;   ///< In a menu; others are typed.

QStringList sorted(QStringList names)
{
    names.removeAll(QString());
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    createText();
    createMenu();
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_text, 1);
    top->addWidget(m_add);
    m_fault = plainLabel({}, "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_chips = new ChipRow(tr("Filters"));
    m_chips->hide();
    layout->addLayout(top);
    layout->addWidget(m_fault);
    layout->addWidget(m_chips);
    connect(m_chips, &ChipRow::removed, this, [this](int chip) { setQuery(chipsOf(m_query).at(std::size_t(chip)).without); });
}

void FilterBar::createText()
{
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Filter, such as machine:M-0* defects>2 late, or the id of an event"));
    m_text->setAccessibleName(tr("Filter events"));
    m_text->setAccessibleDescription(filterHint());
    m_text->setToolTip(plainToolTip(filterHint()).replace(u'\n', QStringLiteral("<br>")));
    m_text->setClearButtonEnabled(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(m_text, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    // Emptied by its button.
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            apply();
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { apply(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { apply(true); });
}

void FilterBar::createMenu()
{
    m_menu = new QMenu(this);
    m_add = new QToolButton;
    m_add->setText(tr("Add filter ▾"));
    m_add->setAccessibleName(tr("Add filter"));
    m_add->setMenu(m_menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    fillMenu();
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    addName(m_menu, tr("Machine"), &EventQuery::machine, m_machines, QStringLiteral("machine:"));
    addName(m_menu, tr("Line"), &EventQuery::line, m_lines, QStringLiteral("line:"));
    addName(m_menu, tr("Factory"), &EventQuery::factory, m_factories, QStringLiteral("factory:"));
    QMenu *defects = m_menu->addMenu(tr("Defects"));
    using Comparison = DefectsTerm::Comparison;
    const auto addDefects = [&](const QString &words, DefectsTerm term) {
        add(defects, words, [term](EventQuery &query) { query.defects = {term}; });
    };
    addDefects(tr("At least one"), {.comparison = Comparison::Greater, .count = 0});
    addDefects(tr("More than 2"), {.comparison = Comparison::Greater, .count = 2});
    addDefects(tr("More than 5"), {.comparison = Comparison::Greater, .count = 5});
    addDefects(tr("None"), {.comparison = Comparison::Equal, .count = 0});
    addDefects(tr("Unknown"), {.comparison = Comparison::Unknown});
    QMenu *late = m_menu->addMenu(tr("Late"));
    for (const std::chrono::milliseconds length : {std::chrono::milliseconds(1min), std::chrono::milliseconds(10min), std::chrono::milliseconds(1h), std::chrono::milliseconds(24h)})
        add(late, tr("By more than %1").arg(durationText(length)), [length](EventQuery &query) { query.lateBy = length; });
    QMenu *corrected = m_menu->addMenu(tr("Corrected"));
    add(corrected, tr("Corrected since"), [](EventQuery &query) { query.isCorrected = true; });
    add(corrected, tr("Never corrected"), [](EventQuery &query) { query.isCorrected = false; });
}

void FilterBar::addName(QMenu *menu, const QString &title, NameChoice EventQuery::*field, const QStringList &names, const QString &start)
{
    QMenu *choices = menu->addMenu(title);
    for (const QString &name : names.mid(0, mostNames)) {
        add(choices, name, [field, name](EventQuery &query) {
            auto &any = (query.*field).any;
            const NamePattern pattern = NamePattern::of(name);
            if (std::find(any.begin(), any.end(), pattern) == any.end())
                any.push_back(pattern);
        });
    }
    if (!names.isEmpty())
        choices->addSeparator();
    connect(choices->addAction(tr("Type a name…")), &QAction::triggered, this, [this, start] { typeIn(start); });
}

void FilterBar::add(QMenu *menu, const QString &words, const std::function<void(EventQuery &)> &change)
{
    connect(menu->addAction(QString(words).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this, [this, change] {
        EventQuery query = m_query;
        change(query);
        setQuery(query);
    });
}

/// Leaves the rest to the keyboard.
void FilterBar::typeIn(const QString &start)
{
    const QString before = m_text->text().trimmed();
    m_text->setText(before.isEmpty() ? start : before + u' ' + start);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

QWidget *FilterBar::field() const
{
    return m_text;
}

void FilterBar::setQuery(const EventQuery &query)
{
    const QString text = FilterText::of(query);
    m_text->setText(text);
    apply();
}

void FilterBar::setNames(const PlantFigures &figures)
{
    QStringList machines;
    QStringList lines;
    QStringList factories;
    for (const MachineFigures &machine : figures.machines)
        machines << machine.machine.toString();
    for (const LineFigures &line : figures.lines)
        lines << line.line.toString();
    for (const FactoryId &factory : figures.factories)
        factories << factory.toString();
    machines = sorted(machines);
    lines = sorted(lines);
    factories = sorted(factories);
    const bool isOther = machines != m_machines || lines != m_lines || factories != m_factories;
    // Not under the mouse.
    if (!isOther || m_menu->isVisible())
        return;
    m_machines = machines;
    m_lines = lines;
    m_factories = factories;
    fillMenu();
}

void FilterBar::apply(bool isTyping)
{
    m_pause.stop();
    const FilterText filter(m_text->text());
    const auto &fault = filter.fault();
    // What is not finished is no fault yet.
    const bool mayGoOn = isTyping && fault && (fault->kind == FilterFault::Kind::NoValue || fault->kind == FilterFault::Kind::UnclosedQuote || fault->kind == FilterFault::Kind::LoneMinus);
    m_fault->setVisible(fault && !mayGoOn);
    if (fault) {
        m_fault->setText(QStringLiteral("◆  ") + faultText(*fault));
        return;
    }
    if (filter.query() == m_query)
        return;
    m_query = filter.query();
    showChips();
    Q_EMIT changed();
}

void FilterBar::showChips()
{
    QStringList texts;
    for (const FilterChip &chip : chipsOf(m_query))
        texts << chip.text;
    m_chips->setTexts(texts);
    m_chips->setVisible(!texts.isEmpty());
}

} // namespace Andon
