// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serveroperator.h"
#include "core/demo/demoplant.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/style/style.h"

#include <QAccessible>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oneEvent = R"([{"eventId":"E1","eventTime":"2026-01-15T11:00:00Z","machineId":"press-7","factoryId":"F01","durationMs":1000,"defectCount":0}])";

/// Refused for its duration.
const QByteArray refusedEvent = R"([{"eventId":"E2","eventTime":"2026-01-15T11:00:00Z","machineId":"press-7","durationMs":-5,"defectCount":0}])";

} // namespace

/// The Server page with a real server behind it, asked over real sockets.
class tst_ServerOperator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
        m_network.setProxy(QNetworkProxy::NoProxy);
    }

    void init()
    {
        m_clock.set("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        // No window in the sense of the command line: nobody is there to be asked for another port.
        const CommandLine line{.headless = true, .port = quint16(0)};
        m_operator = std::make_unique<ServerOperator>(line, m_plant->settings(),
                                                      ServerParts{.ingest = m_plant->ingest(), .traffic = m_plant->traffic(), .access = &m_plant->access()}, m_folder.path());
        m_operator->obey(m_plant->controls());
        QVERIFY(m_operator->start());
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(button(u"Stop…"_s));
    }

    void cleanup()
    {
        m_window.reset();
        m_operator->end();
        m_operator.reset();
        m_plant.reset();
    }

    void aTokenMadeInTheWindowOpensUntilItIsRevoked()
    {
        QCOMPARE(post(oneEvent), 200);
        const QByteArray token = makeToken(u"PC-07"_s);
        QVERIFY(token.startsWith("andon_"));
        QVERIFY(showsText(*m_window, u"This is the only time the token is shown"_s));
        QCOMPARE(post(oneEvent), 401);
        QCOMPARE(post(oneEvent, token), 200);
        QTRY_VERIFY(table(u"Tokens"_s));
        table(u"Tokens"_s)->selectRow(0);
        QTRY_VERIFY(button(u"Revoke…"_s) && button(u"Revoke…"_s)->isEnabled());
        button(u"Revoke…"_s)->click();
        QVERIFY(showsText(*m_window, u"Revoke the token of PC-07? 127.0.0.1 used it"_s));
        QVERIFY(showsText(*m_window, u"It is the last one in use"_s));
        button(u"Cancel"_s)->click();
        QCOMPARE(post(oneEvent, token), 200);
        button(u"Revoke…"_s)->click();
        button(u"Revoke"_s)->click();
        QTRY_COMPARE(post(oneEvent, token), 401);
        QTRY_VERIFY(button(u"Forget…"_s));
        button(u"Forget…"_s)->click();
        button(u"Forget"_s)->click();
        QTRY_COMPARE(post(oneEvent), 200);
    }

    void aTokenIsShownOnce()
    {
        makeToken(u"PC-07"_s);
        auto *shown = namedOn<QLineEdit>(*m_window, u"The new token"_s);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
        QVERIFY(!shown->text().isEmpty());
        button(u"Close"_s)->click();
        QVERIFY(shown->text().isEmpty());
    }

    void theWindowSaysWhoIsHitByStopping()
    {
        QCOMPARE(post(oneEvent), 200);
        const QUrl url = m_operator->state().url;
        button(u"Stop…"_s)->click();
        QVERIFY(showsText(*m_window, u"Stop the server? 1 sender"_s));
        button(u"Stop"_s)->click();
        QTRY_VERIFY(showsText(*m_window, u"Andon is not listening: the server was stopped."_s));
        QCOMPARE(statusOf(m_network.get(QNetworkRequest(url.resolved(QUrl(u"/healthz"_s))))), 0);
        button(u"Start"_s)->click();
        QTRY_VERIFY(m_operator->state().isListening());
        QCOMPARE(post(oneEvent), 200);
        QTRY_VERIFY(audit(AuditAction::ServerStopped).size() == 1 && audit(AuditAction::ServerStarted).size() == 2);
    }

    void aCertificateIsUsedFromTheNextStartOn()
    {
        setTrueClock();
        button(u"Make a certificate…"_s)->click();
        button(u"Make it"_s)->click();
        QTRY_VERIFY(button(u"Restart the server"_s));
        QCOMPARE(m_operator->state().url.scheme(), u"http"_s);
        button(u"Restart the server"_s)->click();
        QTRY_VERIFY(m_operator->state().certificate);
        QCOMPARE(m_operator->state().url.scheme(), u"https"_s);
        QCOMPARE(post(oneEvent), 200);
        const auto chosen = audit(AuditAction::SettingChanged);
        QCOMPARE(chosen.size(), std::size_t(1));
        QCOMPARE(chosen.front().subject, u"http/certificate"_s);
        QTRY_COMPARE(audit(AuditAction::CertificateLoaded).size(), std::size_t(1));
        button(u"Do without…"_s)->click();
        button(u"Do without"_s)->click();
        QTRY_VERIFY(button(u"Restart the server"_s));
        button(u"Restart the server"_s)->click();
        QTRY_VERIFY(m_operator->state().isListening() && m_operator->state().url.scheme() == u"http"_s);
    }

    void aCertificateThatCannotBeUsedIsNotChosen()
    {
        QFile none(m_folder.filePath(u"none.pem"_s));
        QVERIFY(none.open(QIODevice::WriteOnly));
        Q_EMIT m_plant->controls().certificateChosen({.certificate = none.fileName(), .key = none.fileName()});
        QTRY_VERIFY(showsText(*m_window, u"There is no certificate in"_s));
        QVERIFY(!m_operator->state().isRestartDue);
        QVERIFY(m_plant->settings().get(Settings::HttpCertificate).isEmpty());
    }

    void aCertificateThatKeepsTheServerFromStartingCanBeDropped()
    {
        m_plant->settings().set(Settings::HttpCertificate, m_folder.filePath(u"gone.pem"_s));
        m_operator->restart();
        QTRY_VERIFY(showsText(*m_window, u"Andon is not listening: The certificate"_s));
        button(u"Do without…"_s)->click();
        button(u"Do without"_s)->click();
        button(u"Start"_s)->click();
        QTRY_VERIFY(m_operator->state().isListening());
        QCOMPARE(post(oneEvent), 200);
    }

    void theNetworkNeedsAToken()
    {
        button(u"Tokens"_s)->click();
        button(u"Computers on my network"_s)->click();
        QVERIFY(showsText(*m_window, u"Make a token first"_s));
        QVERIFY(!m_operator->state().isForNetwork);
        const QByteArray token = makeToken(u"PC-07"_s);
        button(u"Computers on my network"_s)->click();
        QTRY_VERIFY(m_operator->state().isListening() && m_operator->state().isForNetwork);
        QCOMPARE(m_plant->settings().get(Settings::HttpAddress), u"0.0.0.0"_s);
        QCOMPARE(post(oneEvent, token), 200);
        button(u"This computer only"_s)->click();
        QTRY_VERIFY(m_operator->state().isListening() && !m_operator->state().isForNetwork);
        QTRY_COMPARE(audit(AuditAction::SettingChanged).size(), std::size_t(2));
    }

    void aLimitHoldsAtOnceAndIsWrittenDown()
    {
        button(u"Limits"_s)->click();
        auto *rate = namedOn<QLineEdit>(*m_window, u"Requests from one address"_s);
        QVERIFY(rate);
        type(*rate, u"often"_s);
        QVERIFY(showsText(*m_window, u"This cannot be read. Such as: no limit"_s));
        type(*rate, u"2000000"_s);
        QVERIFY(showsText(*m_window, u"Between no limit and 1,000,000 /s are possible; no limit holds."_s));
        type(*rate, u"1"_s);
        QCOMPARE(rate->text(), u"1 /s"_s);
        const auto hasRefusal = [this] {
            for (int i = 0; i < 20; ++i) {
                if (post(oneEvent) == 429)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(hasRefusal());
        namedOn<QAbstractButton>(*m_window, u"Reset: Requests from one address"_s)->click();
        QCOMPARE(rate->text(), u"no limit"_s);
        QTRY_COMPARE(audit(AuditAction::SettingChanged).size(), std::size_t(2));
        QCOMPARE(audit(AuditAction::SettingChanged).back().detail, u"0 → 1 /s"_s);
        button(u"Audit log"_s)->click();
        QTRY_VERIFY(table(u"Audit log, newest first"_s));
        QTRY_COMPARE(table(u"Audit log, newest first"_s)->model()->index(0, 3).data().toString(), u"Requests from one address"_s);
    }

    void requestsAreListedAndFiltered()
    {
        QCOMPARE(post(oneEvent), 200);
        QCOMPARE(statusOf(m_network.get(QNetworkRequest(m_operator->state().url.resolved(QUrl(u"/nothing"_s))))), 404);
        button(u"Requests"_s)->click();
        QTRY_VERIFY(table(u"Last requests, newest first"_s));
        QTRY_COMPARE(table(u"Last requests, newest first"_s)->model()->rowCount(), 2);
        namedOn<QLineEdit>(*m_window, u"Only requests with this text"_s)->setText(u"404"_s);
        QTRY_COMPARE(table(u"Last requests, newest first"_s)->model()->rowCount(), 1);
        button(u"Senders"_s)->click();
        QTRY_VERIFY(table(u"Senders, the one heard of last first"_s));
        QCOMPARE(table(u"Senders, the one heard of last first"_s)->model()->rowCount(), 1);
    }

    void everyControlOfEveryTabHasAName()
    {
        for (const QString &tab : {u"Now"_s, u"Senders"_s, u"Requests"_s, u"Tokens"_s, u"Limits"_s, u"Audit log"_s}) {
            button(tab)->click();
            if (QAbstractButton *add = button(u"New token…"_s))
                add->click();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QLabel *>(widget))
                    continue;
                const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), qPrintable(tab + u' ' + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }

    void aCertificateThatEndsSoonIsSaidOnEveryPage()
    {
        ServerState state = m_operator->state();
        state.certificate = CertificateFacts{.file = u"cert.pem"_s, .expires = m_clock.nowInMilliseconds() + std::chrono::hours(24 * 40)};
        m_plant->controls().setState(state);
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(!showsText(*m_window, u"The certificate expires on"_s));
        m_clock.set("2026-02-01T12:00:00Z");
        QTRY_VERIFY(showsText(*m_window, u"The certificate expires on"_s));
        button(u"Open Server"_s)->click();
        QTRY_VERIFY(button(u"Stop…"_s));
    }

    void whatIsRetriedIsWrittenDown()
    {
        QCOMPARE(post(refusedEvent), 200);
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(table(u"Rejections, newest first"_s));
        QTRY_COMPARE(table(u"Rejections, newest first"_s)->model()->rowCount(), 1);
        button(u"Retry all shown"_s)->click();
        QTRY_COMPARE(audit(AuditAction::RejectionsRetried).size(), std::size_t(1));
        QCOMPARE(audit(AuditAction::RejectionsRetried).front().detail, u"rejected 1"_s);
    }

    /// Over HTTPS, and although tokens are asked for.
    void theDemoPlantShowsATokenOfTheProgram()
    {
        setTrueClock();
        const QByteArray secret = newToken();
        const AccessToken own{.name = u"demo"_s, .scopes = Scope::Ingest, .factory = DemoPlant::factory.toString(), .digest = digestOf(secret)};
        AccessService access(m_plant->file() + u"-own"_s, m_clock, {}, own);
        QVERIFY(access.start());
        const auto files = makeCertificate(m_folder.path());
        QVERIFY(files);
        HttpServer server({.ingest = m_plant->ingest(), .traffic = m_plant->traffic(), .access = &access});
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0, *files));
        QVERIFY(access.tokens()->tokens.empty() && !access.tokens()->hasUsable());
        access.createToken({.name = u"PC-07"_s}, u"test"_s, this, [](const Result<QByteArray> &) {});
        QTRY_VERIFY(access.tokens()->hasUsable());
        DemoPlant plant({.server = server.url(), .token = secret, .certificate = files->certificate}, m_clock);
        QSignalSpy failures(&plant, &DemoPlant::failed);
        plant.start();
        QTRY_VERIFY(m_plant->ingest().status().size.events > 1000);
        QCOMPARE(m_plant->ingest().senders().front().token, u"demo"_s);
        QCOMPARE(failures.count(), 0);
        plant.stop();
    }

private:
    /// A certificate that is made now is valid now, by the clock of openssl.
    void setTrueClock() { m_clock.set(isoText(Instant(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())))); }

    int statusOf(QNetworkReply *reply)
    {
        connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(30'000))
            return -1;
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    int post(const QByteArray &body, const QByteArray &token = {})
    {
        QNetworkRequest request(m_operator->state().url.resolved(QUrl(u"/api/v1/events/batch"_s)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        return statusOf(m_network.post(request, body));
    }

    QByteArray makeToken(const QString &name)
    {
        button(u"Tokens"_s)->click();
        button(u"New token…"_s)->click();
        namedOn<QLineEdit>(*m_window, u"Name of the token"_s)->setText(name);
        button(u"Make the token"_s)->click();
        if (!QTest::qWaitFor([this] { return namedOn<QLineEdit>(*m_window, u"The new token"_s) != nullptr; }))
            return {};
        return namedOn<QLineEdit>(*m_window, u"The new token"_s)->text().toLatin1();
    }

    /// Newest first.
    std::vector<AuditEntry> audit(AuditAction action)
    {
        const auto page = m_plant->await<AuditPage>([&](auto answer) { m_plant->access().askAudit(100, 0, this, answer); });
        std::vector<AuditEntry> entries;
        for (const AuditEntry &entry : page->entries) {
            if (entry.action == action)
                entries.push_back(entry);
        }
        return entries;
    }

    static void type(QLineEdit &field, const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    QAbstractButton *button(const QString &text) const { return buttonOn(*m_window, text); }
    QTableView *table(const QString &name) const { return namedOn<QTableView>(*m_window, name); }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<ServerOperator> m_operator;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_ServerOperator)
#include "tst_serveroperator.moc"
