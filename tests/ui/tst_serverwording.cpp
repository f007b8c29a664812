// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "core/validation/eventrules.h"
#include "tests/support/guitest.h"
#include "ui/server/limitwords.h"
#include "ui/server/serverwording.h"
#include "ui/style/style.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant noon = instantFromIso("2026-01-15T12:00:00Z").value();

const HttpLimitInfo &limit(const char *name)
{
    return *limitOfKey(u"limits/"_s + QLatin1StringView(name));
}

QString joined(const LimitWords &words)
{
    return words.title + u'|' + words.meaning + u'|' + words.answer;
}

} // namespace

class tst_ServerWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void everyLimitHasItsWordsInBothLanguages()
    {
        QHash<QString, LimitWords> english;
        QSet<QString> titles;
        for (const HttpLimitInfo &info : httpLimitInfos()) {
            const LimitWords words = limitWords(info);
            QVERIFY2(!words.title.isEmpty() && !words.meaning.isEmpty() && !words.answer.isEmpty(), info.name);
            QVERIFY2(!titles.contains(words.title), info.name);
            titles << words.title;
            english[limitKey(info)] = words;
        }
        loadTranslation(*qApp, u"de"_s);
        for (const HttpLimitInfo &info : httpLimitInfos()) {
            const LimitWords german = limitWords(info);
            const LimitWords &other = english[limitKey(info)];
            QVERIFY2(!joined(german).contains(u"||"_s), info.name);
            QVERIFY2(german.title != other.title && german.meaning != other.meaning && german.answer != other.answer, info.name);
        }
        QCOMPARE(limitGroupText(LimitGroup::Rate), u"Wie oft"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qDeleteAll(qApp->findChildren<QTranslator *>());
    }

    void aLimitIsReadAsItIsWritten()
    {
        for (const QLocale &locale : {QLocale(QLocale::English, QLocale::UnitedKingdom), QLocale(QLocale::German), QLocale(QLocale::French)}) {
            for (const HttpLimitInfo &info : httpLimitInfos()) {
                for (const qint64 value : {info.least, info.most, info.of(HttpLimits()), info.least + 1, (info.least + info.most) / 2}) {
                    const QString text = limitText(info, value, locale);
                    QVERIFY2(limitFromText(info, text, 1, locale) == value, qPrintable(QLatin1StringView(info.name) + u' ' + text));
                }
            }
        }
    }

    void aLimitIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("value");
        const auto row = [](const char *what, const char *name, const char *typed, qint64 value) { QTest::newRow(what) << QByteArray(name) << QString::fromUtf8(typed) << value; };
        row("a unit of its own", "bodySize", "32 MiB", 32 * 1024 * 1024);
        row("a lazy unit", "bodySize", "32mb", 32 * 1024 * 1024);
        row("half a unit", "bodySize", "12.5 MiB", 12'800 * 1024);
        row("the unit that was shown", "bodySize", "20", 20 * 1024 * 1024);
        row("a smaller unit", "headSize", "8192 bytes", 8192);
        row("thousands", "headSize", "8,192 B", 8192);
        row("seconds", "bodyTime", "20 s", 20'000);
        row("half a second", "bodyTime", "1.5 s", 1500);
        row("milliseconds", "drainTime", "250ms", 250);
        row("minutes", "bodyTime", "2 min", 120'000);
        row("a rate", "bodyRate", "8 KiB/s", 8192);
        row("times a second", "requestsPerSecond", "100", 100);
        row("times a second with its unit", "requestsPerSecond", "100 /s", 100);
        row("no limit", "requestsPerSecond", "No limit", 0);
        row("zero", "requestsPerSecond", "0", 0);
        row("a count", "queuedBatches", "1,000", 1000);
        row("a word", "bodySize", "large", -1);
        row("nothing", "bodySize", "", -1);
        row("the unit of something else", "bodySize", "20 s", -1);
        row("bytes for a time", "bodyTime", "20 MiB", -1);
        row("no limit where there must be one", "bodySize", "no limit", -1);
        row("below zero", "bodySize", "-20 MiB", -1);
        row("beyond all numbers", "bodySize", "99999999999999999999 MiB", -1);
    }
    void aLimitIsReadAsPeopleTypeIt()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, typed);
        QFETCH(qint64, value);
        const HttpLimitInfo &info = limit(name.constData());
        QCOMPARE(limitFromText(info, typed, info.of(HttpLimits())).value_or(-1), value);
    }

    void aClockIsSpokenOfByWhatIsSure_data()
    {
        QTest::addColumn<std::optional<std::chrono::milliseconds>>("offset");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *what, std::optional<std::chrono::milliseconds> offset, const char *text, const char *sentence) {
            QTest::newRow(what) << offset << QString::fromUtf8(text) << QString::fromUtf8(sentence);
        };
        row("no event yet", std::nullopt, "", "");
        row("right to the second", 0ms, "right", "");
        row("within tolerance ahead", 2min, "right", "");
        row("within tolerance behind", -2min, "right", "");
        row("ahead", 9min, "9 min ahead", "The clock of 10.0.0.7 (PC-07) is 9 min ahead; from 15 min on its events are refused. Set it right.");
        row("at the rule's limit", 15min, "15 min ahead", "The clock of 10.0.0.7 (PC-07) is 15 min ahead; from 15 min on its events are refused. Set it right.");
        row("far ahead", 134min, "2 h 14 min ahead", "The clock of 10.0.0.7 (PC-07) is 2 h 14 min ahead; its events are refused until it is set right.");
        row("behind, or a line that stands", -3h, "newest event 3 h old", "");
    }
    void aClockIsSpokenOfByWhatIsSure()
    {
        QFETCH(std::optional<std::chrono::milliseconds>, offset);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const SenderFigures sender{.address = u"10.0.0.7"_s, .token = u"PC-07"_s, .clockOffset = offset};
        QCOMPARE(clockText(sender), text);
        QCOMPARE(clockSentence(sender, EventRules().furthestAhead), sentence);
        QCOMPARE(isClockAhead(sender), !sentence.isEmpty());
    }

    void aCertificateIsWarnedOfWhenCoreWarns()
    {
        for (const auto left : {-1h, 0h, 24h, 30 * 24h, 30 * 24h + 1h, 400 * 24h}) {
            const CertificateFacts facts{.file = u"cert.pem"_s, .expires = noon + left};
            QCOMPARE(certificateText(facts, noon).isEmpty(), certificateWarning(facts, noon).isEmpty());
        }
        const CertificateFacts unreadable{.expires = noon + 400 * 24h, .trouble = u"The certificate cannot be read."_s};
        QCOMPARE(certificateText(unreadable, noon), u"The certificate cannot be read."_s);
        QVERIFY(certificateText({.expires = noon + 3 * 24h}, noon).contains(u"in 3 d"_s));
    }

    void aLineOfTheAuditLogIsSaidInWords_data()
    {
        QTest::addColumn<AuditEntry>("entry");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, AuditAction action, const char *subject, const char *detail, const char *text) {
            QTest::newRow(what) << AuditEntry{.action = action, .subject = QString::fromUtf8(subject), .detail = QString::fromUtf8(detail)} << QString::fromUtf8(text);
        };
        row("a token", AuditAction::TokenCreated, "PC-07", "ingest,read", "Token made | PC-07 | send, read");
        row("a token for one factory", AuditAction::TokenCreated, "PC-07", "ingest, factory F, 01", "Token made | PC-07 | send, factory F, 01");
        row("a limit", AuditAction::SettingChanged, "limits/bodySize", "16 MiB → 32 MiB", "Setting changed | Largest body | 16 MiB → 32 MiB");
        row("a setting of a newer Andon", AuditAction::SettingChanged, "limits/other", "1 → 2", "Setting changed | limits/other | 1 → 2");
        row("retries", AuditAction::RejectionsRetried, "17, 18", "accepted 12, rejected 3", "Rejections retried | 17, 18 | 12 accepted, 3 still rejected");
        row("what nobody here knows", AuditAction::Other, "x", "y", "Something this version does not know | x | y");
    }
    void aLineOfTheAuditLogIsSaidInWords()
    {
        QFETCH(AuditEntry, entry);
        QFETCH(QString, text);
        QCOMPARE(QStringList({auditActionText(entry.action), auditSubjectText(entry), auditDetailText(entry)}).join(u" | "_s), text);
    }

    void timesAndAnswersAreSaidBriefly()
    {
        QCOMPARE(latencyText(std::nullopt), u"–"_s);
        QCOMPARE(latencyText(40us), u"< 0.1 ms"_s);
        QCOMPARE(latencyText(1234us), u"1.2 ms"_s);
        QCOMPARE(latencyText(45'600us), u"46 ms"_s);
        QCOMPARE(latencyText(2'500'000us), u"2.5 s"_s);
        QCOMPARE(statusText(413), u"413 Too large"_s);
        QCOMPARE(statusText(418), u"418"_s);
        QCOMPARE(refusalText("UNAUTHORIZED"), u"Token missing or wrong"_s);
        QCOMPARE(refusalText("SOMETHING_NEW"), u"SOMETHING_NEW"_s);
        QCOMPARE(scopesWords(Scope::Ingest | Scope::Read), u"send, read"_s);
        QCOMPARE(scopesWords(Scope::Ingest | Scope::Admin), u"everything"_s);
    }

private:
    QTemporaryDir m_folder;
};

ANDON_GUI_TEST(tst_ServerWording)
#include "tst_serverwording.moc"
