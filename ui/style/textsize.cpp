// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textsize.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace Andon {

namespace {

constexpr const char *property = "andonTextSize";

class Fitter final : public QObject
{
public:
    Fitter(QWidget *widget, std::function<void()> fit)
        : QObject(widget)
        , m_fit(std::move(fit))
    {
        widget->installEventFilter(this);
        m_fit();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        const bool mayMatter = event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange;
        if (mayMatter && textSize() != m_percent) {
            m_percent = textSize();
            m_fit();
        }
        return false;
    }

private:
    std::function<void()> m_fit;
    int m_percent = textSize();
};

} // namespace

int textSize()
{
    const QVariant percent = qApp ? qApp->property(property) : QVariant();
    return percent.isValid() ? percent.toInt() : 100;
}

void setTextSize(QApplication &app, int percent)
{
    app.setProperty(property, qBound(leastTextSize, percent, mostTextSize));
}

int scaled(int pixels)
{
    return qRound(scaled(double(pixels)));
}

double scaled(double pixels)
{
    return pixels * textSize() / 100.0;
}

void fitToText(QWidget *widget, std::function<void()> fit)
{
    new Fitter(widget, std::move(fit));
}

void keepWide(QWidget *widget, int pixels, int most)
{
    fitToText(widget, [=] { widget->setMinimumWidth(std::min(scaled(pixels), most)); });
}

} // namespace Andon
