// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/jsontablewriter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray written(JsonTableWriter::Layout layout, const std::vector<FileColumn> &columns, const std::vector<std::vector<Cell>> &rows)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonTableWriter writer(buffer, layout);
    bool isDone(writer.beginTable(u"Events"_s, columns));
    for (const std::vector<Cell> &row : rows)
        isDone = isDone && writer.writeRow(row);
    return isDone && writer.finish() ? bytes : "failed";
}

const std::vector<FileColumn> columns = {{.key = "eventId"}, {.key = "eventTime", .kind = CellKind::Time}, {.key = "durationMs", .kind = CellKind::Duration},
                                         {.key = "payload", .kind = CellKind::Json}};
const std::vector<std::vector<Cell>> rows = {
    {"=1+1\"", *instantFromIso("2026-01-31T05:00:00Z"), 4312ms, JsonText {"{\"a\":[1]}"}},
    {"E-2", std::monostate(), std::int64_t(5), JsonText {}},
};

} // namespace

class tst_JsonTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreObjectsOfAnArray()
    {
        const QByteArray text = written(JsonTableWriter::Layout::Array, columns, rows);
        QCOMPARE(text, QByteArray("[\n"
                                  "{\"eventId\":\"=1+1\\\"\",\"eventTime\":\"2026-01-31T05:00:00Z\",\"durationMs\":4312,\"payload\":{\"a\":[1]}},\n"
                                  "{\"eventId\":\"E-2\",\"eventTime\":null,\"durationMs\":5,\"payload\":null}\n"
                                  "]\n"));
        QCOMPARE(QJsonDocument::fromJson(text).array().size(), 2);
    }

    void rowsAreLines()
    {
        const QList<QByteArray> lines = written(JsonTableWriter::Layout::Lines, columns, rows).split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.last().isEmpty());
        for (const QByteArray &line : lines.first(2))
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void noRowsAreAnEmptyArray()
    {
        QCOMPARE(written(JsonTableWriter::Layout::Array, columns, {}), QByteArray("[]\n"));
        QCOMPARE(written(JsonTableWriter::Layout::Lines, columns, {}), QByteArray());
    }

    void aKeyMayBeAnything()
    {
        const QByteArray text = written(JsonTableWriter::Layout::Lines, {{.key = "Größe \"m\""}}, {{1.5}});
        QCOMPARE(QJsonDocument::fromJson(text).object().value(u"Größe \"m\""_s).toDouble(), 1.5);
    }
};

QTEST_GUILESS_MAIN(tst_JsonTableWriter)
#include "tst_jsontablewriter.moc"
