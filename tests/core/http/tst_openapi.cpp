// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes.h"
#include "tests/core/http/servedplant.h"

#include <QSet>

#include <functional>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Holds the description of the HTTP API against the server it describes.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDescribedAndNothingElse();
    void everyReferenceLeadsSomewhere();
    void everyOperationSaysWhatItDoesAndAnswers();
    void everyExampleOfARequestIsTaken_data();
    void everyExampleOfARequestIsTaken();
    void everyDescribedQuestionIsAnswered();
    void bothNotationsAreServed();
    void thePageMayLoadItsOwnFilesOnly_data();
    void thePageMayLoadItsOwnFilesOnly();
    void thePageIsWholeOrSaysWhatIsMissing();

private:
    static QJsonObject description();
    static QJsonValue resolved(const QJsonValue &value);
    static void forEachOperation(const std::function<void(const QString &, const QString &, const QJsonObject &)> &visit);
};

QJsonObject OpenApiTest::description()
{
    static const QJsonObject description = ServedPlant().get("/openapi.json").object();
    return description;
}

/// What stands at the other end of a `$ref`, or the value itself.
QJsonValue OpenApiTest::resolved(const QJsonValue &value)
{
    const QString reference = value["$ref"_L1].toString();
    if (!reference.startsWith("#/"_L1))
        return value;
    QJsonValue target = description();
    for (const QString &step : reference.mid(2).split(u'/'))
        target = target[step];
    return resolved(target);
}

void OpenApiTest::forEachOperation(const std::function<void(const QString &, const QString &, const QJsonObject &)> &visit)
{
    const QJsonObject paths = description()["paths"_L1].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (auto operation = operations.begin(); operation != operations.end(); ++operation)
            visit(operation.key().toUpper(), path.key(), operation->toObject());
    }
}

void OpenApiTest::everyRouteIsDescribedAndNothingElse()
{
    QSet<QString> served;
    for (const Route &route : routes())
        served << QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.path);
    QSet<QString> described;
    forEachOperation([&](const QString &method, const QString &path, const QJsonObject &) { described << method + u' ' + path; });
    QCOMPARE((served - described).values(), QStringList());
    QCOMPARE((described - served).values(), QStringList());
}

void OpenApiTest::everyReferenceLeadsSomewhere()
{
    int references = 0;
    const std::function<void(const QJsonValue &)> look = [&](const QJsonValue &value) {
        const QString reference = value["$ref"_L1].toString();
        if (!reference.isEmpty()) {
            ++references;
            QVERIFY2(resolved(value).isObject() && !resolved(value).toObject().contains("$ref"_L1), qPrintable(reference));
        }
        for (const QJsonValue &each : value.toArray())
            look(each);
        for (const QJsonValue &each : value.toObject())
            look(each);
    };
    look(description());
    QVERIFY(references > 0);
}

void OpenApiTest::everyOperationSaysWhatItDoesAndAnswers()
{
    QSet<QString> tags;
    for (const QJsonValue &tag : description()["tags"_L1].toArray())
        tags << tag["name"_L1].toString();
    forEachOperation([&](const QString &method, const QString &path, const QJsonObject &operation) {
        const QByteArray name = (method + u' ' + path).toUtf8();
        QVERIFY2(!operation["summary"_L1].toString().isEmpty(), name);
        QVERIFY2(!operation["description"_L1].toString().isEmpty(), name);
        QVERIFY2(tags.contains(operation["tags"_L1].toArray().at(0).toString()), name);
        const QJsonObject responses = operation["responses"_L1].toObject();
        QVERIFY2(responses.contains("200"_L1) && responses.contains("default"_L1), name);
        // The path decides how its errors look, for the server and for the description.
        const QJsonValue schema = resolved(responses["default"_L1])["content"_L1]["application/json"_L1]["schema"_L1];
        const ErrorShape shape = errorShapeOf(path.toLatin1());
        QCOMPARE(schema["$ref"_L1].toString().section(u'/', -1),
                 shape == ErrorShape::Nested ? u"NestedError"_s : shape == ErrorShape::Flat ? u"FlatError"_s : u"SuccessError"_s);
    });
}

void OpenApiTest::everyExampleOfARequestIsTaken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("body");
    forEachOperation([](const QString &method, const QString &path, const QJsonObject &operation) {
        const QJsonValue body = resolved(operation["requestBody"_L1]);
        const QJsonObject examples = body["content"_L1]["application/json"_L1]["examples"_L1].toObject();
        QCOMPARE(examples.isEmpty(), method != "POST"_L1);
        for (auto example = examples.begin(); example != examples.end(); ++example)
            QTest::newRow(qPrintable(path + u": "_s + example.key())) << path << example.value()["value"_L1];
    });
}

void OpenApiTest::everyExampleOfARequestIsTaken()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, body);
    ServedPlant plant;
    // For the path that takes the id of something refused: the first that there is.
    QCOMPARE(plant.counts("[" + eventJson("E-99", -2) + "]"), "0/0/0/1");
    path.replace("{id}"_L1, "1"_L1);
    const QByteArray json = (body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject())).toJson(QJsonDocument::Compact);
    const WireAnswer answer = plant.post(path.toLatin1(), json);
    QVERIFY2(answer.status == 200, answer.body);
    const QJsonObject report = answer.object();
    const bool isTaken = report["accepted"_L1].toInt() > 0 || report["processed"_L1].toInt() > 0
        || report["outcome"_L1] == "accepted"_L1 || report["message"_L1] == "Event processed successfully"_L1;
    QVERIFY2(isTaken, answer.body);
}

