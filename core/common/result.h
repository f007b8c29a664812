// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <utility>
#include <variant>

namespace Andon {

/// The few failures that a caller treats differently. What they look like over HTTP is decided in
/// core/http, how they are worded for a person in ui/style.
enum class ErrorCode {
    InvalidJson,      ///< Not RFC 8259 JSON.
    InvalidBody,      ///< Well-formed, but not the kind of value that was asked for.
    InvalidInput,     ///< A parameter, option or setting that cannot be used.
    TooLarge,         ///< More than is taken at once.
    NotFound,         ///< The thing named does not exist.
    Forbidden,        ///< Whoever asks may not do this; nothing of the request was stored.
    AlreadyResolved,  ///< A rejection that has been put right before.
    PayloadNotKept,   ///< A summary of refused events, of which only the number was kept.
    Busy,             ///< The queue is full; the same request may succeed in a moment.
    Storage,          ///< The database or the disk refuses; nothing of the request was stored.
    DiskFull,         ///< There is no room left; nothing of the request was stored.
    ReadOnly,         ///< The database can be read but not written; nothing of the request was stored.
    Damaged,          ///< The file of the database is not whole; nothing of the request was stored.
    LogFull,          ///< The log takes no more of this kind, whatever room the disk has; the same always fails.
    InUse,            ///< Another program holds the file or the port.
    Closing,          ///< Andon is about to end and takes nothing new.
};

/// Whether the database or its disk is the cause: then it is opened anew before anything is tried again.
inline bool isOfTheFile(ErrorCode code)
{
    return code == ErrorCode::Storage || code == ErrorCode::DiskFull || code == ErrorCode::ReadOnly || code == ErrorCode::Damaged;
}

/// Why something failed. @a detail is a whole sentence in English, for the log and for "Details".
struct Error
{
    ErrorCode code = ErrorCode::Storage;
    QString detail = {};
    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. Member names are those of std::expected, which GCC 12
/// does not have yet.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    // From a Result that is about to go, the value is moved out, so that nothing refers into it.
    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { Q_ASSERT(has_value()); return std::get<0>(m_content); }
    const T &value() const & { Q_ASSERT(has_value()); return std::get<0>(m_content); }
    T value() && { Q_ASSERT(has_value()); return std::get<0>(std::move(m_content)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { Q_ASSERT(!has_value()); return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Done, or the reason why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { Q_ASSERT(m_error); return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace Andon
