// What a session was like, in sentences: the same in the window, in the
// terminal, read aloud and on paper. Each call appends paragraphs that end
// with a newline.
#ifndef CORE_TELLING_H
#define CORE_TELLING_H

#include <stdbool.h>

#include "core/note.h"
#include "core/terms.h"

struct branch;
struct noticed;
struct play;
struct strbuf;

// What was foreseen, beside what came out. Nothing when nothing was foreseen.
bool telling_has_prediction(const struct note_list *notes);
void telling_prediction(const struct play *p, const struct note_list *notes,
                        struct strbuf *out);
// "You thought established; it came to emerging. …" about one objective; ""
// when it was not foreseen.
void telling_foreseen(const struct play *p, const struct note_list *notes,
                      enum level objective, struct strbuf *out);
// Hits, misses, false alarms and how long it took, for each kind.
void telling_noticing(const struct play *p, const struct note_list *notes,
                      struct strbuf *out);
// One rupture and whether it was marked: "You marked it in turn 5, two turns
// after it began."
void telling_noticed(const struct noticed *n, struct strbuf *out);
// The chart as sentences: where each level began, how far it went and where it
// ended; ruptures, repairs, marks.
void telling_chart(const struct play *p, const struct note_list *notes,
                   struct strbuf *out);
// What a response would have done: "Safe space +10, partnership +5. …".
void telling_branch(const struct branch *b, const char *client,
                    struct strbuf *out);

// A question for each part of a reflection, by its name in core/note.h; in the
// order reactions, description, analysis, summary.
enum { TELLING_QUESTIONS = 4 };
struct telling_question {
    const char *name, *title, *question;
};
extern const struct telling_question telling_questions[TELLING_QUESTIONS];
extern const char telling_of_prediction[]; // why one foresees

#endif