void OpenApiTest::everyDescribedQuestionIsAnswered()
{
    const ServedPlant plant;
    forEachOperation([&](const QString &method, const QString &path, const QJsonObject &operation) {
        if (method != "GET"_L1)
            return;
        QString target = path + u'?';
        for (const QJsonValue &each : operation["parameters"_L1].toArray()) {
            const QJsonValue parameter = resolved(each);
            const QJsonValue schema = resolved(parameter["schema"_L1]);
            const QString name = parameter["name"_L1].toString();
            if (parameter["in"_L1] == "path"_L1)
                target.replace(u'{' + name + u'}', schema["enum"_L1].toArray().at(0).toString());
            else if (parameter["required"_L1].toBool())
                target += name + u'=' + parameter["example"_L1].toString() + u'&';
            else if (schema.toObject().contains("default"_L1))
                target += name + u'=' + schema["default"_L1].toVariant().toString() + u'&';
        }
        const WireAnswer answer = plant.get(target.toLatin1());
        QVERIFY2(answer.status == 200, qPrintable(target + u" answers "_s + QString::fromUtf8(answer.body)));
        const QByteArray type = answer.fields.value("content-type").split(';').first();
        const QJsonObject types = resolved(operation["responses"_L1]["200"_L1])["content"_L1].toObject();
        QVERIFY2(types.contains(QString::fromLatin1(type)), qPrintable(target));
    });
}

void OpenApiTest::bothNotationsAreServed()
{
    const ServedPlant plant;
    QFile written(QStringLiteral(ANDON_SOURCE_DIR "/resources/openapi.yaml"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const WireAnswer yaml = plant.get("/openapi.yaml");
    QCOMPARE(yaml.fields.value("content-type"), "application/yaml; charset=utf-8");
    QCOMPARE(yaml.body, written.readAll());

    const WireAnswer json = plant.get("/openapi.json");
    QCOMPARE(json.fields.value("content-type"), "application/json; charset=utf-8");
    QCOMPARE(json.fields.value("content-security-policy"), "default-src 'none'");
    QCOMPARE(json.object()["openapi"_L1].toString(), u"3.0.3"_s);
    const QList<QByteArray> lines = yaml.body.split('\n');
    const auto paths = std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("  /"); });
    QCOMPARE(json.object()["paths"_L1].toObject().size(), paths);
}

void OpenApiTest::thePageMayLoadItsOwnFilesOnly_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("by its own name") << QByteArray("/docs");
    QTest::newRow("by its older name") << QByteArray("/swagger-ui/index.html");
}

void OpenApiTest::thePageMayLoadItsOwnFilesOnly()
{
    QFETCH(QByteArray, path);
    const ServedPlant plant;
    const WireAnswer page = plant.get(path);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.fields.value("content-type"), "text/html; charset=utf-8");
    QCOMPARE(page.fields.value("x-content-type-options"), "nosniff");
    QVERIFY(page.body.contains("<title>Andon API</title>"));
    const QByteArray policy = page.fields.value("content-security-policy");
    for (const char *rule : {"default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'",
                             "form-action 'none'", "frame-ancestors 'none'"})
        QVERIFY2(policy.contains(rule), rule);
    QVERIFY2(!policy.contains("unsafe"), policy);

    const WireAnswer head = plant.ask("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.fields.value("content-length").toInt(), page.body.size());
    const WireAnswer post = plant.post(path, "{}");
    QCOMPARE(post.status, 405);
    QCOMPARE(post.fields.value("allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(post.object()["error"_L1]["code"_L1].toString(), u"METHOD_NOT_ALLOWED"_s);
}

void OpenApiTest::thePageIsWholeOrSaysWhatIsMissing()
{
    const ServedPlant plant;
    const QByteArray page = plant.get("/docs").body;
    static const QRegularExpression link(u"(?:src|href)=\"([^\"]+)\""_s);
    int links = 0;
    for (auto found = link.globalMatch(QString::fromUtf8(page)); found.hasNext(); ++links) {
        const QString target = found.next().captured(1);
        QVERIFY2(target.startsWith(u'/'), qPrintable(target));
        QVERIFY2(plant.get(target.toLatin1()).status == 200, qPrintable(target));
    }
    QVERIFY(links > 2);
    const bool isWhole = plant.get("/docs/swagger-ui-bundle.js").status == 200;
    QCOMPARE(page.contains("swagger-ui-bundle.js"), isWhole);
    QCOMPARE(page.contains("npm"), !isWhole);
    QCOMPARE(plant.get("/docs/LICENSE").status == 200, isWhole);
    for (const QByteArray path : {"/docs/", "/docs/page.html", "/docs/openapi.yaml", "/docs/..%2Fopenapi.yaml", "/docs/docs.js/x"})
        QCOMPARE(plant.get(path).status, 404);
}

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
