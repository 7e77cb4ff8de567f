// The words of the field, each list in one place: the same in Lua, CSV and
// JSON. Sources are named in ARCHITECTURE.md, "Glossary".
#ifndef CORE_TERMS_H
#define CORE_TERMS_H

#include <stddef.h>
#include <stdint.h>

// The attitude a response is made from. Neutral is for coded conversations
// only (score): it shifts nothing and no response of a scenario has it.
enum stance {
    STANCE_JUDGMENTAL,
    STANCE_EXPERT,
    STANCE_COLLABORATIVE,
    STANCE_SCORED_COUNT,
    STANCE_NEUTRAL = STANCE_SCORED_COUNT,
};

// The three objectives of engagement, in the order they build on each other,
// and strain. Each level is 0..100, in steps of 5.
enum level {
    LEVEL_SAFETY,
    LEVEL_PARTNERSHIP,
    LEVEL_AGREEMENT,
    OBJECTIVE_COUNT,
    LEVEL_STRAIN = OBJECTIVE_COUNT,
    LEVEL_COUNT,
};

// Behaviour codes of the MITI 4.2.1, as far as Rapport uses them.
enum code {
    CODE_GI,
    CODE_PERSUADE,
    CODE_PERSUADE_WITH,
    CODE_QUESTION,
    CODE_SR,
    CODE_CR,
    CODE_AF,
    CODE_SEEK,
    CODE_EMPH,
    CODE_CONFRONT,
    CODE_COUNT,
};

// Repair strategies (3RS): the first four work at once, the others explore.
enum repair {
    REPAIR_CLARIFY,
    REPAIR_CHANGE_TASK,
    REPAIR_RATIONALE,
    REPAIR_REFOCUS,
    REPAIR_INVITE,
    REPAIR_OWN_PART,
    REPAIR_HERE_AND_NOW,
    REPAIR_VALIDATE,
    REPAIR_LINK_US,
    REPAIR_LINK_OTHERS,
    REPAIR_COUNT,
};

enum rupture_kind { RUPTURE_WITHDRAWAL, RUPTURE_CONFRONTATION, RUPTURE_KINDS };

// What shows a rupture: eight withdrawal markers, then seven confrontation
// markers.
enum marker {
    MARKER_DENIAL,
    MARKER_MINIMAL_RESPONSE,
    MARKER_ABSTRACT,
    MARKER_STORY_TELLING,
    MARKER_TOPIC_SHIFT,
    MARKER_APPEASING,
    MARKER_CONTENT_AFFECT_SPLIT,
    MARKER_SELF_CRITICISM,
    MARKER_WITHDRAWAL_COUNT,
    MARKER_COMPLAINS_OF_WORKER = MARKER_WITHDRAWAL_COUNT,
    MARKER_REJECTS_OFFER,
    MARKER_COMPLAINS_OF_ACTIVITY,
    MARKER_COMPLAINS_OF_FRAME,
    MARKER_COMPLAINS_OF_PROGRESS,
    MARKER_DEFENDS_SELF,
    MARKER_CONTROLS,
    MARKER_COUNT,
};

enum mood {
    MOOD_NEUTRAL,
    MOOD_GUARDED,
    MOOD_WITHDRAWN,
    MOOD_ASHAMED,
    MOOD_SAD,
    MOOD_ANXIOUS,
    MOOD_IRRITATED,
    MOOD_CONFRONTING,
    MOOD_RELIEVED,
    MOOD_OPEN,
    MOOD_AMUSED,
    MOOD_COUNT,
};

// Manner of a client; presets of sensitivity (rules.h).
enum style {
    STYLE_PLAIN,
    STYLE_RESERVED,
    STYLE_VERBOSE,
    STYLE_TANGENTIAL,
    STYLE_PLEASING,
    STYLE_UPSET,
    STYLE_COUNT,
};

enum outcome {
    OUTCOME_ENGAGED,
    OUTCOME_UNDECIDED,
    OUTCOME_DECLINED,
    OUTCOME_WALKED_OUT,
    OUTCOME_COUNT,
};

// What a response does about confidentiality.
enum confidentiality {
    CONFIDENTIALITY_VAGUE,
    CONFIDENTIALITY_EXPLAINED,
    CONFIDENTIALITY_LIMITS,
    CONFIDENTIALITY_CHECKED,
    CONFIDENTIALITY_ROOM,
    CONFIDENTIALITY_ABSOLUTE,
    CONFIDENTIALITY_COUNT,
};

// How far an objective was attained.
enum attainment {
    ATTAINMENT_NOT_YET,
    ATTAINMENT_EMERGING,
    ATTAINMENT_ESTABLISHED,
    ATTAINMENT_COUNT,
};

// One closed list of words; the word at place i names the enum value i.
struct term_list {
    const char *what; // singular, as in "unknown mood 'sunny'"
    const char *const *names;
    int count;
};

extern const struct term_list terms_stance; // with neutral as the last
extern const struct term_list terms_level;  // safety … strain
extern const struct term_list terms_aim;    // the three objectives
extern const struct term_list terms_code;
extern const struct term_list terms_repair;
extern const struct term_list terms_rupture_kind;
extern const struct term_list terms_marker;
extern const struct term_list terms_mood;
extern const struct term_list terms_style;
extern const struct term_list terms_outcome;
extern const struct term_list terms_confidentiality;
extern const struct term_list terms_attainment; // not_yet emerging established
extern const struct term_list terms_portrait;   // those that ui/ can draw

// The name of [value]; it must be in the list.
const char *term_name(const struct term_list *list, int value);
// The value named by the [len] bytes at [name], or -1.
int term_find(const struct term_list *list, const char *name, size_t len);
// The name in the list nearest to a misspelt [name] (edit distance at most a
// third of its length, at least 1), or NULL: "did you mean …?".
const char *term_nearest(const struct term_list *list, const char *name);
// Edit distance (insert, delete, change, swap of neighbours), at most [most];
// returns [most] + 1 when it is larger. For every "did you mean" of ours.
int term_distance(const char *a, const char *b, int most);

#endif
