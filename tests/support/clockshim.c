/* SPDX-FileCopyrightText: 2026 The Andon authors
   SPDX-License-Identifier: GPL-3.0-or-later

   A computer whose clock is wrong, and a file system that says it is another one: a library for LD_PRELOAD on Linux.

   Environment, read once at start:
     ANDON_CLOCK_CONTROL  A file with a number: by how many seconds the clock is off, negative for slow. It is read anew at
                          every question, so the clock can be set while the program runs; while the file is missing, and
                          where the number is 0, it is right. Replace the file by a rename.
     ANDON_FILE_SYSTEM    What statfs() calls every file system, as a hexadecimal magic number (6969 is NFS).

   Off are the clocks of the day: clock_gettime with CLOCK_REALTIME and CLOCK_REALTIME_COARSE, gettimeofday and time. The
   monotonic clocks and the times of files are right. */

#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statfs.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static struct
{
    __typeof__(&clock_gettime) clock_gettime;
    __typeof__(&statfs) statfs;
    __typeof__(&statfs64) statfs64;
    __typeof__(&fstatfs) fstatfs;
    __typeof__(&fstatfs64) fstatfs64;
} real;

static const char *controlFile;
static long fileSystem;

static void start(void)
{
#define FIND(name) real.name = (__typeof__(real.name))dlsym(RTLD_NEXT, #name)
    FIND(clock_gettime);
    FIND(statfs);
    FIND(statfs64);
    FIND(fstatfs);
    FIND(fstatfs64);
#undef FIND
    const char *control = getenv("ANDON_CLOCK_CONTROL");
    controlFile = control ? strdup(control) : NULL;
    const char *magic = getenv("ANDON_FILE_SYSTEM");
    fileSystem = magic ? strtol(magic, NULL, 16) : 0;
}

static void startOnce(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start);
}

static long offset(void)
{
    char text[32] = {0};
    const int error = errno;
    const int file = controlFile ? open(controlFile, O_RDONLY | O_CLOEXEC) : -1;
    if (file >= 0) {
        if (read(file, text, sizeof text - 1) < 0)
            text[0] = '\0';
        close(file);
    }
    errno = error;
    return strtol(text, NULL, 10);
}

int clock_gettime(clockid_t clock, struct timespec *moment)
{
    startOnce();
    const int result = real.clock_gettime(clock, moment);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        moment->tv_sec += offset();
    return result;
}

int gettimeofday(struct timeval *restrict moment, void *restrict zone)
{
    struct timespec now;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    moment->tv_sec = now.tv_sec;
    moment->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *result)
{
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}

#define CALL_IT_ANOTHER(result, disk) \
    if ((result) == 0 && fileSystem) \
        (disk)->f_type = fileSystem; \
    return (result)

int statfs(const char *path, struct statfs *disk)
{
    startOnce();
    const int result = real.statfs(path, disk);
    CALL_IT_ANOTHER(result, disk);
}

int statfs64(const char *path, struct statfs64 *disk)
{
    startOnce();
    const int result = real.statfs64(path, disk);
    CALL_IT_ANOTHER(result, disk);
}

int fstatfs(int descriptor, struct statfs *disk)
{
    startOnce();
    const int result = real.fstatfs(descriptor, disk);
    CALL_IT_ANOTHER(result, disk);
}

int fstatfs64(int descriptor, struct statfs64 *disk)
{
    startOnce();
    const int result = real.fstatfs64(descriptor, disk);
    CALL_IT_ANOTHER(result, disk);
}
