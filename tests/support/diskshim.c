/* SPDX-FileCopyrightText: 2026 The Andon authors
   SPDX-License-Identifier: GPL-3.0-or-later

   A disk that is slow, full or broken: a library for LD_PRELOAD on Linux that stands between a program and the calls
   with which it writes. What it does can be changed from outside while the program runs.

   Environment, read once at start:
     ANDON_SHIM_PATH           Only files whose path contains this text, or ends with it where a $ stands behind it; without
                               it, every regular file.
     ANDON_SHIM_CONTROL        The file that says what happens, read anew at every call. While it is missing, all
                               calls pass.
     ANDON_SHIM_SYNC_DELAY_US  How much longer each sync takes, in microseconds. Alone it costs writes nothing.
     ANDON_SHIM_COUNTS         Where the counts go: at exit, and on the line "count".

   The control file has one order a line, several may be combined; an empty file lets all calls pass:
     pass                      Nothing: it is there so that a file can say so.
     sync-delay-us 2000        Each sync takes this much longer; goes before the environment.
     fail write ENOSPC         Each such call fails with this error, a name or a number, and does nothing.
     fail sync EIO after 100   The next 100 such calls pass, then each one fails.
     short write               Each write writes half of what it is asked to (a single byte is written).
     short write after 3       The next three write all.
     count                     Writes the counts, once, as they were before the call that reads this.
   What can fail: write (write, pwrite, writev, pwritev and fallocate, which ask for room), truncate (ftruncate), sync
   (fsync, fdatasync) and all of these; and, only by its own name, open (of a file for writing). The first line that fails a call decides. Writing or replacing the file begins
   its "after" anew, even when the text is the same. A line that cannot be understood is named on standard error and
   skipped. To be sure that no half-written file is read, write another one and rename it.

   The counts are lines of a name and a number: writes, bytes (that were passed on), allocations, truncates, syncs, failed
   (calls that were failed on purpose). The file is replaced by a rename, so whoever reads it sees all of it.

   Not seen: memory that is mapped (SQLite's -shm file), stdio, io_uring, copy_file_range, and what a program does after
   kill -9 or _exit: then no counts are written. With AddressSanitizer, ASAN_OPTIONS=verify_asan_link_order=0. */

#define _GNU_SOURCE
/* The names with and without 64 are all defined here, so the headers must not make one out of the other. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum Call { CallWrite, CallAllocate, CallTruncate, CallSync, CallOpen };
enum { AllWrites = 1 << CallWrite | 1 << CallAllocate };
enum { AllCalls = AllWrites | 1 << CallTruncate | 1 << CallSync };
enum { MaxRules = 16, MaxText = 4096, MaxWord = 32 };

struct Rule
{
    int calls;      /* Bits of enum Call. */
    int error;      /* 0: the call is cut short. */
    uint64_t left;  /* How many such calls still pass. */
};

/* What is to become of one call. */
struct Verdict
{
    int error;      /* 0: it is made. */
    size_t size;    /* How much of a write is made. */
    uint64_t delay; /* Afterwards, in microseconds. */
};

struct Counts
{
    uint64_t writes;
    uint64_t bytes;
    uint64_t allocations;
    uint64_t truncates;
    uint64_t syncs;
    uint64_t failed;
};

/* Set once, by start(). */
static const char *wantedPath;
static const char *controlFile;
static const char *countsFile;
static uint64_t environmentDelay;

/* The next definitions: those of libc, or of a sanitizer. */
static struct
{
    __typeof__(&write) write;
    __typeof__(&pwrite) pwrite;
    __typeof__(&pwrite64) pwrite64;
    __typeof__(&writev) writev;
    __typeof__(&pwritev) pwritev;
    __typeof__(&pwritev64) pwritev64;
    __typeof__(&pwritev2) pwritev2;
    __typeof__(&pwritev64v2) pwritev64v2;
    __typeof__(&ftruncate) ftruncate;
    __typeof__(&ftruncate64) ftruncate64;
    __typeof__(&fallocate) fallocate;
    __typeof__(&fallocate64) fallocate64;
    __typeof__(&posix_fallocate) posix_fallocate;
    __typeof__(&posix_fallocate64) posix_fallocate64;
    __typeof__(&fsync) fsync;
    __typeof__(&fdatasync) fdatasync;
    __typeof__(&open) open;
    __typeof__(&open64) open64;
} real;

