// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/posting.h"

#include "core/demo/demoplant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Andon {

namespace {

constexpr auto answerWithin = 10s;

QJsonObject jsonOf(const Event &event)
{
    return {{u"eventId"_s, event.id.toString()},
            {u"eventTime"_s, QString::fromStdString(isoText(event.time))},
            {u"machineId"_s, event.source.machine.toString()},
            {u"lineId"_s, event.source.line.toString()},
            {u"factoryId"_s, event.source.factory.toString()},
            {u"durationMs"_s, qint64(event.duration.count())},
            {u"defectCount"_s, event.defects.value_or(-1)}};
}

/// A certificate that was made by itself is known by nobody else, and need not name this address. Read
/// each time, since it may have been renewed.
void trustOwn(QNetworkReply &reply, const QString &certificate)
{
    const QList<QSslCertificate> own = QSslCertificate::fromPath(certificate);
    if (!own.isEmpty() && reply.sslConfiguration().peerCertificate() == own.first())
        reply.ignoreSslErrors();
}

/// What the server said about an event that it did not take; empty when it took it.
QString refusalIn(const QByteArray &answer)
{
    const QJsonArray refused = QJsonDocument::fromJson(answer)[u"rejections"_s].toArray();
    return refused.isEmpty() ? QString() : refused.first()[u"message"_s].toString();
}

} // namespace

QNetworkReply *postEvents(QNetworkAccessManager &network, const DemoTarget &target, std::span<const Event> events)
{
    QJsonArray batch;
    for (const Event &event : events)
        batch.append(jsonOf(event));
    QNetworkRequest request(target.server.resolved(QUrl(u"/api/v1/events/batch"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Connection", "keep-alive");
    if (!target.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + target.token);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(int(std::chrono::milliseconds(answerWithin).count()));
    QNetworkReply *reply = network.post(request, QJsonDocument(batch).toJson(QJsonDocument::Compact));
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply, certificate = target.certificate] { trustOwn(*reply, certificate); });
    return reply;
}

void postTestEvent(const DemoTarget &target, const Clock &clock, QObject *receiver, std::function<void(const QString &)> answer)
{
    auto *network = new QNetworkAccessManager(receiver);
    network->setProxy(QNetworkProxy::NoProxy);
    const Instant now = clock.nowInMilliseconds();
    const Event event{.id = EventId("TEST-" + isoText(now)),
                      .source = {.machine = MachineId(std::string("TEST")), .line = LineId(std::string("TEST")), .factory = DemoPlant::factory},
                      .time = now,
                      .duration = 1s,
                      .defects = 0};
    QNetworkReply *reply = postEvents(*network, target, std::span(&event, 1));
    QObject::connect(reply, &QNetworkReply::finished, receiver, [network, reply, answer = std::move(answer)] {
        network->deleteLater();
        answer(reply->error() == QNetworkReply::NoError ? refusalIn(reply->readAll()) : reply->errorString());
    });
}

} // namespace Andon
