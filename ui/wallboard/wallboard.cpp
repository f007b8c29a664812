// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/wallboard.h"

#include "core/settings/settings.h"
#include "ui/feed/plantfeed.h"
#include "ui/server/servercontrols.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/shifts/shiftwording.h"
#include "ui/style/wording.h"
#include "ui/wallboard/boardcanvas.h"
#include "ui/wallboard/boardgrid.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <array>

namespace Andon {

namespace {

constexpr std::chrono::seconds pace(1);
constexpr qint64 pointerStays = 3000;   // ms
constexpr int leastSeconds = 5;
constexpr int mostSeconds = 600;

QScreen *screenNamed(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto found = std::find_if(screens.begin(), screens.end(), [&name](const QScreen *screen) { return screen->name() == name; });
    return found == screens.end() ? nullptr : *found;
}

/// Where nobody works, if there is such a one.
QScreen *screenBeside(const QWidget *window)
{
    QScreen *taken = window && window->isVisible() ? window->screen() : nullptr;
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != taken && taken)
            return screen;
    }
    return QGuiApplication::primaryScreen();
}

} // namespace

Wallboard::Wallboard(const WindowParts &parts, const PlantCalendar &calendar, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint)
    , m_parts(parts)
    , m_feed(new PlantFeed(parts.ingest, this))
    , m_now(parts.now())
{
    setObjectName(QStringLiteral("wallboard"));
    setWindowTitle(tr("Andon wall-board"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_NoSystemBackground);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_feed->setPace(pace);
    m_feed->setWatched(false);
    m_feed->setCalendar(calendar.calendar());
    connect(&calendar, &PlantCalendar::changed, m_feed, [this, &calendar] { m_feed->setCalendar(calendar.calendar()); });
    connect(m_feed, &PlantFeed::arrived, this, &Wallboard::read);
    connect(m_feed, &PlantFeed::failed, this, [this](const Error &error) { m_readTrouble = errorText(error); });
    m_ticks.setInterval(pace);
    connect(&m_ticks, &QTimer::timeout, this, &Wallboard::tick);
}

Wallboard::~Wallboard() = default;

void Wallboard::begin(const QWidget *window, std::optional<BoardPage> page)
{
    m_turnsChosen = m_parts.settings.get(Settings::BoardTurns);
    m_isTurning = !page && m_turnsChosen;
    m_feed->setWatched(true);
    m_turns.go(page.value_or(BoardPage::LineStatus));
    m_hold = std::make_unique<ScreenSaverHold>();
    QScreen *chosen = screenNamed(m_parts.settings.get(Settings::BoardScreen));
    goToScreen(chosen ? chosen : screenBeside(window));
    activateWindow();
    m_shown.start();
    m_pointerMoved.start();
    m_ticks.start();
    tick();
}

void Wallboard::goToScreen(QScreen *screen)
{
    hide();
    setGeometry(screen->geometry());
    createWinId();
    windowHandle()->setScreen(screen);
    showFullScreen();
}

void Wallboard::goToNextScreen()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (screens.size() < 2)
        return;
    QScreen *next = screens[(screens.indexOf(screen()) + 1) % screens.size()];
    m_parts.settings.set(Settings::BoardScreen, next->name());
    goToScreen(next);
    activateWindow();
}

void Wallboard::read(const PlantView &view)
{
    m_readTrouble.clear();
    m_lines = boardLines(view.figures);
    m_turns.setLineScreens(screensFor(int(m_lines.size())));
    m_freshness.note(view.figures);
}

/// What is chosen in the window or in the settings holds for an open board as well.
void Wallboard::follow()
{
    const QString name = m_parts.settings.get(Settings::WindowFactory);
    const auto factory = name.isEmpty() ? std::nullopt : std::optional(FactoryId(name));
    if (factory != m_feed->factory())
        m_feed->setFactory(factory);
    if (const bool turns = m_parts.settings.get(Settings::BoardTurns); turns != m_turnsChosen)
        m_turnsChosen = m_isTurning = turns;
}

void Wallboard::tick()
{
    follow();
    m_now = m_parts.now();
    const int seconds = std::clamp(m_parts.settings.get(Settings::BoardSeconds), leastSeconds, mostSeconds);
    if (m_isTurning && m_shown.elapsed() >= 1000 * seconds)
        turn(true);
    if (m_pointerMoved.elapsed() >= pointerStays)
        setCursor(Qt::BlankCursor);
    describe();
    update();
}

