// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportsource.h"
#include "core/files/fileformat.h"
#include "core/http/httprequest.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace Andon {

/// What a request for an export asks for.
struct WantedExport
{
    std::shared_ptr<ExportSource> source = {};
    FileFormat format = FileFormat::Csv;
    FileOptions options = {};
    QString table = {};                    ///< The name of a sheet: "events".
    std::vector<FileColumn> columns = {};
    QByteArray fileName = {};              ///< "andon-events-20260115-20260122.csv".
};

/// Reads what and how, or why that cannot be. @a now is for what is told of the present moment.
std::variant<WantedExport, HttpFault> exportFrom(const HttpRequest &request, Instant now);

} // namespace Andon
