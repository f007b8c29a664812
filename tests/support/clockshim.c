/* SPDX-FileCopyrightText: 2026 The Andon authors
   SPDX-License-Identifier: GPL-3.0-or-later

   A computer whose clock is wrong, or whose disks are others than it has: a library for LD_PRELOAD on Linux.

   Environment, read once at start:
     ANDON_CLOCK_CONTROL  A file with a number: by how many seconds the clock is off, negative for slow. It is read anew at
                          every question, so the clock can be set while the program runs; while the file is missing, and
                          where the number is 0, it is right. Replace the file by a rename.
     ANDON_MOUNTS         The file that fopen() and setmntent() give for /proc/self/mountinfo.

   Off are the clocks of the day: clock_gettime with CLOCK_REALTIME and CLOCK_REALTIME_COARSE, gettimeofday and time. The
   monotonic clocks and the times of files are right. */

#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <mntent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static struct
{
    __typeof__(&clock_gettime) clock_gettime;
    __typeof__(&fopen) fopen;
    __typeof__(&setmntent) setmntent;
} real;

static const char *controlFile;
static const char *mounts;

static void start(void)
{
#define FIND(name) real.name = (__typeof__(real.name))dlsym(RTLD_NEXT, #name)
    FIND(clock_gettime);
    FIND(fopen);
    FIND(setmntent);
#undef FIND
    const char *control = getenv("ANDON_CLOCK_CONTROL");
    controlFile = control ? strdup(control) : NULL;
    const char *others = getenv("ANDON_MOUNTS");
    mounts = others ? strdup(others) : NULL;
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

static const char *placeOf(const char *path)
{
    startOnce();
    return mounts && strcmp(path, "/proc/self/mountinfo") == 0 ? mounts : path;
}

FILE *fopen(const char *path, const char *mode)
{
    const char *place = placeOf(path);
    return real.fopen(place, mode);
}

FILE *setmntent(const char *path, const char *mode)
{
    const char *place = placeOf(path);
    return real.setmntent(place, mode);
}
