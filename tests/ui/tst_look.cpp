// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/style/colors.h"
#include "ui/style/style.h"
#include "ui/style/textsize.h"
#include "ui/tables/tableview.h"

#include <QHeaderView>
#include <QPushButton>
#include <QtTest>

#include <cmath>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2.1 defines it: 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

using Role = QColor Colors::*;

struct Named
{
    const char *name;
    Role role;
};

const std::initializer_list<Named> grounds = {{"window", &Colors::window}, {"panel", &Colors::panel}, {"field", &Colors::field}, {"selection", &Colors::selection},
                                              {"hover", &Colors::hover}, {"mediumSoft", &Colors::mediumSoft}, {"noData", &Colors::noData}};

} // namespace

class tst_Look : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        applyStyle(*qApp, *m_settings);
    }

    void textAndShapesStandOut_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        addTheme("light", lightColors(), 4.5, 3);
        addTheme("dark", darkColors(), 4.5, 3);
        addTheme("high contrast", contrastColors(), 7, 4.5);
    }
    void textAndShapesStandOut()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrast(ink, ground) >= least, qPrintable(u"%1 : 1"_s.arg(contrast(ink, ground))));
    }

    void theColoursAreThoseOfThePalette()
    {
        for (const Colors *colors : {&lightColors(), &darkColors(), &contrastColors()})
            QCOMPARE(&colorsOf(paletteOf(*colors)), colors);
    }

    void aChosenThemeIsShownAndRemembered()
    {
        QSignalSpy changes(Look::ofProgram(), &Look::themeChanged);
        chooseTheme(*qApp, *m_settings, Theme::Contrast);
        QCOMPARE(QApplication::palette().color(QPalette::Window), contrastColors().window);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(chosenTheme(*m_settings), Theme::Contrast);
        chooseTheme(*qApp, *m_settings, Theme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window);
    }

    void everythingGrowsWithTheSizeOfText()
    {
        QPushButton button(u"Start"_s);
        TableView table(u"Machines"_s);
        QWidget fixed;
        fitToText(&fixed, [&fixed] { fixed.setFixedHeight(scaled(28)); });
        for (QWidget *widget : std::initializer_list<QWidget *>{&button, &table, &fixed})
            widget->show();
        const int buttonHeight = button.sizeHint().height();
        const int rowHeight = table.verticalHeader()->defaultSectionSize();
        chooseTextSize(*qApp, *m_settings, 200);
        QTRY_VERIFY(button.sizeHint().height() > 1.6 * buttonHeight);
        QVERIFY(table.verticalHeader()->defaultSectionSize() > 1.8 * rowHeight);
        QCOMPARE(fixed.height(), 56);
        chooseTextSize(*qApp, *m_settings, 100);
        QTRY_COMPARE(button.sizeHint().height(), buttonHeight);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), rowHeight);
        QCOMPARE(fixed.height(), 28);
    }

    void aSizeBeyondWhatIsPossibleIsBroughtToTheNearest_data()
    {
        QTest::addColumn<int>("chosen");
        QTest::addColumn<int>("shown");
        QTest::newRow("too small") << 10 << 80;
        QTest::newRow("the smallest") << 80 << 80;
        QTest::newRow("in between") << 135 << 135;
        QTest::newRow("too large") << 900 << 200;
    }
    void aSizeBeyondWhatIsPossibleIsBroughtToTheNearest()
    {
        QFETCH(int, chosen);
        m_settings->set(Settings::LookTextSize, chosen);
        applyStyle(*qApp, *m_settings);
        QTEST(textSize(), "shown");
    }

private:
    static void addTheme(const char *theme, const Colors &colors, double text, double shape)
    {
        const auto add = [&](const char *kind, const Named &ink, const Named &ground, double least) {
            QTest::addRow("%s: %s %s on %s", theme, kind, ink.name, ground.name) << colors.*ink.role << colors.*ground.role << least;
        };
        for (const Named &ground : grounds) {
            add("text", {"text", &Colors::text}, ground, text);
            add("text", {"dim", &Colors::dim}, ground, text);
            add("shape", {"normal", &Colors::normal}, ground, shape);
            add("shape", {"accent", &Colors::accent}, ground, shape);   // the ring of the focus
        }
        for (const Named &ground : {Named{"panel", &Colors::panel}, Named{"field", &Colors::field}, Named{"hover", &Colors::hover}, Named{"selection", &Colors::selection}}) {
            add("shape", {"series", &Colors::series}, ground, shape);
            add("shape", {"high", &Colors::high}, ground, shape);
            add("shape", {"mediumLine", &Colors::mediumLine}, ground, shape);
        }
        add("shape", {"mediumLine", &Colors::mediumLine}, {"mediumSoft", &Colors::mediumSoft}, shape);
        add("shape", {"accentFocus", &Colors::accentFocus}, {"accent", &Colors::accent}, shape);
        for (const Named &ground : {Named{"window", &Colors::window}, Named{"panel", &Colors::panel}, Named{"field", &Colors::field}}) {
            add("text", {"accent", &Colors::accent}, ground, text);   // links
            add("text", {"high", &Colors::high}, ground, text);       // what is wrong with what was typed
        }
        add("text", {"mediumLine", &Colors::mediumLine}, {"panel", &Colors::panel}, text);
        add("text", {"accentText", &Colors::accentText}, {"accent", &Colors::accent}, text);
        add("text", {"highText", &Colors::highText}, {"high", &Colors::high}, text);
        add("text", {"mediumText", &Colors::mediumText}, {"medium", &Colors::medium}, text);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
};

ANDON_GUI_TEST(tst_Look)
#include "tst_look.moc"
