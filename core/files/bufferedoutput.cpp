// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/bufferedoutput.h"

#include "core/files/tablewriter.h"

#include <QFileDevice>

#include <cerrno>

namespace Andon {

using namespace Qt::StringLiterals;

Error writeError(const QIODevice &device)
{
    // QFile keeps of the system's error only its words.
    const QString words = device.errorString();
    for (const int cause : {ENOSPC, EDQUOT}) {
        if (words == qt_error_string(cause))
            return {ErrorCode::DiskFull, u"The disk is full."_s};
    }
    return {ErrorCode::Storage, u"The file could not be written: %1."_s.arg(words)};
}

Result<void> BufferedOutput::writeAll()
{
    const qint64 written = m_device.write(m_text);
    if (written != m_text.size())
        return writeError(m_device);
    m_text.clear();
    // QFile has a buffer of its own, and would tell of a full disk at the end only.
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    if (file && !file->flush())
        return writeError(m_device);
    return {};
}

} // namespace Andon
