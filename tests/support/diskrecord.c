/* SPDX-FileCopyrightText: 2026 The Andon authors
   SPDX-License-Identifier: GPL-3.0-or-later

   Notes what a program writes into a folder, call by call with every byte, so that a test can build what a power cut
   could have left of it (tests/support/diskrecord.h): a library for LD_PRELOAD on Linux.

   Environment, read once at start:
     ANDON_RECORD_FOLDER  The folder, with no link in its path; files in folders within it are not noted.
     ANDON_RECORD         The file the notes are appended to. Not in that folder.

   A note is a struct Note, then the name within the folder, then the bytes of a write. A write, an unlink and so on is
   noted once it was done and had succeeded, a sync when it begins and again, with the same ticket, when it has succeeded:
   what was noted before it began is on the disk then. So the record never promises more than the disk did. Every note is one
   write, and is in the file before the call returns to the program.

   Not seen: memory that is mapped (SQLite's -shm file, which a power cut empties anyway), stdio, io_uring, copy_file_range. */

#define _GNU_SOURCE
/* The names with and without 64 are all defined here, so the headers must not make one out of the other. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum Kind { Write = 1, Truncate, SyncBegun, SyncDone, Unlink, Rename };

struct Note
{
    uint32_t kind;
    uint32_t nameSize;
    uint64_t file;    /* Its inode; of a rename the size of the first of two names. */
    uint64_t offset;  /* Of a write; the new size of a truncation; the ticket of a sync. */
    uint64_t size;    /* How many bytes follow. */
};

struct Target
{
    char name[PATH_MAX + 1];  /* Within the folder; empty for the folder itself. */
    uint64_t file;
};

static struct
{
    __typeof__(&write) write;
    __typeof__(&pwrite) pwrite;
    __typeof__(&pwrite64) pwrite64;
    __typeof__(&ftruncate) ftruncate;
    __typeof__(&ftruncate64) ftruncate64;
    __typeof__(&fsync) fsync;
    __typeof__(&fdatasync) fdatasync;
    __typeof__(&unlink) unlink;
    __typeof__(&rename) rename;
} real;

static const char *folder;
static int record = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t tickets;

static void start(void)
{
#define FIND(name) real.name = (__typeof__(real.name))dlsym(RTLD_NEXT, #name)
    FIND(write);
    FIND(pwrite);
    FIND(pwrite64);
    FIND(ftruncate);
    FIND(ftruncate64);
    FIND(fsync);
    FIND(fdatasync);
    FIND(unlink);
    FIND(rename);
#undef FIND
    const char *file = getenv("ANDON_RECORD");
    const char *wanted = getenv("ANDON_RECORD_FOLDER");
    if (!file || !wanted)
        return;
    folder = strdup(wanted);
    record = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (record < 0)
        dprintf(STDERR_FILENO, "diskrecord: %s cannot be opened\n", file);
}

static void startOnce(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    const int error = errno;
    pthread_once(&once, start);
    errno = error;
}

/* The name within the folder of what lies directly in it, or of the folder itself; NULL for all else. */
static const char *nameWithin(const char *path)
{
    const size_t length = strlen(folder);
    if (strncmp(path, folder, length) != 0 || (path[length] != '/' && path[length] != '\0'))
        return NULL;
    const char *name = path + length + (path[length] == '/');
    return strchr(name, '/') ? NULL : name;
}

static bool isWanted(int descriptor, struct Target *target)
{
    struct stat file;
    char link[40];
    char path[PATH_MAX + 1];
    startOnce();
    if (record < 0 || fstat(descriptor, &file) != 0 || (!S_ISREG(file.st_mode) && !S_ISDIR(file.st_mode)))
        return false;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, PATH_MAX);
    if (length < 0)
        return false;
    path[length] = '\0';
    const char *name = nameWithin(path);
    if (!name)
        return false;
    strcpy(target->name, name);
    target->file = file.st_ino;
    return true;
}

static void append(struct Note note, const char *name, const void *bytes)
{
    note.nameSize = (uint32_t)strlen(name);
    const struct iovec parts[] = {{&note, sizeof note}, {(void *)name, note.nameSize}, {(void *)bytes, note.size}};
    const ssize_t wanted = (ssize_t)(sizeof note + note.nameSize + note.size);
    pthread_mutex_lock(&lock);
    if (writev(record, parts, 3) != wanted)
        dprintf(STDERR_FILENO, "diskrecord: the record cannot be written\n");
    pthread_mutex_unlock(&lock);
}

static void noteWrite(int descriptor, const void *bytes, ssize_t size, off64_t offset)
{
    struct Target target;
    const int error = errno;
    if (size > 0 && isWanted(descriptor, &target))
        append((struct Note) {Write, 0, target.file, (uint64_t)offset, (uint64_t)size}, target.name, bytes);
    errno = error;
}

static void noteTruncate(int descriptor, int result, off64_t size)
{
    struct Target target;
    const int error = errno;
    if (result == 0 && isWanted(descriptor, &target))
        append((struct Note) {Truncate, 0, target.file, (uint64_t)size, 0}, target.name, NULL);
    errno = error;
}

static int noteSync(int descriptor, int (*sync)(int))
{
    struct Target target;
    const int error = errno;
    const bool wanted = isWanted(descriptor, &target);
    const uint64_t ticket = wanted ? __atomic_add_fetch(&tickets, 1, __ATOMIC_RELAXED) : 0;
    if (wanted)
        append((struct Note) {SyncBegun, 0, target.file, ticket, 0}, target.name, NULL);
    errno = error;
    const int result = sync(descriptor);
    if (wanted && result == 0)
        append((struct Note) {SyncDone, 0, target.file, ticket, 0}, target.name, NULL);
    return result;
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    startOnce();
    const ssize_t written = real.write(descriptor, bytes, size);
    if (written > 0 && record >= 0) {
        const int error = errno;
        noteWrite(descriptor, bytes, written, lseek64(descriptor, 0, SEEK_CUR) - written);
        errno = error;
    }
    return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    startOnce();
    const ssize_t written = real.pwrite(descriptor, bytes, size, offset);
    noteWrite(descriptor, bytes, written, offset);
    return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    startOnce();
    const ssize_t written = real.pwrite64(descriptor, bytes, size, offset);
    noteWrite(descriptor, bytes, written, offset);
    return written;
}

int ftruncate(int descriptor, off_t size)
{
    startOnce();
    const int result = real.ftruncate(descriptor, size);
    noteTruncate(descriptor, result, size);
    return result;
}

int ftruncate64(int descriptor, off64_t size)
{
    startOnce();
    const int result = real.ftruncate64(descriptor, size);
    noteTruncate(descriptor, result, size);
    return result;
}

int fsync(int descriptor)
{
    startOnce();
    return noteSync(descriptor, real.fsync);
}

int fdatasync(int descriptor)
{
    startOnce();
    return noteSync(descriptor, real.fdatasync);
}

int unlink(const char *path)
{
    startOnce();
    const int result = real.unlink(path);
    const char *name = record >= 0 ? nameWithin(path) : NULL;
    if (result == 0 && name)
        append((struct Note) {Unlink, 0, 0, 0, 0}, name, NULL);
    return result;
}

int rename(const char *from, const char *to)
{
    startOnce();
    const int result = real.rename(from, to);
    const char *oldName = record >= 0 ? nameWithin(from) : NULL;
    const char *newName = record >= 0 ? nameWithin(to) : NULL;
    if (result == 0 && oldName && newName)
        append((struct Note) {Rename, 0, strlen(oldName), 0, strlen(newName)}, oldName, newName);
    return result;
}
