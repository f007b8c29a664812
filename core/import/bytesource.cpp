// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/bytesource.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t pieceSize = 256 * 1024;
constexpr int gzipOnly = 16;   // added to the window's bits, see zlib.h

QString nameOf(const QString &file)
{
    return file.isEmpty() ? u"The text"_s : u"The file %1"_s.arg(file);
}

} // namespace

class ByteSource::Inflater
{
public:
    Inflater() { m_isReady = inflateInit2(&stream, MAX_WBITS + gzipOnly) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    bool isReady() const { return m_isReady; }

    z_stream stream = {};
    bool isMemberDone = false;

private:
    bool m_isReady = false;
};

ByteSource::ByteSource(std::unique_ptr<QIODevice> device, QString file, const ImportLimits &limits)
    : m_device(std::move(device)), m_file(std::move(file)), m_limits(limits), m_size(m_device->size()), m_piece(pieceSize)
{
    if (!m_file.isEmpty())
        m_changed = QFileInfo(m_file).lastModified();
    const QByteArray magic = m_device->peek(2);
    if (magic == "\x1f\x8b") {
        m_inflater = std::make_unique<Inflater>();
        m_inflated.resize(pieceSize);
    }
}

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &file, const ImportLimits &limits)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error {ErrorCode::NotFound, u"There is no file %1."_s.arg(file)};
    if (!info.isFile())
        return Error {ErrorCode::InvalidInput, u"%1 is not a file."_s.arg(file)};
    auto device = std::make_unique<QFile>(file);
    if (!device->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::InvalidInput, u"The file %1 cannot be read: %2."_s.arg(file, device->errorString())};
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(device), file, limits));
}

std::unique_ptr<ByteSource> ByteSource::fromBytes(const QByteArray &bytes, const ImportLimits &limits)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(device), {}, limits));
}

Result<std::string_view> ByteSource::next()
{
    return m_inflater ? inflate() : read();
}

Result<std::string_view> ByteSource::read()
{
    const qint64 count = m_device->read(m_piece.data(), qint64(m_piece.size()));
    if (count < 0)
        return Error {ErrorCode::Storage, u"%1 cannot be read any more: %2. Is the disk or the network drive still there?"_s.arg(nameOf(m_file), m_device->errorString())};
    m_position += count;
    if (count == 0) {
        if (auto same = checkUnchanged(); !same)
            return same.error();
    }
    return std::string_view(m_piece.data(), std::size_t(count));
}

Result<void> ByteSource::checkUnchanged() const
{
    if (m_position < m_size)
        return Error {ErrorCode::InvalidInput, u"%1 became shorter while it was read. Import it again once whatever writes it is done."_s.arg(nameOf(m_file))};
    if (m_position > m_size || hasChanged())
        return Error {ErrorCode::InvalidInput, u"%1 changed while it was read. Import it again once whatever writes it is done."_s.arg(nameOf(m_file))};
    return {};
}

bool ByteSource::hasChanged() const
{
    if (m_file.isEmpty())
        return false;
    const QFileInfo info(m_file);   // made anew: one that is kept remembers
    return info.exists() && (info.size() != m_size || info.lastModified() != m_changed);
}

Result<std::string_view> ByteSource::inflate()
{
    if (!m_inflater->isReady())
        return Error {ErrorCode::Storage, u"There is no memory to inflate the file."_s};
    z_stream &stream = m_inflater->stream;
    for (;;) {
        if (stream.avail_in == 0) {
            const auto piece = read();
            if (!piece)
                return piece;
            if (piece->empty() && m_inflater->isMemberDone)
                return std::string_view();
            if (piece->empty())
                return Error {ErrorCode::InvalidInput, u"%1 ends in the middle: it was cut off. What stands before that was read."_s.arg(nameOf(m_file))};
            stream.next_in = reinterpret_cast<Bytef *>(m_piece.data());
            stream.avail_in = uInt(piece->size());
        }
        if (std::exchange(m_inflater->isMemberDone, false) && inflateReset(&stream) != Z_OK)
            return Error {ErrorCode::Storage, u"The file cannot be inflated."_s};
        stream.next_out = reinterpret_cast<Bytef *>(m_inflated.data());
        stream.avail_out = uInt(m_inflated.size());
        const int done = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t count = m_inflated.size() - stream.avail_out;
        m_inflater->isMemberDone = done == Z_STREAM_END;
        if (done != Z_STREAM_END && done != Z_OK && done != Z_BUF_ERROR)
            return Error {ErrorCode::InvalidInput, u"%1 is damaged: it cannot be inflated as gzip from byte %2 on."_s.arg(nameOf(m_file)).arg(m_position - stream.avail_in)};
        m_inflatedSize += std::int64_t(count);
        if (m_inflatedSize > std::max(m_limits.alwaysInflated, m_position * m_limits.mostInflated))
            return Error {ErrorCode::TooLarge, u"%1 inflates to more than %2 times its size, which is the limit. If that is right, unpack it first and import what comes out."_s.arg(nameOf(m_file)).arg(m_limits.mostInflated)};
        if (count > 0)
            return std::string_view(m_inflated.data(), count);
    }
}

Result<QString> hashOfFile(const QString &file, const std::function<bool()> &isToStop)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::InvalidInput, u"The file %1 cannot be read: %2."_s.arg(file, device.errorString())};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> piece(pieceSize);
    for (;;) {
        if (isToStop && isToStop())
            return Error {ErrorCode::Closing, u"The import was cancelled."_s};
        const qint64 count = device.read(piece.data(), qint64(piece.size()));
        if (count < 0)
            return Error {ErrorCode::Storage, u"The file %1 cannot be read any more: %2."_s.arg(file, device.errorString())};
        if (count == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(piece.data(), count));
    }
}

} // namespace Andon
