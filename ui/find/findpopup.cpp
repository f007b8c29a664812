// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findpopup.h"

#include "ui/feed/plantfeed.h"
#include "ui/find/finddelegate.h"
#include "ui/find/findmodel.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr std::size_t mostFound = 50;
constexpr int widest = 620;       // px
constexpr int mostRows = 10;      // seen at once
constexpr int fromTop = 58;       // px, below the top bar

QString factoryText(const FactoryId &factory)
{
    return factory.isEmpty() ? nothingText() : factory.toString();
}

} // namespace

FindPopup::FindPopup(IngestService &ingest, QWidget *window)
    : QFrame(window)
    , m_plantInquiry(ingest, this)
    , m_eventInquiry(ingest, this)
    , m_text(new QLineEdit)
    , m_model(new FindModel(this))
    , m_list(new QListView)
    , m_nothing(plainLabel({}, "dim"))
{
    setObjectName(QStringLiteral("findPopup"));
    setAccessibleName(tr("Find anything"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(6);
    m_text->setPlaceholderText(tr("Machine, line, factory, page, setting or event id"));
    m_text->setAccessibleName(tr("Find machine, line or event"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_nothing->setWordWrap(true);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    setFocusProxy(m_text);
    hide();
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &FindPopup::search);
    connect(m_list, &QListView::clicked, this, &FindPopup::openChosen);
}

void FindPopup::setTargets(FindTarget::Kind kind, std::vector<FindTarget> targets)
{
    std::erase_if(m_fixed, [kind](const FindTarget &target) { return target.kind == kind; });
    m_fixed.insert(m_fixed.end(), std::make_move_iterator(targets.begin()), std::make_move_iterator(targets.end()));
}

void FindPopup::open(const std::optional<PlantView> &view)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    if (view) {
        readPlant(view->figures);
        if (view->query.factory)
            askForPlant(*view);
    }
    m_text->clear();
    search();
    show();
    raise();
    m_text->setFocus();
}

void FindPopup::close()
{
    if (!isVisible())
        return;
    m_eventInquiry.cancel();
    hide();
    if (m_before)
        m_before->setFocus();
}

/// What is shown may be one factory; what is looked for may be in another.
void FindPopup::askForPlant(const PlantView &view)
{
    const PlantQuery query{.window = view.query.window, .now = view.query.now, .slots = 1};
    m_plantInquiry.ask([query](EventReader &reader) { return reader.plant(query); },
                       [this](const Result<PlantFigures> &figures) {
                           if (!figures)
                               return;
                           readPlant(*figures);
                           search();
                       });
}

void FindPopup::readPlant(const PlantFigures &figures)
{
    m_plant.clear();
    for (const MachineFigures &machine : figures.machines) {
        m_plant.push_back({.kind = FindTarget::Kind::Machine,
                           .name = machine.machine.toString(),
                           .detail = QStringLiteral("%1 · %2").arg(machine.line.isEmpty() ? nothingText() : machine.line.toString(), factoryText(machine.factory)),
                           .open = [this, machine = machine.machine, factory = machine.factory] { Q_EMIT machineRequested(machine, factory); }});
    }
    for (const LineFigures &line : figures.lines) {
        m_plant.push_back({.kind = FindTarget::Kind::Line,
                           .name = line.line.toString(),
                           .detail = QStringLiteral("%1 · %2").arg(machineCountText(line.machines), factoryText(line.factory)),
                           .open = [this, line = line.line, factory = line.factory] { Q_EMIT lineRequested(line, factory); }});
    }
    for (const FactoryId &factory : figures.factories) {
        if (!factory.isEmpty())
            m_plant.push_back({.kind = FindTarget::Kind::Factory, .name = factory.toString(), .open = [this, factory] { Q_EMIT factoryRequested(factory); }});
    }
}

/// The event is asked for while the others are shown already.
void FindPopup::search()
{
    const QString id = m_text->text().trimmed();
    showFound({});
    if (id.isEmpty())
        return m_eventInquiry.cancel();
    m_eventInquiry.ask([id](EventReader &reader) { return reader.events({.id = EventId(id)}, {.limit = 1}); },
                       [this](const Result<Listing<StoredEvent>> &found) {
                           if (found && !found->items.empty())
                               showFound(found->items.front());
                       });
}

void FindPopup::showFound(const std::optional<StoredEvent> &event)
{
    std::vector<FindTarget> all = m_fixed;
    all.insert(all.end(), m_plant.begin(), m_plant.end());
    std::vector<FindTarget> found = bestTargets(all, m_text->text(), mostFound);
    if (event) {
        found.insert(found.begin(), {.kind = FindTarget::Kind::Event,
                                     .name = event->event.id.toString(),
                                     .detail = QStringLiteral("%1 · %2").arg(event->event.source.machine.toString(), exactText(event->event.time)),
                                     .open = [this, stored = *event] { Q_EMIT eventRequested(stored); }});
    }
    const int rows = int(found.size());
    m_model->show(std::move(found));
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_nothing->setText(m_text->text().trimmed().isEmpty() ? tr("Type a part of a name, or a whole event id.")
                                                          : tr("Nothing has this name, and no event has this id."));
    choose(0);
    place();
}

void FindPopup::choose(int row)
{
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
}

void FindPopup::openChosen()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    const auto open = m_model->target(chosen.row()).open;
    close();
    open();
}

void FindPopup::place()
{
    const int rows = std::min(mostRows, m_model->rowCount());
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    const int wide = std::min(widest, parentWidget()->width() - 2 * 20);
    layout()->activate();
    setGeometry((parentWidget()->width() - wide) / 2, fromTop, wide, layout()->heightForWidth(wide) > 0 ? layout()->heightForWidth(wide) : sizeHint().height());
}

bool FindPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        if (event->type() == QEvent::MouseButtonPress)
            close();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason) {
        m_before = nullptr;
        close();
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: choose(row + 1); return true;
    case Qt::Key_Up: choose(row - 1); return true;
    case Qt::Key_PageDown: choose(row + mostRows); return true;
    case Qt::Key_PageUp: choose(row - mostRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openChosen(); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;   // there is nowhere else to go
    default: return false;
    }
}

} // namespace Andon
