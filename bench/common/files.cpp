// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/files.h"

#include "bench/common/failure.h"

#include <fstream>

namespace Bench {

void writeFile(const std::filesystem::path &file, std::string_view text)
{
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (!stream)
        throw Failure("cannot write " + file.string());
}

} // namespace Bench
