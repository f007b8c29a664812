// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filtertext.h"

#include <QtTest>

#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Andon::FilterFault)

namespace {

using Comparison = DefectsTerm::Comparison;
using Kind = FilterFault::Kind;

EventQuery queryOf(const QString &text)
{
    const FilterText filter(text);
    if (filter.fault())
        qFatal("%ls cannot be read", qUtf16Printable(text));
    return filter.query();
}

} // namespace

class tst_FilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTermSaysWhatIsWanted()
    {
        const EventQuery query = queryOf(u"machine:M-0*,press-7  line:\"L 1\" -machine:M-003 factory=F01 id:E-1 defects>2 -defects:unknown late>90s -late>2h corrected pre 4711"_s);
        EventQuery expected;
        expected.machine = {.any = {NamePattern(u"M-0*"_s), NamePattern(u"press-7"_s)}, .none = {NamePattern(u"M-003"_s)}};
        expected.line.any = {NamePattern(u"L 1"_s)};
        expected.factory.any = {NamePattern(u"F01"_s)};
        expected.id.any = {NamePattern(u"E-1"_s)};
        expected.defects = {{.comparison = Comparison::Greater, .count = 2}, {.comparison = Comparison::Unknown, .isExcluded = true}};
        expected.lateBy = 90s;
        expected.notLateBy = 2h;
        expected.isCorrected = true;
        expected.words = {NamePattern(u"pre"_s), NamePattern(u"4711"_s)};
        QCOMPARE(query, expected);
    }

    void aFilterWithoutAnythingFindsEverything()
    {
        QVERIFY(queryOf(u"  "_s).isEmpty());
        QVERIFY(!queryOf(u"late"_s).isEmpty());
        QCOMPARE(queryOf(u"late"_s).lateBy, std::optional<std::chrono::milliseconds>(10min));
    }

    void aFaultSaysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterFault>("fault");
        QTest::newRow("no such field") << u"corrected mashine:M-1"_s << FilterFault {Kind::UnknownField, 10, u"mashine"_s};
        QTest::newRow("nothing behind it") << u"machine: defects>1"_s << FilterFault {Kind::NoValue, 8, {}};
        QTest::newRow("nothing behind a comma") << u"machine:M-1,"_s << FilterFault {Kind::NoValue, 12, {}};
        QTest::newRow("a field alone, with nothing to compare") << u"defects>"_s << FilterFault {Kind::NoValue, 8, {}};
        QTest::newRow("not a number") << u"defects>many"_s << FilterFault {Kind::NotACount, 8, u"many"_s};
        QTest::newRow("less than none") << u"defects>-1"_s << FilterFault {Kind::NotACount, 8, u"-1"_s};
        QTest::newRow("more than unknown") << u"defects>unknown"_s << FilterFault {Kind::NotACount, 8, u"unknown"_s};
        QTest::newRow("not a time") << u"late>soon"_s << FilterFault {Kind::NotADuration, 5, u"soon"_s};
        QTest::newRow("a time beyond all times") << u"late>99999999999d"_s << FilterFault {Kind::NotADuration, 5, u"99999999999d"_s};
        QTest::newRow("late can only be more") << u"late<5m"_s << FilterFault {Kind::NotComparable, 0, u"late<"_s};
        QTest::newRow("names have no order") << u"machine>M-1"_s << FilterFault {Kind::NotComparable, 0, u"machine>"_s};
        QTest::newRow("corrected stands alone") << u"corrected:yes"_s << FilterFault {Kind::NotComparable, 0, u"corrected:"_s};
        QTest::newRow("an open quote") << u"line:\"L 1"_s << FilterFault {Kind::UnclosedQuote, 5, u"\"L 1"_s};
        QTest::newRow("a word cannot be excluded") << u"press -press-7 late"_s << FilterFault {Kind::LoneMinus, 6, u"-press-7"_s};
        QTest::newRow("a minus alone") << u"-"_s << FilterFault {Kind::LoneMinus, 0, u"-"_s};
    }

    void aFaultSaysWhatAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(FilterFault, fault);
        const FilterText filter(text);
        QVERIFY(filter.fault());
        QCOMPARE(filter.fault()->kind, fault.kind);
        QCOMPARE(filter.fault()->at, fault.at);
        QCOMPARE(filter.fault()->part, fault.part);
    }

    void aFilterIsWrittenAsItIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("as it was") << u"machine:M-0* -line:L3 defects>=2 late>10m corrected"_s << u"machine:M-0* -line:L3 defects>=2 late>10m corrected"_s;
        QTest::newRow("in order, once") << u"LATE machine:b defects=0 machine:a,b"_s << u"machine:b,a defects:0 late>10m"_s;
        QTest::newRow("without a line") << u"line:\"\""_s << u"line:\"\""_s;
        QTest::newRow("a word that is a field's name") << u"\"late\" \"-x\" \"a:b\""_s << u"\"late\" \"-x\" \"a:b\""_s;
        QTest::newRow("a star that is one") << u"machine:M\\*1"_s << u"machine:M\\*1"_s;
        QTest::newRow("a quote within quotes") << u"line:\"12\\\" \\\\ x\""_s << u"line:\"12\\\" \\\\ x\""_s;
        QTest::newRow("largest whole unit") << u"late>120"_s << u"late>2h"_s;
        QTest::newRow("odd times") << u"late>90s -late>1500ms"_s << u"late>90s -late>1500ms"_s;
        QTest::newRow("at once") << u"late>0"_s << u"late>0m"_s;
    }

    void aFilterIsWrittenAsItIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(FilterText::of(queryOf(text)), written);
        QCOMPARE(queryOf(written), queryOf(text));
    }

    void whateverIsAskedForCanBeWrittenAndReadAgain()
    {
        std::mt19937 dice(7);
        const auto below = [&dice](int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice); };
        const QString letters = u"aM-0 :,\"\\*?!<>=ä漢_\t"_s;
        const auto name = [&](int least) {
            QString name;
            for (int i = least + below(5); i > 0; --i)
                name += letters[below(int(letters.size()))];
            return name;
        };
        const auto choice = [&] {
            NameChoice names;
            for (auto *patterns : {&names.any, &names.none}) {
                for (int i = below(3); i > 0; --i) {
                    const NamePattern pattern = below(2) == 0 ? NamePattern(name(0)) : NamePattern::of(name(0));
                    if (std::find(patterns->begin(), patterns->end(), pattern) == patterns->end())
                        patterns->push_back(pattern);
                }
            }
            return names;
        };
        for (int round = 0; round < 3000; ++round) {
            EventQuery query;
            query.machine = choice();
            query.line = choice();
            query.id = choice();
            if (below(2) == 0)
                query.defects = {{.comparison = Comparison(below(6)), .count = below(9), .isExcluded = below(2) == 0}};
            if (below(3) == 0)
                query.lateBy = std::chrono::milliseconds(below(100'000));
            if (below(3) == 0)
                query.isCorrected = below(2) == 0;
            for (int i = below(3); i > 0; --i)
                query.words.push_back(NamePattern::of(name(1)));
            const QString text = FilterText::of(query);
            const FilterText again(text);
            QVERIFY2(!again.fault(), qPrintable(text));
            QVERIFY2(again.query() == query, qPrintable(text + u" became "_s + FilterText::of(again.query())));
        }
    }

    void aPatternFitsNames_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("the name") << u"M-001"_s << u"M-001"_s << true;
        QTest::newRow("in another case") << u"m-001"_s << u"M-001"_s << true;
        QTest::newRow("only its beginning") << u"M-0"_s << u"M-001"_s << false;
        QTest::newRow("a star at the end") << u"M-0*"_s << u"M-001"_s << true;
        QTest::newRow("a star for nothing") << u"M-001*"_s << u"M-001"_s << true;
        QTest::newRow("a star in front") << u"*01"_s << u"M-001"_s << true;
        QTest::newRow("stars all over") << u"*-*1*"_s << u"M-0012"_s << true;
        QTest::newRow("a star that has to give back") << u"*01"_s << u"01-011-01"_s << true;
        QTest::newRow("one letter each") << u"M-??1"_s << u"M-001"_s << true;
        QTest::newRow("a letter too few") << u"M-???1"_s << u"M-001"_s << false;
        QTest::newRow("a star that is one") << u"M\\*"_s << u"M-001"_s << false;
        QTest::newRow("nothing fits nothing") << QString() << QString() << true;
        QTest::newRow("nothing fits nothing else") << QString() << u"M"_s << false;
    }

    void aPatternFitsNames()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, fits);
        QCOMPARE(NamePattern(pattern).matches(name), fits);
    }

    void aPatternFitsTheBeginningOfNames()
    {
        QVERIFY(NamePattern(u"m-0"_s).matchesBeginning(u"M-001"));
        QVERIFY(NamePattern(u"M-0"_s).matchesBeginning(u"M-0"));
        QVERIFY(NamePattern(u"?-0"_s).matchesBeginning(u"M-001"));
        QVERIFY(NamePattern(u"*01"_s).matchesBeginning(u"M-0012"));
        QVERIFY(!NamePattern(u"-0"_s).matchesBeginning(u"M-001"));
        QVERIFY(!NamePattern(u"M-0011"_s).matchesBeginning(u"M-001"));
    }

    void aNumberOfDefectsIsCompared_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("admitted");   // of 0 1 2 3 and ?
        QTest::newRow("more") << u"defects>1"_s << u"23"_s;
        QTest::newRow("no less") << u"defects>=1"_s << u"123"_s;
        QTest::newRow("less") << u"defects<1"_s << u"0"_s;
        QTest::newRow("no more") << u"defects<=1"_s << u"01"_s;
        QTest::newRow("as many") << u"defects:2"_s << u"2"_s;
        QTest::newRow("another number") << u"defects!=2"_s << u"013"_s;
        QTest::newRow("all but those with two") << u"-defects:2"_s << u"013?"_s;
        QTest::newRow("unknown") << u"defects:unknown"_s << u"?"_s;
        QTest::newRow("known") << u"-defects:unknown"_s << u"0123"_s;
        QTest::newRow("between") << u"defects>0 defects<3"_s << u"12"_s;
    }

    void aNumberOfDefectsIsCompared()
    {
        QFETCH(QString, filter);
        QFETCH(QString, admitted);
        const auto terms = queryOf(filter).defects;
        QString found;
        for (const auto &defects : {std::optional(0), std::optional(1), std::optional(2), std::optional(3), std::optional<int>()}) {
            if (std::all_of(terms.begin(), terms.end(), [&](const DefectsTerm &term) { return term.admits(defects); }))
                found += defects ? QString::number(*defects) : u"?"_s;
        }
        QCOMPARE(found, admitted);
    }
};

QTEST_GUILESS_MAIN(tst_FilterText)
#include "tst_filtertext.moc"
