// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reading.h"
#include "core/validation/numberforms.h"

#include <QtTest>

#include <cmath>

using namespace Andon;

namespace {

/// As JavaScript writes it; "none" when there is none.
QByteArray written(std::optional<double> number)
{
    return number ? QByteArray::fromStdString(scriptNumberText(*number)) : QByteArray("none");
}

} // namespace

class tst_NumberForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAmountIsFoundInAText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("amount");
        const auto row = [](const char *text, const char *amount) { QTest::newRow(*text ? text : "empty") << QByteArray(text) << QByteArray(amount); };
        row("1200", "1200");
        row("1200.0", "1200");
        row("$1,200.50", "1200.5");
        row("1 200,50 EUR", "120050");
        row("-$5", "-5");
        row("12.5kg", "12.5");
        row("-.5", "-0.5");
        row("5.", "5");
        row(".5", "0.5");
        row("007", "7");
        row("-0", "0");
        row("1-2", "1");
        row("1.2.3", "1.2");
        row("5--", "5");
        row("1e5", "15");
        row("+5", "5");
        row("0x10", "10");
        row("", "none");
        row("abc", "none");
        row("-", "none");
        row(".", "none");
        row("-.", "none");
        row("--5", "none");
        row("..5", "none");
        row(".-5", "none");
        row("Infinity", "none");
        row("\xD9\xA1\xD9\xA2", "none");   // digits of another script
        QTest::newRow("400 digits") << QByteArray(400, '9') << QByteArray("none");
        QTest::newRow("400 digits after the point") << '.' + QByteArray(400, '0') + '1' << QByteArray("0");
        QTest::newRow("a thousand digits, but no more than one") << '0' + QByteArray(1000, '0') + "7.5" << QByteArray("7.5");
    }

    void anAmountIsFoundInAText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, amount);
        QCOMPARE(written(amountInText(text.toStdString())), amount);
    }

    void aWholeTextIsANumber_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("number");
        const auto row = [](const char *text, const char *number) { QTest::newRow(*text ? text : "empty") << QByteArray(text) << QByteArray(number); };
        row("", "0");
        row(" \t\n", "0");
        row("12.5", "12.5");
        row(" 12.5 ", "12.5");
        row("\xC2\xA0""12\xE3\x80\x80", "12");
        row("+5", "5");
        row("-5", "-5");
        row("-0", "0");
        row("5.", "5");
        row(".5", "0.5");
        row("007", "7");
        row("1e3", "1000");
        row("1E+3", "1000");
        row("1.5e-7", "1.5e-7");
        row("1e-400", "0");
        row("-1e-400", "0");
        row("0x1F", "31");
        row("0XfF", "255");
        row("0o17", "15");
        row("0b101", "5");
        for (const char *none : {".", "-", "+", "--5", "1-2", "1.2.3", "1,200", "$5", "5kg", "1e", "1e+", "e5", "1 2", "0x", "0xG", "-0x10", "0b2", "0o8", "0x1.8", "0x-1", "1_000",
                                 "Infinity", "-Infinity", "NaN", "inf", "nan", "true", "null", "1e400", "-1e400", "0x+1"})
            row(none, "none");
        QTest::newRow("a NUL behind it") << QByteArray("5\0", 2) << QByteArray("none");
        QTest::newRow("400 hexadecimal digits") << "0x" + QByteArray(400, 'f') << QByteArray("none");
    }

    void aWholeTextIsANumber()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, number);
        QCOMPARE(written(numberFromText(text.toStdString())), number);
    }

    void aTokenOfAnyLengthHasAValue()
    {
        QCOMPARE(numberFromToken("1200.0"), 1200.0);
        QCOMPARE(numberFromToken("1.2e3"), 1200.0);
        QCOMPARE(numberFromToken("5e-324"), 5e-324);
        QCOMPARE(numberFromToken("1.7976931348623157e308"), 1.7976931348623157e308);
        QVERIFY(std::isinf(numberFromToken("1e400")));
        QVERIFY(std::isinf(numberFromToken("-1e999999999999")));
        QCOMPARE(numberFromToken("1e-400"), 0.0);
        QVERIFY(!std::signbit(numberFromToken("-0.0")));
        QVERIFY(std::isinf(numberFromToken(std::string(5000, '9'))));
        QCOMPARE(numberFromToken("0." + std::string(5000, '3')), 1.0 / 3);
    }
};

QTEST_GUILESS_MAIN(tst_NumberForms)
#include "tst_numberforms.moc"
