// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/scratchfolder.h"

#include "bench/common/failure.h"

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace Bench {

namespace fs = std::filesystem;

namespace {

/// The file itself and those whose names only add to its name, such as andon.db-wal.
std::vector<fs::path> databaseFiles(const fs::path &file)
{
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::directory_iterator(file.parent_path())) {
        const std::string name = entry.path().filename();
        if (entry.is_regular_file() && name.starts_with(file.filename().string()) && !name.ends_with("-shm"))
            files.push_back(entry.path());
    }
    return files;
}

void waitUntilOnDisk(const fs::path &file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && fsync(descriptor) == 0;
    close(descriptor);
    if (!isSynced)
        throw Failure("cannot sync " + file.string());
}

} // namespace

ScratchFolder::ScratchFolder(const fs::path &parent)
{
    std::error_code ignored;
    fs::create_directories(parent, ignored);
    std::string pattern = (parent / "bench.XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw Failure("cannot make a folder in " + parent.string());
    m_path = pattern;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code failed;
    fs::remove_all(m_path, failed);
    if (failed)
        std::fprintf(stderr, "%s could not be removed\n", m_path.c_str());
}

fs::path ownFolder()
{
    return fs::read_symlink("/proc/self/exe").parent_path();
}

std::string fileSystemOf(const fs::path &folder)
{
    struct statfs disk = {};
    if (statfs(folder.c_str(), &disk) != 0)
        return "unknown";
    switch (disk.f_type) {
    case 0xEF53: return "ext4";
    case 0x58465342: return "xfs";
    case 0x9123683E: return "btrfs";
    case 0x2FC12FC1: return "zfs";
    case 0x794C7630: return "overlay";
    case 0x01021994: return "tmpfs";
    default: return std::to_string(disk.f_type);
    }
}

std::uint64_t diskBytes(const fs::path &file)
{
    std::uint64_t bytes = 0;
    for (const fs::path &part : databaseFiles(file))
        bytes += fs::file_size(part);
    return bytes;
}

void copyDatabase(const fs::path &file, const fs::path &copy)
{
    for (const fs::path &part : databaseFiles(file)) {
        const fs::path target = copy.string() + part.filename().string().substr(file.filename().string().size());
        fs::copy_file(part, target);
        waitUntilOnDisk(target);
    }
}

} // namespace Bench
