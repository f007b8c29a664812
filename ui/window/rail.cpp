// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail.h"

#include "ui/style/choicegroup.h"
#include "ui/style/colors.h"
#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int railWidth = 184;
constexpr std::int64_t mostInBadge = 999;
constexpr int rowHeight = 34;

class RailButton final : public QAbstractButton
{
public:
    RailButton(Glyph glyph, const QString &word)
        : m_glyph(glyph)
    {
        setText(word);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        fitToText(this, [this] { setFixedHeight(scaled(rowHeight)); });
        setBadge(0);
    }

    void setBadge(std::int64_t count)
    {
        const bool isMany = count > mostInBadge;
        m_badge = count > 0 ? numberText(std::min(count, mostInBadge)) + (isMany ? QStringLiteral("+") : QString()) : QString();
        setAccessibleName(count > 0 ? QStringLiteral("%1 (%2)").arg(text(), numberText(count)) : text());
        update();
    }

    QSize sizeHint() const override { return {scaled(railWidth), scaled(rowHeight)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsOf(palette());
        if (isChecked() || underMouse())
            painter.fillRect(rect(), isChecked() ? colors.selection : colors.hover);
        if (isChecked())
            painter.fillRect(QRect(0, 0, 3, height()), colors.accent);
        if (hasFocus()) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        const int icon = scaled(18);
        painter.drawPixmap(scaled(16), (height() - icon) / 2, pixmap(m_glyph, isChecked() ? colors.text : colors.dim, icon, devicePixelRatioF()));
        QFont words = font();
        words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(colors.text);
        const QRect badge = badgeArea();
        const QRect room(QPoint(scaled(44), 0), QPoint((badge.isEmpty() ? width() : badge.left()) - 8, height() - 1));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
        drawBadge(painter, badge, colors);
    }

private:
    QFont badgeFont() const
    {
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.88);
        small.setWeight(QFont::DemiBold);
        return small;
    }

    QRect badgeArea() const
    {
        if (m_badge.isEmpty())
            return {};
        const int badgeWidth = std::max(scaled(20), figuresWidth(QFontMetrics(badgeFont()), m_badge) + scaled(12));
        return {width() - badgeWidth - 10, (height() - scaled(20)) / 2, badgeWidth, scaled(20)};
    }

    void drawBadge(QPainter &painter, const QRect &badge, const Colors &colors) const
    {
        if (badge.isEmpty())
            return;
        painter.setFont(badgeFont());
        painter.setPen(QPen(colors.mediumLine, 1));
        painter.setBrush(colors.medium);
        painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), badge.height() / 2.0, badge.height() / 2.0);
        painter.setPen(colors.mediumText);
        drawFigures(painter, badge, Qt::AlignHCenter, m_badge);
    }

    Glyph m_glyph;
    QString m_badge;
};

} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_buttons(new ChoiceGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    fitToText(this, [this] { setFixedWidth(scaled(railWidth)); });
    m_layout->setContentsMargins(0, 8, 1, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    connect(m_buttons, &ChoiceGroup::chosen, this, &Rail::chosen);
}

void Rail::addPage(Glyph glyph, const QString &word)
{
    const int page = int(m_buttons->buttons().size());
    auto *button = new RailButton(glyph, word);
    m_buttons->addButton(button, page);
    m_layout->insertWidget(page, button);
}

QString Rail::word(int page) const
{
    return m_buttons->button(page)->text();
}

void Rail::setKey(int page, const QString &key)
{
    m_buttons->button(page)->setToolTip(key);
}

void Rail::setCurrent(int page)
{
    m_buttons->setCurrent(page);
}

int Rail::current() const
{
    return m_buttons->checkedId();
}

void Rail::setBadge(int page, std::int64_t count)
{
    static_cast<RailButton *>(m_buttons->button(page))->setBadge(count);
}

} // namespace Andon
