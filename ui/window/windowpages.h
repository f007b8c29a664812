// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"

#include <functional>
#include <optional>
#include <vector>

namespace Andon {

class PageStack;

/// The pages of the window, each made when it is first wanted: a window that shows one of them has not
/// the widgets of all to style, neither when it starts nor when colours or the size of texts change.
class WindowPages final : public QObject
{
    Q_OBJECT

public:
    /// Pages that are made are put into @a stack.
    WindowPages(PageStack &stack, QObject *parent);

    /// Pages are numbered from 0, in the order in which they are added.
    template <typename Page>
    void add(const QString &word, std::function<Page *()> make)
    {
        m_kinds.push_back({.type = &Page::staticMetaObject, .word = word, .make = [make = std::move(make)]() -> PlantPage * { return make(); }});
    }

    int count() const { return int(m_kinds.size()); }
    QString word(int number) const { return m_kinds.at(std::size_t(number)).word; }

    /// The number of the page with this PlantPage::key().
    std::optional<int> find(const QString &key) const;

    /// The page with this number, made now if it was not.
    PlantPage *at(int number);

    template <typename Page>
    int number() const { return numberOf(Page::staticMetaObject); }

    template <typename Page>
    Page &get() { return static_cast<Page &>(*at(number<Page>())); }

    /// nullptr as long as nobody wanted it.
    template <typename Page>
    Page *ifMade() const { return static_cast<Page *>(m_kinds.at(std::size_t(number<Page>())).page); }

Q_SIGNALS:
    void made(Andon::PlantPage *page);

private:
    struct Kind
    {
        const QMetaObject *type = nullptr;
        QString word = {};
        std::function<PlantPage *()> make = {};
        PlantPage *page = nullptr;
    };
    int numberOf(const QMetaObject &type) const;

    PageStack &m_stack;
    std::vector<Kind> m_kinds;
};

} // namespace Andon
