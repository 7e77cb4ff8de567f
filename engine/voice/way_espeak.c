// Speaking through espeak-ng, one process for each thing said. The words go
// through a pipe, not through the arguments, which others could read.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "voice/way.h"

#include "base/banned.h"

extern char **environ;

struct espeak {
    pid_t child; // 0: silence
};

// Is there such a program on the way that programs are looked for?
static bool is_on_path(const char *name)
{
    const char *path = getenv("PATH");
    char whole[4096];

    while (path && *path) {
        size_t len = strcspn(path, ":");
        snprintf(whole, sizeof whole, "%.*s/%s", (int)len, path, name);
        if (len > 0 && access(whole, X_OK) == 0) {
            return true;
        }
        path += len + (path[len] == ':');
    }
    return false;
}

// Runs espeak-ng with its input from [in] and its chatter nowhere.
static bool run(struct espeak *e, int in, int rate, enum voice_pitch pitch)
{
    static const char *const voices[] = {"en-gb", "en-gb+m3", "en-gb+f2"};
    char speed[16], program[] = "espeak-ng", quiet[] = "--stdin";
    char by_voice[] = "-v", by_speed[] = "-s", voice[16];
    posix_spawn_file_actions_t files;

    // 175 words a minute is its own usual rate.
    snprintf(speed, sizeof speed, "%d", 175 + (rate - 4) * 35);
    snprintf(voice, sizeof voice, "%s", voices[pitch]);
    char *arguments[] = {program, by_voice, voice, by_speed,
                         speed,   quiet,    NULL};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    int rc = posix_spawnp(&e->child, program, &files, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&files);
    e->child = rc == 0 ? e->child : 0;
    return rc == 0;
}

// A pipe holds 64 kB; what does not fit is left out rather than waited for.
static bool say(void *ctx, const char *text, int rate, enum voice_pitch pitch)
{
    int ends[2];

    if (pipe(ends) != 0) {
        return false;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC); // else it would never see the end
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    ssize_t written = write(ends[1], text, strlen(text));
    close(ends[1]);
    bool ok = written > 0 && run(ctx, ends[0], rate, pitch);
    close(ends[0]);
    return ok;
}

static bool is_busy(void *ctx)
{
    struct espeak *e = ctx;

    if (e->child && waitpid(e->child, NULL, WNOHANG) != 0) {
        e->child = 0;
    }
    return e->child != 0;
}

static void stop(void *ctx)
{
    struct espeak *e = ctx;

    if (is_busy(ctx)) {
        kill(e->child, SIGKILL);
        while (waitpid(e->child, NULL, 0) < 0 && errno == EINTR) {
        }
        e->child = 0;
    }
}

static void end(void *ctx)
{
    stop(ctx);
    free(ctx);
}

bool way_of_espeak(struct way *out)
{
    static const struct way_ops ops = {say, is_busy, stop, end};

    if (!is_on_path("espeak-ng")) {
        return false;
    }
    *out = (struct way){&ops, mem_alloc(sizeof(struct espeak))};
    return true;
}