/* What follows is guarded by the lock. It is only ever taken for a regular file that is wanted, so that a signal handler
   that writes to a pipe or a socket, or a child between fork and exec, never waits for it. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char knownText[MaxText];
static struct stat knownFile;
static struct Rule rules[MaxRules];
static int ruleCount;
static uint64_t syncDelay;
static struct Counts counts;

/* --- Setting up --- */

static const char *variable(const char *name)
{
    const char *value = getenv(name);
    /* A copy: the program may change its environment. */
    return value && *value ? strdup(value) : NULL;
}

static bool readNumber(const char *text, uint64_t *number)
{
    char *end = NULL;
    errno = 0;
    *number = strtoull(text, &end, 10);
    return *text >= '0' && *text <= '9' && *end == '\0' && errno == 0;
}

/* No call made here is one of those that are defined below. */
static void start(void)
{
#define FIND(name) real.name = (__typeof__(real.name))dlsym(RTLD_NEXT, #name)
    FIND(write);
    FIND(pwrite);
    FIND(pwrite64);
    FIND(writev);
    FIND(pwritev);
    FIND(pwritev64);
    FIND(pwritev2);
    FIND(pwritev64v2);
    FIND(ftruncate);
    FIND(ftruncate64);
    FIND(fallocate);
    FIND(fallocate64);
    FIND(posix_fallocate);
    FIND(posix_fallocate64);
    FIND(fsync);
    FIND(fdatasync);
    FIND(open);
    FIND(open64);
#undef FIND
    wantedPath = variable("ANDON_SHIM_PATH");
    controlFile = variable("ANDON_SHIM_CONTROL");
    countsFile = variable("ANDON_SHIM_COUNTS");
    const char *delay = getenv("ANDON_SHIM_SYNC_DELAY_US");
    if (delay && !readNumber(delay, &environmentDelay))
        dprintf(STDERR_FILENO, "diskshim: not understood: ANDON_SHIM_SYNC_DELAY_US=%s\n", delay);
    syncDelay = environmentDelay;
}

/* At the first call, since other libraries may write before our constructor has its turn. */
static void startOnce(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start);
}

/* --- Counts --- */

static void writeCounts(void)
{
    char text[256];
    char fresh[PATH_MAX];
    if (!countsFile || snprintf(fresh, sizeof fresh, "%s.new", countsFile) >= (int)sizeof fresh)
        return;
    const int size = snprintf(text, sizeof text,
                              "writes %llu\nbytes %llu\nallocations %llu\ntruncates %llu\nsyncs %llu\nfailed %llu\n",
                              (unsigned long long)counts.writes, (unsigned long long)counts.bytes,
                              (unsigned long long)counts.allocations, (unsigned long long)counts.truncates,
                              (unsigned long long)counts.syncs, (unsigned long long)counts.failed);
    const int file = real.open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        return;
    const bool isWritten = real.write(file, text, (size_t)size) == size;
    close(file);
    if (isWritten)
        rename(fresh, countsFile);
}

static void count(enum Call call, const struct Verdict *verdict)
{
    switch (call) {
    case CallWrite: ++counts.writes; break;
    case CallAllocate: ++counts.allocations; break;
    case CallTruncate: ++counts.truncates; break;
    case CallSync: ++counts.syncs; break;
    case CallOpen: break;
    }
    if (verdict->error)
        ++counts.failed;
    else
        counts.bytes += verdict->size;
}

/* --- The control file --- */

