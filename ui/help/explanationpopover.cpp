// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanationpopover.h"

#include "ui/style/card.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int wordsWidth = 340;

/// Answers the context menu of a widget that knows nothing of explanations itself.
class Explainer final : public QObject
{
public:
    explicit Explainer(QWidget *widget)
        : QObject(widget)
    {
        setObjectName(QStringLiteral("explainer"));
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ContextMenu)
            return false;
        auto *widget = static_cast<QWidget *>(watched);
        auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool isByMouse = asked->reason() == QContextMenuEvent::Mouse;
        const QPoint place = isByMouse ? asked->globalPos() : widget->mapToGlobal(widget->rect().center());
        auto *menu = new QMenu(widget);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(ExplanationPopover::tr("Copy value"), widget, [value = value] { QGuiApplication::clipboard()->setText(value); });
        ExplanationPopover::addTo(*menu, explanation, place);
        menu->popup(place);
        return true;
    }

    Explanation explanation;
    QString value;
};

} // namespace

ExplanationPopover::ExplanationPopover(const Explanation &explanation, QWidget *owner)
    // Not of the owner itself: an Escape that its page has a use for would go there.
    : QFrame(owner->window(), Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", true);
    setAccessibleName(explanation.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(explanation.title, "title"));
    using Paragraph = std::pair<QString, const char *>;
    for (const auto &[text, role] : {Paragraph(explanation.meaning, nullptr), Paragraph(explanation.formula, "dim"), Paragraph(explanation.figures, "title")}) {
        if (text.isEmpty())
            continue;
        QLabel *label = plainLabel(text, role);
        label->setWordWrap(true);
        label->setFixedWidth(wordsWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    setAccessibleDescription(QStringList{explanation.meaning, explanation.formula, explanation.figures}.join(QStringLiteral(" ")));
}

void ExplanationPopover::showAt(const QPoint &place)
{
    adjustSize();
    const QScreen *screen = QGuiApplication::screenAt(place);
    QPoint corner = place;
    if (screen) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    setFocus(Qt::PopupFocusReason);
}

void ExplanationPopover::addTo(QMenu &menu, const Explanation &explanation, const QPoint &place)
{
    QWidget *owner = menu.parentWidget();
    menu.addAction(tr("What does this number mean?"), owner, [explanation, place, owner] {
        (new ExplanationPopover(explanation, owner))->showAt(place);
    });
}

void ExplanationPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

void setExplanation(QWidget *widget, const Explanation &explanation, const QString &value)
{
    auto *found = widget->findChild<QObject *>(QStringLiteral("explainer"), Qt::FindDirectChildrenOnly);
    auto *explainer = found ? static_cast<Explainer *>(found) : new Explainer(widget);
    explainer->explanation = explanation;
    explainer->value = value;
}

} // namespace Andon
