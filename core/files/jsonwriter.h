// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace Andon {

/// Writes JSON text from front to back, compactly. Commas and escapes are its business, nesting is
/// the caller's. Faster than building a QJsonDocument, and it keeps 64-bit numbers whole.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    /// Names the next value of an object. @a name is our own: plain ASCII, nothing to escape.
    JsonWriter &key(std::string_view name);

    /// The same for a name that may be anything.
    JsonWriter &name(std::string_view utf8);

    /// @a utf8 may be anything; what is not UTF-8 becomes U+FFFD.
    JsonWriter &text(std::string_view utf8);
    JsonWriter &text(const QByteArray &utf8)
    {
        return text(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    }
    JsonWriter &text(const QString &text) { return this->text(text.toUtf8()); }

    /// The same, or null when there is none.
    JsonWriter &textOrNull(std::string_view utf8) { return utf8.empty() ? null() : text(utf8); }
    JsonWriter &textOrNull(const QString &text) { return text.isEmpty() ? null() : this->text(text); }

    /// The same for one that may be empty and still be there.
    template <typename Text>
    JsonWriter &textOrNull(const std::optional<Text> &text)
    {
        return text ? this->text(*text) : null();
    }

    JsonWriter &whole(std::int64_t number);
    /// As short as it can be read back exactly; null when it is not finite.
    JsonWriter &real(double number);
    JsonWriter &truth(bool isTrue) { return raw(isTrue ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }

    /// A value that is JSON text already.
    JsonWriter &raw(QByteArrayView json);

    /// What was written.
    QByteArray json() && { return std::move(m_json); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_json = {};
    bool m_needsComma = false;
};

} // namespace Andon
