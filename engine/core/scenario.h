// The read-only graph of one scenario: exchanges, responses, lines, triggers,
// endings, facts. Made by the builder, never changed afterwards, so that any
// number of sessions may walk it. Everything lives in one arena.
#ifndef CORE_SCENARIO_H
#define CORE_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "core/ids.h"
#include "core/room.h"
#include "core/terms.h"

#define RESPONSES_MAX 24 // per exchange; keys 1–9 reach the first nine
#define LINES_MAX 64     // per exchange, ending or reply
#define FACTS_MAX 256    // per scenario
#define COUNT_MOST 255   // of the responses of one stance

// One entry of a sorted list of names.
struct index_entry {
    const char *id;
    int32_t at;
};
// Sorts by id (strcmp), equal ids by place.
void index_sort(struct index_entry *entries, int32_t count);
// The place of [id] in a sorted list, or ID_NONE.
int32_t index_find(const struct index_entry *entries, int32_t count,
                   const char *id);
// The id nearest to a misspelt one (at most a third of it differs), or NULL.
const char *index_nearest(const struct index_entry *entries, int32_t count,
                          const char *id);

// A range of places in one of the scenario's arrays.
struct span {
    int32_t first, count;
};

// Something the client says.
struct line {
    const char *text;    // NULL when [text_callback] makes it
    const char *thought; // what the client thinks; NULL when it hides nothing
    callback_id text_callback; // ID_NONE when [text] is fixed
    callback_id when;          // ID_NONE: always
    fact_id tells;             // ID_NONE: no fact
    int8_t mood;               // enum mood, or -1: as before
    int8_t mask;               // enum mood that is put on over it; -1: none
    int32_t source_line;       // in scenario.lua
};

// What a response does to the alliance, apart from who says it where: also
// the row of a coded conversation (score).
struct move {
    uint8_t stance;          // enum stance
    uint8_t aims;            // enum level, one of the three objectives
    uint8_t confidentiality; // bits, 1 << enum confidentiality
    uint16_t codes;          // bits, 1 << enum code
    uint16_t repair;         // bits, 1 << enum repair
};

// One declared change of a fact.
struct fact_change {
    fact_id fact;
    uint8_t value;
};

struct response {
    struct move move;
    int8_t shift[LEVEL_COUNT]; // the author's fixed effect, in points
    target_id to;
    callback_id when;   // ID_NONE: always offered
    callback_id effect; // ID_NONE: none, or the fixed one above
    struct span reply;  // lines; the first that holds is said before going on
    struct span facts;  // fixed fact changes, in scenario->fact_changes
    exchange_id exchange;
    int32_t source_line;
    const char *id; // unique in the scenario
    const char *text;
    const char *because; // may be NULL
    const char *better;  // may be NULL
};

struct exchange {
    struct span lines;
    struct span responses;
    const char *id;
    int32_t source_line;
    bool has_conditions; // is any of its responses offered only sometimes?
};

struct ending {
    struct span lines;
    uint8_t outcome; // enum outcome
    const char *id;
    int32_t source_line;
};

// The condition under which a rupture opens.
struct trigger {
    const char *id;
    callback_id when;
    target_id to;
    uint8_t kind;     // enum rupture_kind
    uint8_t marker;   // enum marker, of that kind
    uint8_t salience; // 2..5
    bool again;       // may open more than once
    int32_t source_line;
};

enum fact_type { FACT_FLAG, FACT_NUMBER, FACT_CLIENT };

struct fact {
    const char *id;
    uint8_t type;              // enum fact_type
    uint8_t initial;           // flag 0/1; number 0..255; client fact 0
    uint8_t from[LEVEL_COUNT]; // client fact: not spoken below these levels;
                               // for strain: not spoken above (100: no bound)
    int32_t source_line;
};

struct client {
    const char *name;
    const char *portrait;                      // may be NULL
    uint8_t style;                             // enum style
    uint16_t sensitivity[STANCE_SCORED_COUNT]; // per cent of a stance's shifts
};

struct scenario {
    struct arena arena; // owns everything below
    const char *id;     // stable name: folder, or file name without .lua
    const char *path;   // the file as the user named it
    char sha256[65];    // of the bytes of scenario.lua, hexadecimal
    const char *title, *brief, *setting;
    const char *content_note;        // may be NULL
    uint8_t room;                    // enum room
    fact_id door_fact, earshot_fact; // while it is so; ID_NONE: never
    const char *notes;               // trainer only; may be NULL
    const char *const *discuss;
    int32_t discuss_count;
    int32_t minutes, level; // level 1..3
    struct client client;
    int16_t start_levels[LEVEL_COUNT];
    // Responses of a stance are counted up to here: what comes after makes no
    // difference to this scenario's callbacks.
    uint8_t count_most[STANCE_SCORED_COUNT];
    exchange_id start;

    const struct exchange *exchanges;
    const struct response *responses; // an exchange's stand together, in order
    const struct line *lines;
    const struct trigger *triggers; // in declared order: priority
    const struct ending *endings;
    const struct fact *facts;
    const struct fact_change *fact_changes;
    int32_t exchange_count, response_count, line_count, trigger_count,
        ending_count, fact_count, fact_change_count;
    bool has_callbacks; // does anything need the script while it is played?

    const struct index_entry *response_index; // sorted ids, for finding
};

// Finds a response by its id (binary search); ID_NONE when there is none.
response_id scenario_find_response(const struct scenario *s, const char *id);
// The response of [s] whose id is nearest to a misspelt one, or NULL.
const char *scenario_nearest_response(const struct scenario *s, const char *id);
// The first trigger of [kind] in declared order, or ID_NONE.
trigger_id scenario_first_trigger(const struct scenario *s,
                                  enum rupture_kind kind);
const char *scenario_target_name(const struct scenario *s, target_id to);

// Drops the scenario and its arena. NULL is fine.
void scenario_free(struct scenario *s);

#endif
