// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/fileformat.h"
#include "core/settings/settings.h"

namespace Andon {

/// How a person wants files, as it was chosen last; at first as spreadsheets of their language expect it.
struct ExportChoice
{
    FileFormat format = FileFormat::Csv;
    char delimiter = ',';
    char decimalMark = '.';
    bool hasByteOrderMark = true;
    TimeForm timeForm = TimeForm::YearFirst;
    bool operator==(const ExportChoice &) const = default;

    static ExportChoice from(const Settings &settings);
    void keepIn(Settings &settings) const;

    /// For a file in the plant's zone.
    FileOptions options() const;
};

} // namespace Andon