void Wallboard::turn(bool forward)
{
    if (forward)
        m_turns.next();
    else
        m_turns.previous();
    m_shown.start();
    describe();
    update();
}

void Wallboard::setTurning(bool turning)
{
    m_turnsChosen = m_isTurning = turning;
    m_parts.settings.set(Settings::BoardTurns, turning);
    m_shown.start();
    update();
}

/// Nothing is live when one of these is so, the plainest reason first.
std::optional<NoLiveData> Wallboard::nothingLive() const
{
    const ServerState &server = m_parts.controls.state();
    const bool isStopped = server.phase == ServerState::Phase::Stopped || server.phase == ServerState::Phase::Stopping;
    const ServiceStatus status = m_parts.ingest.status();
    if (isStopped)
        return NoLiveData{m_freshness.newest(), server.trouble.isEmpty() ? tr("Andon is not listening: the server was stopped.")
                                                                         : tr("Andon is not listening: %1").arg(server.trouble)};
    if (!status.isTakingEvents())
        return NoLiveData{m_freshness.newest(), troubleText(status)};
    if (!m_readTrouble.isEmpty())
        return NoLiveData{m_freshness.newest(), m_readTrouble};
    if (!m_feed->view() || !m_freshness.isOld(m_now))
        return std::nullopt;
    if (!m_freshness.newest())
        return NoLiveData{{}, tr("No event has arrived yet.")};
    return NoLiveData{m_freshness.newest(), tr("The newest event is %1 old. Are the line PCs on, and does the network reach them?")
                                                .arg(durationText(m_now - *m_freshness.newest()))};
}

std::span<const BoardLine> Wallboard::linesHere() const
{
    const CardRange range = cardsOn(m_turns.place().part, int(m_lines.size()));
    return std::span(m_lines).subspan(std::size_t(range.first), std::size_t(range.count));
}

QString Wallboard::title() const
{
    QString place = m_parts.settings.get(Settings::PlantName);
    if (place.isEmpty() && m_feed->factory())
        place = m_feed->factory()->toString();
    const QString page = boardPageText(m_turns.place().page);
    return place.isEmpty() ? page : QStringLiteral("%1 · %2").arg(place, page);
}

/// What is on the board, for who cannot see it.
void Wallboard::describe()
{
    const auto nothing = nothingLive();
    const auto &view = m_feed->view();
    QStringList words;
    if (nothing)
        words = noLiveDataWords(*nothing, m_now);
    else if (view && m_turns.place().page == BoardPage::LineStatus)
        words = lineStatusWords(linesHere(), m_now);
    else if (view && m_turns.place().page == BoardPage::Pareto)
        words = paretoWords(view->figures);
    else if (view)
        words = rejectionsWords(*view, m_now);
    if (accessibleName() != title())
        setAccessibleName(title());
    const QString description = words.join(u'\n');
    if (accessibleDescription() != description)
        setAccessibleDescription(description);
}

/// A picture that stands for weeks burns in; a few pixels to and fro every minute spare the panel.
QPointF Wallboard::pixelShift() const
{
    constexpr std::array<std::pair<int, int>, 8> way = {{{0, 0}, {2, 1}, {4, 2}, {3, 4}, {1, 4}, {-1, 3}, {-3, 2}, {-2, 0}}};
    const auto minute = std::chrono::floor<std::chrono::minutes>(m_now).time_since_epoch().count();
    const auto &[x, y] = way[std::size_t(minute % std::int64_t(way.size()))];
    return QPointF(x, y);
}

void Wallboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const BoardCanvas canvas(painter, rect(), pixelShift());
    painter.fillRect(rect(), canvas.colors().ground);
    drawHeader(canvas);
    drawPage(canvas);
    drawFooter(canvas);
}

void Wallboard::drawHeader(const BoardCanvas &canvas) const
{
    const QRectF header = canvas.header();
    const BoardColors &colors = canvas.colors();
    const double clock = canvas.figure(header, Qt::AlignRight, briefMomentText(m_now, m_now), 5.6, colors.text);
    canvas.text(header.adjusted(0, 0, -clock - canvas.part(4), 0), Qt::AlignLeft | Qt::AlignVCenter, title(), 4.4, colors.text, QFont::Bold);
    const QRectF screen = canvas.screen();
    canvas.painter().fillRect(QRectF(screen.left() - canvas.part(1), header.bottom(), screen.width() + canvas.part(2), canvas.part(0.18)), colors.rule);
}

