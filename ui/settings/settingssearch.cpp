// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssearch.h"

#include "ui/settings/settingssection.h"

#include <QAbstractButton>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace Andon {

namespace {

bool fits(const QString &text, const QStringList &words)
{
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QStringList wordsOf(const QString &typed)
{
    return typed.split(u' ', Qt::SkipEmptyParts);
}

/// The text a person reads on a widget; empty where it has none.
QString textOn(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

} // namespace

QStringList hitsIn(const SettingsSection &section, const QString &title, const QString &typed)
{
    const QStringList words = wordsOf(typed);
    QStringList texts{title};
    texts << section.searchWords();
    for (const QWidget *widget : section.findChildren<QWidget *>()) {
        if (!widget->isHidden())
            texts << textOn(widget);
    }
    QStringList hits;
    for (const QString &text : std::as_const(texts)) {
        if (fits(text, words) && !hits.contains(text))
            hits << text;
    }
    return hits;
}

void markHits(SettingsSection &section, const QString &typed)
{
    const QStringList words = wordsOf(typed);
    for (QWidget *widget : section.findChildren<QWidget *>()) {
        const bool isHit = fits(textOn(widget), words);
        if (widget->property("hit").toBool() == isHit)
            continue;
        widget->setProperty("hit", isHit);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace Andon
