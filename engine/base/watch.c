// Noticing saves. What inotify tells only says when to look: whether the file
// is another one is decided by its stamp, the same for both ways.
#include "base/watch.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"

#include "base/banned.h"

// QUIET: an editor's truncating, writing and renaming are a few milliseconds
// apart. LATEST: somebody who writes without a pause is told all the same.
enum { QUIET_MS = 60, LATEST_MS = 500, LOOK_MS = 500 };

// A save changes at least one of these.
struct stamp {
    int64_t device, inode, size, seconds, nanoseconds;
    int64_t changed_seconds, changed_nanoseconds;
    int64_t mode; // 0: it cannot be looked at
};

struct watch {
    char *path;   // owned
    char *folder; // owned
    int stop_fd;  // borrowed
    int notify_fd;
    int mark;           // of the folder; -1: it is not watched
    bool is_remote;     // others may change it without our system knowing
    struct stamp told;  // as it was told last
    struct stamp seen;  // as it was looked at last
    int64_t changed_at; // first sign of a change not yet told; 0: none
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1;
}

static struct stamp look(const struct watch *w)
{
    struct stat s;
    if (lstat(w->path, &s) != 0) {
        return (struct stamp){0};
    }
    return (struct stamp){
        .device = (int64_t)s.st_dev,
        .inode = (int64_t)s.st_ino,
        .size = s.st_size,
        .seconds = s.st_mtim.tv_sec,
        .nanoseconds = s.st_mtim.tv_nsec,
        .changed_seconds = s.st_ctim.tv_sec,
        .changed_nanoseconds = s.st_ctim.tv_nsec,
        .mode = s.st_mode,
    };
}

static bool is_same(struct stamp a, struct stamp b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

// --- the folder --------------------------------------------------------------

// File systems that other machines, or other systems, write to.
static bool is_remote(const char *folder)
{
    static const uint32_t kinds[] = {
        0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x65735546,
        0x01021997, 0x5346414f, 0x73757245, 0x00c36400, 0x786f4256,
    }; // NFS, SMB, CIFS, SMB2, FUSE, 9P, AFS, Coda, Ceph, VirtualBox
    struct statfs s;
    if (statfs(folder, &s) != 0) {
        return false;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if ((uint32_t)s.f_type == kinds[i]) {
            return true;
        }
    }
    return false;
}

// Watches the folder if it is not watched; true when it is anew.
static bool mark_folder(struct watch *w)
{
    if (w->notify_fd < 0 || w->mark >= 0) {
        return false;
    }
    w->mark =
        inotify_add_watch(w->notify_fd, w->folder,
                          IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE |
                              IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                              IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
    w->is_remote = is_remote(w->folder);
    return w->mark >= 0;
}

// The folder that was watched is not at its place any more.
static void lose_folder(struct watch *w)
{
    inotify_rm_watch(w->notify_fd, w->mark); // may be gone already
    w->mark = -1;
}

// Takes what the system has to tell; true when it concerns the file.
static bool take_events(struct watch *w)
{
    _Alignas(struct inotify_event) char bytes[4096];
    const char *name = file_name_of(w->path);
    bool concerns = false;
    ssize_t len;
    while ((len = read(w->notify_fd, bytes, sizeof bytes)) > 0) {
        for (ssize_t at = 0; at < len;) {
            struct inotify_event e;
            memcpy(&e, bytes + at, sizeof e);
            const char *about = e.len > 0 ? bytes + at + sizeof e : "";
            bool is_lost =
                e.wd == w->mark &&
                (e.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0;
            if (is_lost) {
                lose_folder(w);
            }
            concerns |= is_lost || (e.mask & IN_Q_OVERFLOW) != 0 ||
                        strcmp(about, name) == 0;
            at += (ssize_t)(sizeof e + e.len);
        }
    }
    return concerns;
}

// --- waiting -----------------------------------------------------------------

bool watch_is_polling(const struct watch *w)
{
    return w->mark < 0 || w->is_remote;
}

static int64_t sooner(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

// Sleeps until there is something to take, at most [ms] (-1: for ever).
static enum watch_news sleep_for(struct watch *w, int64_t ms, bool *has_events)
{
    struct pollfd fds[] = {{.fd = w->stop_fd, .events = POLLIN},
                           {.fd = w->notify_fd, .events = POLLIN}};
    *has_events = false;
    if (poll(fds, 2, (int)ms) <= 0) {
        return WATCH_NOTHING; // also when a signal came between
    }
    *has_events = fds[1].revents != 0;
    return fds[0].revents ? WATCH_STOPPED : WATCH_NOTHING;
}

// How long there is nothing to do; -1: until something comes.
static int64_t rest_ms(const struct watch *w, int64_t end)
{
    int64_t now = now_ms();
    if (w->changed_at) {
        int64_t latest = w->changed_at + LATEST_MS - now;
        return sooner(QUIET_MS, latest > 0 ? latest : 0);
    }
    int64_t rest = end > now ? end - now : 0;
    if (watch_is_polling(w)) {
        return end < 0 ? LOOK_MS : sooner(rest, LOOK_MS);
    }
    return end < 0 ? -1 : rest;
}

// A sign of a change, or none for a while: is it to be told now?
static bool is_due(struct watch *w, bool is_sign)
{
    struct stamp now;
    if (!is_sign && !w->changed_at && !watch_is_polling(w)) {
        return false;
    }
    now = look(w);
    bool is_moving = is_sign || !is_same(now, w->seen);
    w->seen = now;
    if (is_moving && !w->changed_at) {
        w->changed_at = now_ms();
        return false;
    }
    if (!w->changed_at || (is_moving && now_ms() < w->changed_at + LATEST_MS)) {
        return false;
    }
    bool is_news = !is_same(now, w->told);
    w->changed_at = 0;
    w->told = now;
    return is_news;
}

enum watch_news watch_wait(struct watch *w, int timeout_ms)
{
    int64_t end = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
    bool has_events;
    while (sleep_for(w, rest_ms(w, end), &has_events) != WATCH_STOPPED) {
        bool is_sign = has_events && take_events(w);
        is_sign |= mark_folder(w);
        if (is_due(w, is_sign)) {
            return WATCH_SAVED;
        }
        if (end >= 0 && now_ms() >= end && !w->changed_at) {
            return WATCH_NOTHING;
        }
    }
    return WATCH_STOPPED;
}

// --- life --------------------------------------------------------------------

struct watch *watch_open(const char *path, int stop_fd)
{
    struct watch *w = mem_alloc(sizeof *w);
    w->path = mem_strdup(path);
    w->folder = file_folder_of(path);
    w->stop_fd = stop_fd;
    w->notify_fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    w->mark = -1;
    mark_folder(w);
    w->told = w->seen = look(w);
    return w;
}

void watch_close(struct watch *w)
{
    if (!w) {
        return;
    }
    if (w->notify_fd >= 0) {
        close(w->notify_fd);
    }
    free(w->path);
    free(w->folder);
    free(w);
}