void Wallboard::drawFooter(const BoardCanvas &canvas) const
{
    const QRectF footer = canvas.footer();
    const BoardColors &colors = canvas.colors();
    const QRectF screen = canvas.screen();
    canvas.painter().fillRect(QRectF(screen.left() - canvas.part(1), footer.top(), screen.width() + canvas.part(2), canvas.part(0.18)), colors.rule);
    constexpr double size = 2.7;
    QString right = m_isTurning ? tr("%1 of %2").arg(m_turns.number()).arg(m_turns.count()) : tr("%1 of %2, stays").arg(m_turns.number()).arg(m_turns.count());
    if (m_freshness.newest())
        right = tr("data %1 old").arg(durationText(std::max(m_now - *m_freshness.newest(), std::chrono::milliseconds(0)))) + QStringLiteral("      ") + right;
    const double taken = canvas.text(footer, Qt::AlignRight | Qt::AlignVCenter, right, size, colors.dim, QFont::Normal);
    const auto &view = m_feed->view();
    if (!view || nothingLive())
        return;
    const QStringList left = {rangeText(view->range, m_now), tr("Events %1").arg(numberText(view->figures.totals.events)),
                              tr("Defects %1").arg(numberText(view->figures.totals.defects))};
    canvas.text(footer.adjusted(0, 0, -taken - canvas.part(3), 0), Qt::AlignLeft | Qt::AlignVCenter, left.join(QStringLiteral("      ")), size, colors.dim, QFont::Normal);
}

void Wallboard::drawPage(const BoardCanvas &canvas) const
{
    if (const auto nothing = nothingLive())
        return drawNoLiveData(canvas, *nothing, m_now);
    const auto &view = m_feed->view();
    if (!view) {
        canvas.text(canvas.body(), Qt::AlignCenter, tr("Reading…"), 5, canvas.colors().dim, QFont::Normal);
        return;
    }
    switch (m_turns.place().page) {
    case BoardPage::LineStatus: return drawLineStatus(canvas, linesHere(), m_parts.settings.get(Settings::BoardClassic), m_now);
    case BoardPage::Pareto: return drawParetoPage(canvas, view->figures);
    case BoardPage::Rejections: return drawRejectionsPage(canvas, *view, m_now);
    }
}

void Wallboard::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11 || (!m_leaveKey.isEmpty() && pressed == m_leaveKey)) {
        close();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown: return turn(true);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp: return turn(false);
    case Qt::Key_Space: return setTurning(!m_isTurning);
    case Qt::Key_S: return goToNextScreen();
    default: QWidget::keyPressEvent(event);
    }
}

void Wallboard::showPointer()
{
    m_pointerMoved.start();
    if (cursor().shape() == Qt::BlankCursor)
        unsetCursor();
}

void Wallboard::mouseMoveEvent(QMouseEvent *)
{
    showPointer();
}

void Wallboard::contextMenuEvent(QContextMenuEvent *event)
{
    showPointer();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *turning = menu->addAction(tr("Pages take turns"));
    turning->setCheckable(true);
    turning->setChecked(m_isTurning);
    connect(turning, &QAction::toggled, this, &Wallboard::setTurning);
    QAction *classic = menu->addAction(tr("Classic andon lights (green, yellow, red)"));
    classic->setCheckable(true);
    classic->setChecked(m_parts.settings.get(Settings::BoardClassic));
    connect(classic, &QAction::toggled, this, [this](bool on) {
        m_parts.settings.set(Settings::BoardClassic, on);
        update();
    });
    if (QGuiApplication::screens().size() > 1)
        connect(menu->addAction(tr("Go to the next screen")), &QAction::triggered, this, &Wallboard::goToNextScreen);
    menu->addSeparator();
    connect(menu->addAction(tr("Leave the wall-board")), &QAction::triggered, this, &QWidget::close);
    menu->popup(event->globalPos());
}

void Wallboard::closeEvent(QCloseEvent *event)
{
    m_ticks.stop();
    m_feed->setWatched(false);
    m_hold.reset();
    if (QGuiApplication::screens().size() > 1 && screen())
        m_parts.settings.set(Settings::BoardScreen, screen()->name());
    QWidget::closeEvent(event);
    Q_EMIT left();
}

} // namespace Andon
