// Feeding `dot` and reading what it draws, both at once: it may begin to write
// before it has read everything.
#include "tools/drawn.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "tools/explorer.h"

#include "base/banned.h"

extern char **environ;

enum { SVG_MOST = 256 * 1024 * 1024, SAID_MOST = 4096 };
enum { FEED, DRAWING, COMPLAINTS, PIPES };

struct drawer {
    pid_t pid;
    int ends[PIPES]; // ours; -1: closed
    const struct strbuf *dot;
    size_t fed;
    struct strbuf *svg;
    struct strbuf said; // what it complains of
};

// --- starting ----------------------------------------------------------------

static void close_end(int *end)
{
    if (*end >= 0) {
        close(*end);
        *end = -1;
    }
}

static bool make_pipes(int theirs[PIPES], int ours[PIPES])
{
    for (int i = 0; i < PIPES; i++) {
        theirs[i] = ours[i] = -1;
    }
    for (int i = 0; i < PIPES; i++) {
        int ends[2];
        if (pipe(ends) != 0) {
            return false;
        }
        theirs[i] = ends[i != FEED];
        ours[i] = ends[i == FEED];
        fcntl(theirs[i], F_SETFD, FD_CLOEXEC);
        fcntl(ours[i], F_SETFD, FD_CLOEXEC);
        fcntl(ours[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

// Returns an errno, 0 when it runs.
static int spawn(struct drawer *d, const int theirs[PIPES])
{
    char *argv[] = {(char[]){"dot"}, (char[]){"-Tsvg"}, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirs[FEED], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, theirs[DRAWING], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, theirs[COMPLAINTS],
                                     STDERR_FILENO);
    int failure = posix_spawnp(&d->pid, "dot", &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

static bool start(struct drawer *d, struct error *err)
{
    int theirs[PIPES];
    int failure = make_pipes(theirs, d->ends) ? spawn(d, theirs) : errno;
    for (int i = 0; i < PIPES; i++) {
        close_end(&theirs[i]);
    }
    if (failure == 0) {
        return true;
    }
    d->pid = -1;
    if (failure == ENOENT) {
        error_set(err, ERROR_SYSTEM, "graphviz-missing",
                  "Graphviz, which draws the picture, is not installed");
        return error_hint(err, "install it (Debian: the package graphviz)");
    }
    return error_set(err, ERROR_SYSTEM, "graphviz-failed",
                     "Graphviz could not be started");
}

// --- talking -----------------------------------------------------------------

static void feed(struct drawer *d)
{
    ssize_t n =
        write(d->ends[FEED], d->dot->buf + d->fed, d->dot->len - d->fed);
    if (n > 0) {
        d->fed += (size_t)n;
    } else if (n < 0 && errno != EAGAIN && errno != EINTR) {
        d->fed = d->dot->len; // it does not want more; its status says why
    }
    if (d->fed == d->dot->len) {
        close_end(&d->ends[FEED]);
    }
}

static void hear(int *end, struct strbuf *out, size_t most)
{
    char bytes[65536];
    ssize_t n = read(*end, bytes, sizeof bytes);
    if (n > 0 && out->len < most) {
        strbuf_add(out, bytes, (size_t)n);
    } else if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) {
        close_end(end);
    }
}

static void talk_once(struct drawer *d, double left)
{
    struct pollfd ends[PIPES];
    for (int i = 0; i < PIPES; i++) {
        ends[i] = (struct pollfd){.fd = d->ends[i],
                                  .events = i == FEED ? POLLOUT : POLLIN};
    }
    if (poll(ends, PIPES, (int)(left * 1000) + 1) <= 0) {
        return;
    }
    if (ends[FEED].revents) {
        feed(d);
    }
    if (ends[DRAWING].revents) {
        hear(&d->ends[DRAWING], d->svg, SVG_MOST);
    }
    if (ends[COMPLAINTS].revents) {
        hear(&d->ends[COMPLAINTS], &d->said, SAID_MOST);
    }
}

// Until it has closed what it writes to. False when the time is up.
static bool talk(struct drawer *d, double seconds)
{
    double until = explorer_now() + seconds;
    while (d->ends[DRAWING] >= 0 || d->ends[COMPLAINTS] >= 0) {
        double left = until - explorer_now();
        if (left <= 0 || d->svg->len >= SVG_MOST) {
            return false;
        }
        talk_once(d, left);
    }
    return true;
}

// --- ending ------------------------------------------------------------------

static int wait_for(struct drawer *d)
{
    int status = 0;
    while (waitpid(d->pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

static bool judge(struct drawer *d, int status, struct error *err)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && d->svg->len > 0) {
        return true;
    }
    error_set(err, ERROR_SYSTEM, "graphviz-failed",
              "Graphviz could not draw the picture%s%.*s",
              d->said.len ? ": " : "",
              (int)strcspn(strbuf_text(&d->said), "\n"), strbuf_text(&d->said));
    return error_hint(err, "see whether 'dot -V' works");
}

static bool is_slow(double seconds, struct error *err)
{
    error_set(err, ERROR_SYSTEM, "graphviz-slow",
              "Graphviz did not finish the picture in %.0f s", seconds);
    return error_hint(err, "give it more with --seconds, or draw the DOT with "
                           "another program of Graphviz, such as sfdp");
}

bool drawn_svg(const struct strbuf *dot, double seconds, struct strbuf *svg,
               struct error *err)
{
    struct drawer d = {.dot = dot, .svg = svg};
    struct sigaction before, ignore = {.sa_handler = SIG_IGN};
    bool ok = start(&d, err);
    // Where dot goes first, writing to it must not end us too.
    sigaction(SIGPIPE, &ignore, &before);
    if (ok) {
        bool is_done = talk(&d, seconds);
        if (!is_done) {
            kill(d.pid, SIGKILL);
        }
        int status = wait_for(&d);
        ok = is_done ? judge(&d, status, err) : is_slow(seconds, err);
    }
    for (int i = 0; i < PIPES; i++) {
        close_end(&d.ends[i]);
    }
    sigaction(SIGPIPE, &before, NULL);
    strbuf_release(&d.said);
    return ok;
}
