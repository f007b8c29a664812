// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/import/importlimits.h"

#include <QDateTime>
#include <QIODevice>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace Andon {

/// The bytes of a file, one piece after the other, inflated where it is a .gz (by its first bytes, not
/// by its name). Takes the same memory for a file of any size. One thread.
class ByteSource
{
public:
    /// InvalidInput or NotFound, with a sentence that names the file, when it cannot be read.
    static Result<std::unique_ptr<ByteSource>> open(const QString &file, const ImportLimits &limits = {});

    /// What a test or a preview has at hand.
    static std::unique_ptr<ByteSource> fromBytes(const QByteArray &bytes, const ImportLimits &limits = {});

    ~ByteSource();

    /// The next piece, valid until the next call; empty at the end. Fails with Storage when reading
    /// fails, with InvalidInput when the file was cut off, damaged or changed meanwhile, and with
    /// TooLarge when it inflates beyond the limit.
    Result<std::string_view> next();

    std::int64_t size() const { return m_size; }           ///< Of the file, in bytes.
    std::int64_t position() const { return m_position; }   ///< So many of them were read.

private:
    class Inflater;

    ByteSource(std::unique_ptr<QIODevice> device, QString file, const ImportLimits &limits);
    Result<std::string_view> read();
    Result<std::string_view> inflate();
    Result<void> checkUnchanged() const;
    bool hasChanged() const;

    std::unique_ptr<QIODevice> m_device;
    const QString m_file;              ///< Empty for bytes at hand.
    const ImportLimits m_limits;
    std::int64_t m_size = 0;
    QDateTime m_changed;
    std::int64_t m_position = 0;
    std::int64_t m_inflatedSize = 0;
    std::vector<char> m_piece;
    std::vector<char> m_inflated;
    std::unique_ptr<Inflater> m_inflater;
};

/// SHA-256 of a file as it stands, in lower-case hex. @a isToStop is asked now and then; then Closing.
Result<QString> hashOfFile(const QString &file, const std::function<bool()> &isToStop = {});

} // namespace Andon