static int errorNamed(const char *name)
{
    static const struct { const char *name; int error; } errors[] = {
        {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EROFS", EROFS}, {"EACCES", EACCES}, {"EPERM", EPERM},
        {"EFBIG", EFBIG}, {"EINTR", EINTR}, {"EAGAIN", EAGAIN}, {"EBADF", EBADF}, {"EINVAL", EINVAL},
        {"ENOMEM", ENOMEM}, {"ENODEV", ENODEV}, {"ENXIO", ENXIO}, {"ESTALE", ESTALE}, {"EOPNOTSUPP", EOPNOTSUPP},
    };
    for (size_t i = 0; i < sizeof errors / sizeof *errors; ++i)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].error;
    uint64_t number = 0;
    return readNumber(name, &number) && number < 4096 ? (int)number : 0;
}

static int callsNamed(const char *name)
{
    if (strcmp(name, "write") == 0)
        return AllWrites;
    if (strcmp(name, "truncate") == 0)
        return 1 << CallTruncate;
    if (strcmp(name, "sync") == 0)
        return 1 << CallSync;
    if (strcmp(name, "open") == 0)
        return 1 << CallOpen;
    return strcmp(name, "all") == 0 ? AllCalls : 0;
}

/* The words from "after" on, if there are any. */
static bool readAfter(char words[][MaxWord], int wordCount, uint64_t *left)
{
    *left = 0;
    return wordCount == 0 || (wordCount == 2 && strcmp(words[0], "after") == 0 && readNumber(words[1], left));
}

static bool obey(const char *line)
{
    char words[6][MaxWord] = {{0}};
    const int found = sscanf(line, "%31s %31s %31s %31s %31s %31s", words[0], words[1], words[2], words[3], words[4],
                             words[5]);
    if (found <= 0 || (found == 1 && strcmp(words[0], "pass") == 0))
        return true;
    if (found == 1 && strcmp(words[0], "count") == 0) {
        writeCounts();
        return true;
    }
    if (found == 2 && strcmp(words[0], "sync-delay-us") == 0)
        return readNumber(words[1], &syncDelay);

    struct Rule rule = {0, 0, 0};
    if (found >= 3 && strcmp(words[0], "fail") == 0) {
        rule.calls = callsNamed(words[1]);
        rule.error = errorNamed(words[2]);
        if (!rule.calls || !rule.error || !readAfter(words + 3, found - 3, &rule.left))
            return false;
    } else if (found >= 2 && strcmp(words[0], "short") == 0 && strcmp(words[1], "write") == 0) {
        rule.calls = 1 << CallWrite;
        if (!readAfter(words + 2, found - 2, &rule.left))
            return false;
    } else {
        return false;
    }
    if (ruleCount == MaxRules)
        return false;
    rules[ruleCount++] = rule;
    return true;
}

static void obeyAll(void)
{
    char text[MaxText];
    char *place = NULL;
    ruleCount = 0;
    syncDelay = environmentDelay;
    memcpy(text, knownText, sizeof text);
    for (char *line = strtok_r(text, "\n", &place); line; line = strtok_r(NULL, "\n", &place))
        if (!obey(line))
            dprintf(STDERR_FILENO, "diskshim: not understood: %s\n", line);
}

static bool isSameTime(struct timespec left, struct timespec right)
{
    return left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec;
}

static bool isSameFile(const struct stat *left, const struct stat *right)
{
    return left->st_dev == right->st_dev && left->st_ino == right->st_ino && left->st_size == right->st_size
        && isSameTime(left->st_mtim, right->st_mtim) && isSameTime(left->st_ctim, right->st_ctim);
}

/* The text is read every time: a file replaced twice within one tick of the clock may look the same from outside. */
static void readControl(void)
{
    static char text[MaxText];
    struct stat file;
    memset(&file, 0, sizeof file);
    memset(text, 0, sizeof text);
    if (!controlFile)
        return;
    const int descriptor = open(controlFile, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno != ENOENT)
        return;
    if (descriptor >= 0) {
        size_t size = 0;
        ssize_t got = 0;
        fstat(descriptor, &file);
        while (size < sizeof text - 1 && (got = read(descriptor, text + size, sizeof text - 1 - size)) > 0)
            size += (size_t)got;
        close(descriptor);
    }
    if (isSameFile(&file, &knownFile) && memcmp(text, knownText, sizeof text) == 0)
        return;
    knownFile = file;
    memcpy(knownText, text, sizeof text);
    obeyAll();
}

