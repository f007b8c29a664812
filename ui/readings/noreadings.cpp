// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/noreadings.h"

#include "ui/style/card.h"
#include "ui/style/hint.h"
#include "ui/style/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace Andon {

NoReadings::NoReadings(QWidget *parent)
    : QWidget(parent)
    , m_server(QStringLiteral("http://127.0.0.1:8092"))
    , m_heading(plainLabel({}, "heading"))
    , m_text(plainLabel({}, "dim"))
    , m_command(commandLabel(tr("Command that sends a first reading")))
    , m_submit(new QPushButton(tr("Submit a first event")))
    , m_copy(new QPushButton(tr("Copy command")))
    , m_newestRange(new QPushButton(tr("Show the newest readings")))
    , m_clear(new QPushButton(tr("Clear the filter")))
{
    for (QPushButton *button : {m_submit, m_newestRange, m_clear})
        button->setProperty("primary", true);
    layOutHint(this, {m_heading, m_text, m_command}, {m_submit, m_copy, m_newestRange, m_clear});
    setServer(m_server);
    connect(m_submit, &QPushButton::clicked, this, &NoReadings::submissionRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    connect(m_newestRange, &QPushButton::clicked, this, [this] { Q_EMIT rangeRequested(rangeAround(*m_newest)); });
    connect(m_clear, &QPushButton::clicked, this, &NoReadings::filterClearingRequested);
}

void NoReadings::setServer(const QUrl &url)
{
    m_server = url;
    m_command->setText(command());
}

QString NoReadings::command() const
{
    return QStringLiteral("curl -X POST %1/api/v1/readings -H \"Content-Type: application/json\" "
                          "-d '{\"source\":\"line-pc-1\",\"metric\":\"parts\",\"amount\":12}'")
        .arg(m_server.toString(QUrl::StripTrailingSlash));
}

void NoReadings::display(const std::optional<Instant> &newest, Instant now, const Window &window, bool isFiltered)
{
    m_newest = newest;
    const bool isFirst = !newest;
    if (isFirst) {
        m_heading->setText(tr("No readings yet"));
        m_text->setText(tr("A reading is an amount that a client counted or measured: parts made, litres used, orders sold. Clients post them "
                           "as JSON to %1, one or many at a time, under whatever names they have. Send a first one from a "
                           "terminal, or submit one here.").arg(m_server.toString(QUrl::StripTrailingSlash) + QStringLiteral("/api/v1/readings")));
    } else {
        m_heading->setText(isFiltered ? tr("No readings like that in this range") : tr("No readings in this range"));
        m_text->setText(isFiltered ? tr("Client and metric are compared letter by letter.") + QLatin1Char(' ') + tr("Newest of all readings: %1.").arg(momentText(*newest, now))
                                   : tr("Newest reading: %1.").arg(momentText(*newest, now)));
    }
    m_submit->setVisible(isFirst);
    m_copy->setVisible(isFirst);
    m_command->setVisible(isFirst);
    m_clear->setVisible(isFiltered && !isFirst);
    m_newestRange->setVisible(!isFirst && !isFiltered && !window.contains(*newest));
}

} // namespace Andon
