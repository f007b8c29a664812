// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace Bench {

/// A folder that goes with its object, with all that is in it.
class ScratchFolder
{
public:
    /// Makes one inside @a parent, which is made as well; throws Failure when that cannot be.
    explicit ScratchFolder(const std::filesystem::path &parent);
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;
    ~ScratchFolder();

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The folder in which this very program lies.
std::filesystem::path ownFolder();

/// What kind of disk a folder is on: "ext4", "tmpfs", or a number where the name is not known.
std::string fileSystemOf(const std::filesystem::path &folder);

/// The bytes of the database @a file and of all that was made beside it, but the shared memory.
std::uint64_t diskBytes(const std::filesystem::path &file);

/// Copies the database @a file and what lies beside it to @a copy, and waits until it is on the disk, so that writing
/// it back disturbs nothing that is measured afterwards.
void copyDatabase(const std::filesystem::path &file, const std::filesystem::path &copy);

} // namespace Bench
