// Counting a scenario: what `stats` knows.
#ifndef TOOLS_FIGURES_H
#define TOOLS_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/scenario.h"
#include "core/walk.h"
#include "tools/reading.h"

struct json;
struct strbuf;

enum speaker {
    SPEAKER_CLIENT,       // lines and replies
    SPEAKER_PRACTITIONER, // responses
    SPEAKER_BRIEFING,     // title, brief, setting, content note
    SPEAKER_FEEDBACK,     // because, better
    SPEAKER_THOUGHTS,     // what the client thinks
    SPEAKER_TRAINER,      // notes, questions to discuss
    SPEAKER_COUNT,
};

struct figures {
    const struct scenario *s; // borrowed
    struct reading readings[SPEAKER_COUNT];
    int unseen; // lines that a function speaks: not counted
    struct figures_stance {
        int count;
        int64_t words, characters;
        int shortest, longest; // words; 0 when there is none
    } stances[STANCE_SCORED_COUNT];
    int ruptures[RUPTURE_KINDS];
    int outcomes[OUTCOME_COUNT];
    int client_facts;
    // Of one conversation of somebody who chooses at random, on average: words
    // read (the client's and all that is offered), words spoken (the client's
    // and what was chosen), responses. An estimate: of several lines that an
    // exchange may begin with, each is taken to be as likely.
    double words_read, words_spoken, turns;
    // Responses on the shortest and longest way; -1: none is known.
    int32_t shortest, longest;
    bool is_unbounded; // it can go round for ever: there is no longest
    bool is_complete;  // every state was explored
};

// Counts what stands in [s].
void figures_count(struct figures *f, const struct scenario *s);
// Adds what only ways through it tell. Circles that are slow to settle are left
// when explorer_now() is past [until].
void figures_walk(struct figures *f, const struct walk *w, double until);

// {"scenario","words":{SPEAKER:n},"spoken_by_functions",
//  "reading":{SPEAKER:{"words","sentences","syllables","flesch_kincaid",
//   "smog","coleman_liau","age"}},
//  "responses":{STANCE:{"count","per_cent","mean_words","mean_characters",
//   "shortest","longest"}},
//  "exchanges","responses_total","endings":{OUTCOME:n},
//  "ruptures":{KIND:n},"facts":{"client","other"},
//  "minutes":{"declared","all_silent","all_aloud","one_silent","one_aloud"},
//  "ways":{"shortest","longest","unbounded","complete","mean"}}
// SPEAKER: client practitioner briefing feedback thoughts trainer. "longest" is
// null where it is not known, or unbounded.
void figures_write_json(const struct figures *f, struct json *j);
void figures_write_text(const struct figures *f, struct strbuf *out);

#endif
