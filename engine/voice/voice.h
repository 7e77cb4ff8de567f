// Reading aloud, by whatever the machine has: speech-dispatcher, whose library
// is loaded when it is first needed, or else espeak-ng as a program. Nothing
// here waits: what is to be said stands in a queue.
#ifndef VOICE_VOICE_H
#define VOICE_VOICE_H

#include <stdbool.h>

#include "base/error.h"

struct voice;

enum voice_pitch { VOICE_PITCH_USUAL, VOICE_PITCH_LOW, VOICE_PITCH_HIGH };

// [log]: a file that each thing said is appended to, a line each, instead of
// being spoken; NULL: it is spoken. NULL with ERROR_SYSTEM "no-speech" when
// there is nothing to speak with; the hint says what to install.
struct voice *voice_open(const char *log, struct error *err);
// Silence at once. Also for NULL.
void voice_close(struct voice *v);

// [rate] 1 (slow) .. 7, 4 is usual.
void voice_set(struct voice *v, int rate, enum voice_pitch pitch);
// Says [text] (one line) when all that was said before is over.
void voice_say(struct voice *v, const char *text);
// Silence now; what stood in the queue is forgotten.
void voice_stop(struct voice *v);
// Goes on with the queue; to be called now and then while it is speaking.
// Returns whether it is.
bool voice_tick(struct voice *v);

#endif
