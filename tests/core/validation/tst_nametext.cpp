// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/nametext.h"

#include <QtTest>

using namespace Andon;

class tst_NameText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spaceOfAnyScriptIsTrimmed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("trimmed");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &trimmed) { QTest::newRow(name) << text << trimmed; };
        row("nothing", "", "");
        row("plain", "a b", "a b");
        row("ASCII space", " \t\n\v\f\r a \r\n", "a");
        row("only space", " \t ", "");
        row("a NUL is no space", QByteArray("\0", 1), QByteArray("\0", 1));
        row("a byte order mark is no space", "\xEF\xBB\xBF""a", "\xEF\xBB\xBF""a");
        row("umlauts", "\xC3\xA4", "\xC3\xA4");
        row("a lone surrogate", " \xED\xA0\x80 ", "\xED\xA0\x80");
        for (const char32_t point : std::u32string_view(U"\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000")) {
            const QByteArray space = QString::fromUcs4(&point, 1).toUtf8();
            QTest::addRow("U+%04X", unsigned(point)) << space + " a" + space + "b " + space + space << "a" + space + "b";
        }
        for (const char32_t point : std::u32string_view(U"\u180E\u200B\u2060\u0084")) {
            const QByteArray other = QString::fromUcs4(&point, 1).toUtf8();
            QTest::addRow("U+%04X is no space", unsigned(point)) << other << other;
        }
    }

    void spaceOfAnyScriptIsTrimmed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, trimmed);
        QCOMPARE(QByteArray::fromStdString(std::string(trimmedName(text.toStdString()))), trimmed);
    }

    void aNameThatCannotBeKeptIsExplained_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("why");   // empty: it can be kept
        const QByteArray characters = "line holds characters that cannot be kept: U+0000, a lone surrogate, U+FFFE, U+FFFF or a leading U+FEFF";
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &why) { QTest::newRow(name) << text << why; };
        row("plain", "LINE-A", "");
        row("empty", "", "");
        row("any script", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", "");
        row("4,000 bytes", QByteArray(4000, 'x'), "");
        row("4,001 bytes", QByteArray(4001, 'x'), "line is longer than 4,000 bytes");
        row("2,001 letters of two bytes", QByteArray("\xC3\xA4").repeated(2001), "line is longer than 4,000 bytes");
        row("a NUL", QByteArray("a\0b", 3), characters);
        row("a lone high surrogate", "\xED\xA0\x80", characters);
        row("a lone low surrogate", "\xED\xBF\xBF", characters);
        row("just below the surrogates", "\xED\x9F\xBF", "");
        row("U+FFFD", "\xEF\xBF\xBD", "");
        row("U+FFFE", "\xEF\xBF\xBE", characters);
        row("U+FFFF", "\xEF\xBF\xBF", characters);
        row("a leading U+FEFF", "\xEF\xBB\xBF""a", characters);
        row("U+FEFF inside", "a\xEF\xBB\xBF", "");
    }

    void aNameThatCannotBeKeptIsExplained()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, why);
        QCOMPARE(QByteArray::fromStdString(whyNotKept("line", text.toStdString()).value_or(std::string())), why);
    }

    void theLongestNameIsTheCallersChoice()
    {
        QVERIFY(!whyNotKept("line", "12345", 5));
        QCOMPARE(whyNotKept("line", "123456", 5).value(), std::string("line is longer than 5 bytes"));
        QCOMPARE(whyNotKept("line", std::string(1'000'001, 'x'), 1'000'000).value(), std::string("line is longer than 1,000,000 bytes"));
    }
};

QTEST_GUILESS_MAIN(tst_NameText)
#include "tst_nametext.moc"
