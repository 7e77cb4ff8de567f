// A session with its memory: session, transcript and score kept in step. What
// window, terminal and tools play through.
#ifndef CORE_PLAY_H
#define CORE_PLAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/score.h"
#include "core/session.h"
#include "core/start.h"
#include "core/transcript.h"

struct json;

struct play {
    struct session session;
    struct transcript transcript;
    struct score score;
};

// Begins a play at the client's opening. On failure [p] can still be written
// and must be released, as after success.
bool play_begin(struct play *p, const struct scenario *scenario,
                struct script script, uint64_t seed, struct error *err);
// The same from where [words] say; also as start_read() when they are off.
bool play_begin_at(struct play *p, const struct scenario *scenario,
                   struct script script, uint64_t seed,
                   const struct start_words *words, struct error *err);
// Makes a response. On failure the play stays readable; see session_step().
bool play_choose(struct play *p, response_id response, struct error *err);
// Makes the response named [id]: unknown ids and ids not offered here are
// ERROR_CHOICE "unknown-choice" and "choice-not-offered", with a hint.
bool play_choose_id(struct play *p, const char *id, struct error *err);
// A new play in [into], begun where [from] was, with its first [turns]
// responses made again.
// On failure [into] is released.
bool play_fork(struct play *into, const struct play *from, int32_t turns,
               struct error *err);
void play_result(const struct play *p, struct result *out);
void play_release(struct play *p);

// The object of `rapport play --json` (README, "For programs"). [failure] is
// NULL or the error that stopped it.
void play_write_json(const struct play *p, const struct error *failure,
                     struct json *j);

#endif
