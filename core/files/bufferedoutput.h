// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>

class QIODevice;

namespace Andon {

/// Gathers small pieces of text for a device that is quicker with large ones.
class BufferedOutput
{
public:
    explicit BufferedOutput(QIODevice &device) : m_device(device) {}

    QByteArray &text() { return m_text; }

    /// Writes when enough was gathered.
    Result<void> writeSome() { return m_text.size() < enough ? Result<void>() : writeAll(); }
    Result<void> writeAll();

private:
    static constexpr qsizetype enough = 64 * 1024;

    QIODevice &m_device;
    QByteArray m_text = {};
};

} // namespace Andon
