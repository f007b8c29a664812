// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Andon {

/// Where the demo plant sends, and as whom.
struct DemoTarget
{
    QUrl server = {};               ///< Its base address, such as http://127.0.0.1:8092.
    QByteArray token = {};          ///< Empty: none is shown.
    QString certificate = {};       ///< A file (PEM): over https, whoever shows this very certificate is trusted.
    bool operator==(const DemoTarget &) const = default;
};

} // namespace Andon
