// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rowreader.h"

#include "core/import/jsonrows.h"
#include "core/import/separatedrows.h"
#include "core/import/textsource.h"

#include <QJsonArray>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

QString word(FileKind kind)
{
    switch (kind) {
    case FileKind::Separated: return u"csv"_s;
    case FileKind::JsonArray: return u"json"_s;
    case FileKind::JsonLines: return u"ndjson"_s;
    }
    return {};
}

char characterIn(const QJsonObject &json, QLatin1StringView name, char fallback)
{
    const QString text = json.value(name).toString();
    return text.size() == 1 && text.front().unicode() > 0 && text.front().unicode() < 128 ? char(text.front().unicode()) : fallback;
}

} // namespace

QJsonObject toJson(const FileForm &form)
{
    QJsonArray columns;
    for (const std::string &column : form.columns)
        columns << QString::fromStdString(column);
    return {{u"kind"_s, word(form.kind)}, {u"encoding"_s, form.encoding}, {u"delimiter"_s, QString(QLatin1Char(form.delimiter))},
            {u"quote"_s, QString(QLatin1Char(form.quote))}, {u"header"_s, form.hasHeader}, {u"columns"_s, columns}};
}

Result<FileForm> formFromJson(const QJsonObject &json)
{
    FileForm form{.encoding = json.value("encoding"_L1).toString(u"UTF-8"_s), .delimiter = characterIn(json, "delimiter"_L1, ','),
                  .quote = characterIn(json, "quote"_L1, '"'), .hasHeader = json.value("header"_L1).toBool(true)};
    bool isKnown = false;
    for (const FileKind kind : {FileKind::Separated, FileKind::JsonArray, FileKind::JsonLines}) {
        if (json.value("kind"_L1).toString() == word(kind)) {
            form.kind = kind;
            isKnown = true;
        }
    }
    if (!isKnown || !isKnownEncoding(form.encoding))
        return Error {ErrorCode::InvalidInput, u"The template names a kind of file or an encoding that is not known."_s};
    for (const QJsonValue &column : json.value("columns"_L1).toArray())
        form.columns.push_back(column.toString().toStdString());
    return form;
}

Result<std::unique_ptr<RowReader>> readRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits)
{
    if (form.kind != FileKind::Separated)
        return std::unique_ptr<RowReader>(std::make_unique<JsonRows>(bytes, form, limits));
    auto rows = std::make_unique<SeparatedRows>(bytes, form, limits);
    if (auto begun = rows->begin(); !begun)
        return begun.error();
    return std::unique_ptr<RowReader>(std::move(rows));
}

} // namespace Andon
