// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/help/explanationpopover.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/style/style.h"
#include "ui/tables/tablecopy.h"
#include "ui/tables/tableview.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolTip>
#include <QtTest>

using namespace Andon;
using namespace std::chrono_literals;

namespace {

using Column = MachineTableModel::Column;

PlantFigures twoMachines()
{
    PlantFigures figures{.window = {Instant(0h), Instant(8h)}, .asOf = Instant(8h), .slot = 10min};
    for (const char *name : {"press-7", "press-8"}) {
        MachineFigures machine{.machine = MachineId(std::string(name)), .line = LineId(std::string("LINE-A"))};
        machine.totals = {.events = 1200, .defects = 24, .unknown = 3};
        machine.defectsPerHour = 3;
        machine.health = Health::Warning;
        machine.lastEvent = Instant(8h) - 22min;
        machine.trend.resize(8);
        figures.machines.push_back(machine);
    }
    return figures;
}

QStringList words(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            words << action->text();
    }
    return words;
}

QAction *entry(const QMenu &menu, const QString &beginning)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class tst_TableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Settings settings(m_folder.filePath(QStringLiteral("style.ini")));
        applyStyle(*qApp, settings);
    }

    void init()
    {
        m_model = std::make_unique<MachineTableModel>();
        m_model->show(twoMachines());
        m_table = makeTable();
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    void aRightClickOffersOnlyFiltersThePageHas()
    {
        QMenu *menu = menuOn(0, Column::Line);
        QVERIFY(!entry(*menu, QStringLiteral("Filter to")));
        QVERIFY(!entry(*menu, QStringLiteral("Exclude")));
        menu->close();
        m_table->setFilterColumns({Column::Line}, {Column::Line, Column::State});
        QSignalSpy filters(m_table.get(), &TableView::filterRequested);
        QSignalSpy exclusions(m_table.get(), &TableView::excludeRequested);
        menu = menuOn(0, Column::Line);
        entry(*menu, QStringLiteral("Filter to “LINE-A”"))->trigger();
        entry(*menu, QStringLiteral("Exclude “LINE-A”"))->trigger();
        menu->close();
        QCOMPARE(filters[0], (QVariantList{int(Column::Line), QStringLiteral("LINE-A")}));
        QCOMPARE(exclusions[0], (QVariantList{int(Column::Line), QStringLiteral("LINE-A")}));
        menu = menuOn(0, Column::State);
        QVERIFY(!entry(*menu, QStringLiteral("Filter to")));
        QVERIFY(entry(*menu, QStringLiteral("Exclude “Warning”")));
        menu->close();
    }

    void aRightClickChoosesNoRow()
    {
        QSignalSpy chosen(m_table.get(), &TableView::rowChosen);
        QTest::mouseClick(m_table->viewport(), Qt::RightButton, {}, m_table->visualRect(m_model->index(1, 0)).center());
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(m_table->currentIndex().row(), 1);
    }

    void keysChooseTheOnlyRow()
    {
        PlantFigures figures = twoMachines();
        figures.machines.resize(1);
        m_model->show(figures);
        m_table->clearSelection();
        QSignalSpy chosen(m_table.get(), &TableView::rowChosen);
        m_table->setFocus();
        m_table->selectionModel()->setCurrentIndex(m_table->model()->index(0, 0), QItemSelectionModel::NoUpdate);
        QTest::keyClick(m_table.get(), Qt::Key_Home);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(m_table->chosenRow().row(), 0);
    }

    void aRowIsCopiedWithItsTitlesAsItStands()
    {
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(Column::Line), 0);
        m_table->setColumnShown(Column::Unknown, false);
        m_table->setCurrentIndex(m_model->index(1, 0));
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard().section(u'\n', 0, 0), QStringLiteral("Line\tMachine\tState\tSince\tLast event\tEvents\tDefects\tRate /h"));
        const QStringList cells = clipboard().section(u'\n', 1, 1).split(u'\t');
        QCOMPARE(cells.mid(0, 3), (QStringList{QStringLiteral("LINE-A"), QStringLiteral("press-8"), QStringLiteral("Warning")}));
        QVERIFY2(cells[4].contains(QStringLiteral("1970")), "the exact time, not how long ago");
        QCOMPARE(cells.mid(5), (QStringList{QStringLiteral("1,200"), QStringLiteral("24"), QStringLiteral("3.0")}));
    }

    void severalRowsAreCopiedFromTheTop()
    {
        m_table->setSeveralRows();
        m_table->setFocus();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(1, 0)).center());
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, m_table->visualRect(m_model->index(0, 0)).center());
        QCOMPARE(m_table->chosenRow().row(), 0);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard().count(u'\n'), 3);
        QVERIFY(clipboard().section(u'\n', 1, 1).startsWith(QStringLiteral("press-7")));
    }

    void allRowsAreCopiedUpToALimitThatIsSaid()
    {
        QStandardItemModel many(6000, 1);
        many.setHorizontalHeaderLabels({QStringLiteral("Event")});
        for (int row = 0; row < many.rowCount(); ++row)
            many.setItem(row, 0, new QStandardItem(QStringLiteral("E\t%1").arg(row)));
        TableView table(QStringLiteral("Events"));
        table.setModel(&many);
        table.resize(300, 200);
        table.show();
        QMenu *menu = menuOn(table, many.index(0, 0));
        QAction *copyAll = entry(*menu, QStringLiteral("Copy the first 5,000 of 6,000 rows with titles"));
        QVERIFY(copyAll);
        copyAll->trigger();
        menu->close();
        QCOMPARE(clipboard().count(u'\n'), 5001);
        QCOMPARE(clipboard().section(u'\n', 1, 1), QStringLiteral("E 0"));
    }

    void hiddenAndMovedColumnsAreRememberedAndReset()
    {
        QVERIFY(m_table->columnState().isEmpty());
        QMenu *menu = columnMenu();
        QVERIFY(words(*menu).contains(QStringLiteral("Unknown")));
        entry(*menu, QStringLiteral("Unknown"))->trigger();
        menu->close();
        QVERIFY(m_table->isColumnHidden(Column::Unknown));
        dragTitle(Column::Line, Column::Machine);
        QCOMPARE(m_table->horizontalHeader()->visualIndex(Column::Line), 0);
        const QByteArray state = m_table->columnState();
        QVERIFY(!state.isEmpty());

        const auto other = makeTable();
        other->restoreColumns(state);
        QVERIFY(other->isColumnHidden(Column::Unknown));
        QCOMPARE(other->horizontalHeader()->visualIndex(Column::Line), 0);
        QCOMPARE(other->columnState(), state);

        menu = columnMenu();
        entry(*menu, QStringLiteral("Reset the columns"))->trigger();
        menu->close();
        QVERIFY(!m_table->isColumnHidden(Column::Unknown));
        QVERIFY(m_table->columnState().isEmpty());
    }

    void theLastColumnCannotBeHidden()
    {
        QMenu *menu = columnMenu();
        for (QAction *action : menu->actions()) {
            if (action->isCheckable() && action->text() != u"Machine" && action->isChecked())
                action->setChecked(false);
        }
        menu->close();
        menu = columnMenu();
        QVERIFY(!entry(*menu, QStringLiteral("Machine"))->isEnabled());
        QVERIFY(entry(*menu, QStringLiteral("Line"))->isEnabled());
        menu->close();
    }

    void whatWasWrittenBeforeIsStillRead()
    {
        QTableView old;
        old.setModel(m_model.get());
        old.setColumnWidth(Column::Line, 177);
        old.hideColumn(Column::Trend);
        m_table->restoreColumns(old.horizontalHeader()->saveState());
        QCOMPARE(m_table->columnWidth(Column::Line), 177);
        QMenu *menu = columnMenu();
        entry(*menu, QStringLiteral("Trend"))->trigger();
        menu->close();
        QVERIFY(!m_table->isColumnHidden(Column::Trend));
        QVERIFY(m_table->horizontalHeader()->sectionsMovable());
    }

    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("state");
        TableView other(QStringLiteral("Other"));
        QStandardItemModel three(1, 3);
        other.setModel(&three);
        other.horizontalHeader()->moveSection(2, 0);
        QTest::newRow("of another table") << other.columnState();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x41\x6E\x64\x43garbage");
        QTest::newRow("cut") << other.columnState().left(11);
    }
    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(QByteArray, state);
        m_table->restoreColumns(state);
        QVERIFY(m_table->columnState().isEmpty());
        QVERIFY(!m_table->isColumnHidden(Column::Machine));
    }

    void aReaderHearsTitleAndRowOfEachCell()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(table && table->tableInterface());
        QAccessibleInterface *cell = table->tableInterface()->cellAt(1, Column::Defects);
        QVERIFY(cell && cell->tableCellInterface());
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("24"));
        QCOMPARE(nameOf(cell->tableCellInterface()->columnHeaderCells().value(0)), QStringLiteral("Defects"));
        QCOMPARE(nameOf(cell->tableCellInterface()->rowHeaderCells().value(0)), QStringLiteral("press-8"));
        QCOMPARE(table->tableInterface()->rowDescription(1), QStringLiteral("press-8"));
        QCOMPARE(table->tableInterface()->columnDescription(Column::Defects), QStringLiteral("Defects"));
    }

    void aNumberIsExplainedWithItsFigures()
    {
        QMenu *menu = menuOn(0, Column::Rate);
        QAction *question = entry(*menu, QStringLiteral("What does this number mean?"));
        QVERIFY(question);
        question->trigger();
        menu->close();
        auto *popover = m_table->findChild<ExplanationPopover *>();
        QVERIFY(popover && popover->isVisible());
        QStringList lines;
        for (const QLabel *label : popover->findChildren<QLabel *>())
            lines << label->text();
        QVERIFY2(lines.contains(QStringLiteral("24 ÷ 8.00 h = 3.00 /h")), qPrintable(lines.join(u'|')));
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(!m_table->findChild<ExplanationPopover *>());
        menu = menuOn(0, Column::Machine);
        QVERIFY(!entry(*menu, QStringLiteral("What does this number mean?")));
        menu->close();
    }

    void anyWidgetMayExplainItsNumber()
    {
        QWidget card;
        card.resize(100, 60);
        card.show();
        setExplanation(&card, explainDefectsPer100({.events = 1000, .defects = 50, .unknown = 200}), QStringLiteral("6.25"));
        setExplanation(&card, explainDefectsPer100({.events = 1000, .defects = 50, .unknown = 0}), QStringLiteral("5.00"));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(10, 10), card.mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(&card, &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        entry(*menu, QStringLiteral("Copy value"))->trigger();
        QCOMPARE(clipboard(), QStringLiteral("5.00"));
        entry(*menu, QStringLiteral("What does this number mean?"))->trigger();
        menu->close();
        auto *popover = card.findChild<ExplanationPopover *>();
        QVERIFY(popover);
        QVERIFY(popover->accessibleDescription().contains(QStringLiteral("50 ÷ (1,000 − 0) × 100 = 5.00")));
    }

    void aCutCellTellsAllOfItUnderTheMouse()
    {
        m_table->setColumnWidth(Column::Line, 24);
        hover(m_model->index(0, Column::Line));
        QVERIFY(QToolTip::text().contains(QStringLiteral("LINE-A")));
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        m_table->setColumnWidth(Column::Line, 200);
        hover(m_model->index(0, Column::Line));
        QVERIFY(!QToolTip::isVisible());
    }

private:
    /// Of a title, which Qt makes anew for each question and leaves to who asked.
    static QString nameOf(QAccessibleInterface *title)
    {
        if (!title)
            return {};
        const QString name = title->text(QAccessible::Name);
        QAccessible::deleteAccessibleInterface(QAccessible::registerAccessibleInterface(title));
        return name;
    }

    std::unique_ptr<TableView> makeTable()
    {
        auto table = std::make_unique<TableView>(QStringLiteral("Machines"));
        table->setModel(m_model.get());
        table->setColumnWeights({11, 10, 12, 13, 9, 9, 11, 9, 13}, Column::Trend, Column::State);
        table->resize(1100, 300);
        table->show();
        if (!QTest::qWaitForWindowExposed(table.get()))
            qFatal("The table does not appear.");
        return table;
    }

    static QMenu *popup()
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            qFatal("No menu appeared.");
        return menu;
    }

    static QMenu *menuOn(TableView &table, const QModelIndex &cell)
    {
        const QPoint place = table.visualRect(cell).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place, table.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table.viewport(), &asked);
        return popup();
    }
    QMenu *menuOn(int row, int column) { return menuOn(*m_table, m_model->index(row, column)); }

    QMenu *columnMenu()
    {
        QWidget *titles = m_table->horizontalHeader()->viewport();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(20, 8), titles->mapToGlobal(QPoint(20, 8)));
        QCoreApplication::sendEvent(titles, &asked);
        return popup();
    }

    void dragTitle(int column, int onto)
    {
        QHeaderView *header = m_table->horizontalHeader();
        const auto middle = [header](int section) { return QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 8); };
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, middle(column));
        QMouseEvent move(QEvent::MouseMove, middle(onto) - QPoint(10, 0), header->viewport()->mapToGlobal(middle(onto) - QPoint(10, 0)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, middle(onto) - QPoint(10, 0));
    }

    void hover(const QModelIndex &cell)
    {
        const QPoint place = m_table->visualRect(cell).center();
        QHelpEvent asked(QEvent::ToolTip, place, m_table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(m_table->viewport(), &asked);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MachineTableModel> m_model;
    std::unique_ptr<TableView> m_table;
};

ANDON_GUI_TEST(tst_TableView)
#include "tst_tableview.moc"
