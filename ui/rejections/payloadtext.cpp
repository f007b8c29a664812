// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/payloadtext.h"

#include "core/validation/readingjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Andon {

namespace {

struct Payload
{
    Q_DECLARE_TR_FUNCTIONS(Payload)
};

} // namespace

// The indentation is made by hand: a document that is read and written again would sort the keys
// and round long numbers, and what was sent is evidence.
QString prettyPayload(const QByteArray &payload)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
    if (document.isNull())
        return QString::fromUtf8(payload);
    QByteArray pretty;
    int depth = 0;
    bool isText = false;
    const auto breakLine = [&] { pretty += '\n' + QByteArray(2 * std::max(0, depth), ' '); };
    for (qsizetype i = 0; i < payload.size(); ++i) {
        const char character = payload[i];
        if (isText) {
            pretty += character;
            if (character == '\\' && i + 1 < payload.size())
                pretty += payload[++i];
            else if (character == '"')
                isText = false;
            continue;
        }
        switch (character) {
        case ' ': case '\t': case '\n': case '\r': break;
        case '"': isText = true; pretty += character; break;
        case '{': case '[': pretty += character; ++depth; breakLine(); break;
        case '}': case ']': --depth; breakLine(); pretty += character; break;
        case ',': pretty += character; breakLine(); break;
        case ':': pretty += ": "; break;
        default: pretty += character;
        }
    }
    return QString::fromUtf8(pretty);
}

std::optional<QString> jsonFault(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    QJsonDocument::fromJson(utf8, &error);
    if (error.error == QJsonParseError::NoError)
        return std::nullopt;
    const auto line = utf8.left(error.offset).count('\n') + 1;
    return Payload::tr("Not JSON yet, line %1: %2.").arg(line).arg(error.errorString());
}

std::optional<QString> payloadFault(const QString &text)
{
    if (const auto fault = jsonFault(text))
        return fault;
    const auto element = readingFromJsonElement(text.toUtf8(), ReadingDialect::Flexible, {});
    if (element)
        return std::nullopt;
    // Andon reads JSON to the letter, which not all do.
    return element.error().code == ErrorCode::InvalidBody ? Payload::tr("One JSON object in { } is needed.")
                                                          : Payload::tr("Not JSON yet: %1").arg(element.error().detail);
}

} // namespace Andon
