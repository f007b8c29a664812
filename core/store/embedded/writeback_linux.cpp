// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/writeback.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>

namespace Andon {

namespace {

constexpr off_t leastPart = off_t(1) << 20;
constexpr off_t mostParts = 4'096;

bool isOpenAs(int descriptor, const struct stat &file)
{
    struct stat found = {};
    return ::fstat(descriptor, &found) == 0 && found.st_ino == file.st_ino && found.st_dev == file.st_dev && (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDWR;
}

/// One that SQLite has opened. A new one must not be: closing it would give up the locks of all, see
/// "Advisory Locking" in fcntl_locking(2).
std::optional<int> descriptorOf(const struct stat &file)
{
    static thread_local int known = -1;
    if (isOpenAs(known, file))
        return known;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd", error)) {
        const std::string name = entry.path().filename();
        int descriptor = -1;
        std::from_chars(name.data(), name.data() + name.size(), descriptor);
        if (isOpenAs(descriptor, file))
            return known = descriptor;
    }
    return {};
}

} // namespace

void writeBackInParts(const char *file)
{
    struct stat status = {};
    if (::stat(file, &status) != 0)
        return;
    const auto descriptor = descriptorOf(status);
    if (!descriptor)
        return;
    // Should the descriptor be another file's by now, that one is written back, which does no harm.
    const off_t part = std::max(leastPart, status.st_size / mostParts);
    for (off_t start = 0; start < status.st_size; start += part) {
        if (::sync_file_range(*descriptor, start, part, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER) != 0)
            return;
    }
}

} // namespace Andon