/* --- Judging a call --- */

static bool isWantedPath(const char *path)
{
    const size_t wanted = wantedPath ? strlen(wantedPath) : 0;
    const size_t length = strlen(path);
    if (wanted > 0 && wantedPath[wanted - 1] == '$')
        return length >= wanted - 1 && strncmp(path + length - (wanted - 1), wantedPath, wanted - 1) == 0;
    return !wantedPath || strstr(path, wantedPath) != NULL;
}

/* Asked anew at every call: a descriptor may have been closed and given to another file meanwhile, by more ways than
   could be watched. */
static bool isWanted(int descriptor)
{
    struct stat file;
    if (fstat(descriptor, &file) != 0 || !S_ISREG(file.st_mode))
        return false;
    if (!wantedPath)
        return true;
    char name[40];
    char path[PATH_MAX + 1];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(name, path, PATH_MAX);
    if (length < 0)
        return false;
    path[length] = '\0';
    return isWantedPath(path);
}

static void applyRules(enum Call call, struct Verdict *verdict)
{
    for (int i = 0; i < ruleCount; ++i) {
        struct Rule *rule = &rules[i];
        if (!(rule->calls & 1 << call))
            continue;
        if (rule->left > 0) {
            --rule->left;
        } else if (rule->error) {
            verdict->error = rule->error;
            return;
        } else if (verdict->size > 1) {
            verdict->size /= 2;
        }
    }
}

static struct Verdict judge(int descriptor, enum Call call, size_t size)
{
    struct Verdict verdict = {0, size, 0};
    startOnce();
    if (!controlFile && !countsFile && (call != CallSync || environmentDelay == 0))
        return verdict;
    const int error = errno;
    if (isWanted(descriptor)) {
        pthread_mutex_lock(&lock);
        readControl();
        applyRules(call, &verdict);
        if (call == CallSync)
            verdict.delay = syncDelay;
        count(call, &verdict);
        pthread_mutex_unlock(&lock);
    }
    errno = error;
    return verdict;
}

