// Notices that one file was saved, whatever way the editor does that: writing
// in place, renaming another file over it, deleting and making it anew. The
// system tells of changes in the file's folder (inotify), so that waiting costs
// nothing; where it does not (a folder on the network, no inotify left, no such
// folder yet), the file is looked at every half second instead.
#ifndef BASE_WATCH_H
#define BASE_WATCH_H

#include <stdbool.h>

struct watch;

enum watch_news {
    WATCH_NOTHING, // the time has passed
    WATCH_SAVED,   // the file is another than when it was last told: changed,
                   // replaced, gone or there again
    WATCH_STOPPED, // [stop_fd] became readable
};

// Watches the file at [path], which need not exist. [stop_fd] ends a wait when
// it becomes readable (an eventfd, a signalfd); -1: nothing does. Never fails.
// Owned by the caller, for one thread.
struct watch *watch_open(const char *path, int stop_fd);
void watch_close(struct watch *w); // NULL is fine

// Waits at most [timeout_ms] (-1: for ever). Saves that follow each other
// within a moment are told as one, when it is quiet again or after half a
// second: nobody wants to read a file that is half written.
enum watch_news watch_wait(struct watch *w, int timeout_ms);

// Is it looked at every half second, because nothing tells of changes?
bool watch_is_polling(const struct watch *w);

#endif