static void sleepFor(uint64_t microseconds)
{
    const int error = errno;
    struct timespec left = {(time_t)(microseconds / 1000000), (long)(microseconds % 1000000) * 1000};
    while (microseconds > 0 && nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
    errno = error;
}

static size_t sizeOf(const struct iovec *parts, int partCount)
{
    size_t size = 0;
    for (int i = 0; i < partCount; ++i)
        size += parts[i].iov_len;
    return size;
}

/* Copies as many parts as hold @size bytes, the last one cut; returns how many. */
static int cut(const struct iovec *parts, int partCount, size_t size, struct iovec *result)
{
    int used = 0;
    while (used < partCount && size > 0) {
        result[used] = parts[used];
        if (result[used].iov_len > size)
            result[used].iov_len = size;
        size -= result[used++].iov_len;
    }
    return used;
}

/* --- The calls --- */

#define FAIL_IF_TOLD(verdict) \
    if ((verdict).error) { \
        errno = (verdict).error; \
        return -1; \
    }

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    const struct Verdict verdict = judge(descriptor, CallWrite, size);
    FAIL_IF_TOLD(verdict)
    return real.write(descriptor, bytes, verdict.size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    const struct Verdict verdict = judge(descriptor, CallWrite, size);
    FAIL_IF_TOLD(verdict)
    return real.pwrite(descriptor, bytes, verdict.size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    const struct Verdict verdict = judge(descriptor, CallWrite, size);
    FAIL_IF_TOLD(verdict)
    return real.pwrite64(descriptor, bytes, verdict.size, offset);
}

/* A call with parts that the kernel would refuse is left to the kernel. */
#define WRITE_PARTS(call, ...) \
    struct iovec fewer[IOV_MAX]; \
    if (partCount < 0 || partCount > IOV_MAX) \
        return real.call(descriptor, parts, partCount, ##__VA_ARGS__); \
    const size_t size = sizeOf(parts, partCount); \
    const struct Verdict verdict = judge(descriptor, CallWrite, size); \
    FAIL_IF_TOLD(verdict) \
    if (verdict.size == size) \
        return real.call(descriptor, parts, partCount, ##__VA_ARGS__); \
    return real.call(descriptor, fewer, cut(parts, partCount, verdict.size, fewer), ##__VA_ARGS__)

ssize_t writev(int descriptor, const struct iovec *parts, int partCount)
{
    startOnce();
    WRITE_PARTS(writev);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int partCount, off_t offset)
{
    startOnce();
    WRITE_PARTS(pwritev, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int partCount, off64_t offset)
{
    startOnce();
    WRITE_PARTS(pwritev64, offset);
}

ssize_t pwritev2(int descriptor, const struct iovec *parts, int partCount, off_t offset, int flags)
{
    startOnce();
    WRITE_PARTS(pwritev2, offset, flags);
}

ssize_t pwritev64v2(int descriptor, const struct iovec *parts, int partCount, off64_t offset, int flags)
{
    startOnce();
    WRITE_PARTS(pwritev64v2, offset, flags);
}

int ftruncate(int descriptor, off_t size)
{
    const struct Verdict verdict = judge(descriptor, CallTruncate, 0);
    FAIL_IF_TOLD(verdict)
    return real.ftruncate(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    const struct Verdict verdict = judge(descriptor, CallTruncate, 0);
    FAIL_IF_TOLD(verdict)
    return real.ftruncate64(descriptor, size);
}

int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    const struct Verdict verdict = judge(descriptor, CallAllocate, 0);
    FAIL_IF_TOLD(verdict)
    return real.fallocate(descriptor, mode, offset, size);
}

int fallocate64(int descriptor, int mode, off64_t offset, off64_t size)
{
    const struct Verdict verdict = judge(descriptor, CallAllocate, 0);
    FAIL_IF_TOLD(verdict)
    return real.fallocate64(descriptor, mode, offset, size);
}

/* These two return the error and leave errno alone. */
int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    const struct Verdict verdict = judge(descriptor, CallAllocate, 0);
    return verdict.error ? verdict.error : real.posix_fallocate(descriptor, offset, size);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    const struct Verdict verdict = judge(descriptor, CallAllocate, 0);
    return verdict.error ? verdict.error : real.posix_fallocate64(descriptor, offset, size);
}

int fsync(int descriptor)
{
    const struct Verdict verdict = judge(descriptor, CallSync, 0);
    FAIL_IF_TOLD(verdict)
    const int result = real.fsync(descriptor);
    sleepFor(verdict.delay);
    return result;
}

int fdatasync(int descriptor)
{
    const struct Verdict verdict = judge(descriptor, CallSync, 0);
    FAIL_IF_TOLD(verdict)
    const int result = real.fdatasync(descriptor);
    sleepFor(verdict.delay);
    return result;
}

static int judgeOpening(const char *path, int flags)
{
    struct Verdict verdict = {0, 0, 0};
    startOnce();
    if (!controlFile || (flags & O_ACCMODE) == O_RDONLY || !isWantedPath(path))
        return 0;
    pthread_mutex_lock(&lock);
    readControl();
    applyRules(CallOpen, &verdict);
    pthread_mutex_unlock(&lock);
    return verdict.error;
}

#define OPEN(name) \
    va_list more; \
    va_start(more, flags); \
    const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? (mode_t)va_arg(more, int) : 0; \
    va_end(more); \
    const int error = judgeOpening(path, flags); \
    if (error) { \
        errno = error; \
        return -1; \
    } \
    return real.name(path, flags, mode)

int open(const char *path, int flags, ...)
{
    OPEN(open);
}

int open64(const char *path, int flags, ...)
{
    OPEN(open64);
}

__attribute__((constructor)) static void atStart(void)
{
    startOnce();
}

__attribute__((destructor)) static void atEnd(void)
{
    pthread_mutex_lock(&lock);
    writeCounts();
    pthread_mutex_unlock(&lock);
}
