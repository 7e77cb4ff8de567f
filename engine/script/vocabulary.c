// The table of the scenario language; see vocabulary.h.
#include "script/vocabulary.h"

#include <string.h>

#include "core/builder.h"
#include "core/scenario.h"

#include "base/banned.h"

// These macros write rows: what they are given are names and initialisers,
// which bear no parentheses.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define SIZE(record, member) sizeof(((record *)0)->member)
#define SHAPE(word, table, list, text)                                         \
    {                                                                          \
        .name = word, .fields = table, .count = COUNT(table), .items = list,   \
        .doc = text                                                            \
    }

enum {
    NAME_MOST = 60,
    TITLE_MOST = 120,
};

// --- rows --------------------------------------------------------------------

#define TEXT(word, record, member, longest, text)                              \
    {                                                                          \
        .name = word, .kind = FIELD_TEXT, .most = longest,                     \
        .at = offsetof(record, member), .doc = text                            \
    }
#define NEEDED_TEXT(word, record, member, longest, text)                       \
    {                                                                          \
        .name = word, .kind = FIELD_TEXT, .is_required = true,                 \
        .most = longest, .at = offsetof(record, member), .doc = text           \
    }
#define NAME(word, record, member, text)                                       \
    {                                                                          \
        .name = word, .kind = FIELD_NAME, .at = offsetof(record, member),      \
        .doc = text                                                            \
    }
#define NEEDED_NAME(word, record, member, text)                                \
    {                                                                          \
        .name = word, .kind = FIELD_NAME, .is_required = true,                 \
        .at = offsetof(record, member), .doc = text                            \
    }
#define TERM(word, record, member, list, last, text)                           \
    {                                                                          \
        .name = word, .kind = FIELD_TERM, .terms = &terms_##list,              \
        .most = (last)-1, .absent = -1, .at = offsetof(record, member),        \
        .doc = text                                                            \
    }
#define NEEDED_TERM(word, at_byte, list, first, last, text)                    \
    {                                                                          \
        .name = word, .kind = FIELD_TERM, .is_required = true,                 \
        .terms = &terms_##list, .least = first, .most = (last)-1,              \
        .at = at_byte, .doc = text                                             \
    }
#define TERMS(word, record, member, list, last, text)                          \
    {                                                                          \
        .name = word, .kind = FIELD_TERMS, .terms = &terms_##list,             \
        .most = (last)-1, .at = offsetof(record, member),                      \
        .size = SIZE(record, member), .doc = text                              \
    }
#define INTEGER(word, at_byte, low, high, without, text)                       \
    {                                                                          \
        .name = word, .kind = FIELD_INTEGER, .least = low, .most = high,       \
        .absent = without, .at = at_byte, .doc = text                          \
    }
#define NEEDED_INTEGER(word, record, member, low, high, text)                  \
    {                                                                          \
        .name = word, .kind = FIELD_INTEGER, .is_required = true,              \
        .least = low, .most = high, .absent = low,                             \
        .at = offsetof(record, member), .doc = text                            \
    }
#define CONDITION(word, record, member, needed, text)                          \
    {                                                                          \
        .name = word, .kind = FIELD_CONDITION, .is_required = needed,          \
        .at = offsetof(record, member), .doc = text                            \
    }
#define INSIDE(word, at_byte, needed, inner, text)                             \
    {                                                                          \
        .name = word, .kind = FIELD_SHAPE, .is_required = needed,              \
        .shape = &vocabulary_##inner, .at = at_byte, .doc = text               \
    }
#define OTHER(word, type, text)                                                \
    {                                                                          \
        .name = word, .kind = FIELD_OTHER, .lua_type = type, .doc = text       \
    }
#define LEVEL_AT(level) ((size_t)(level) * sizeof(int32_t))
#define BY_LEVEL(low, high, without, about)                                    \
    INTEGER("safety", LEVEL_AT(LEVEL_SAFETY), low, high, without,              \
            about " the safe space"),                                          \
        INTEGER("partnership", LEVEL_AT(LEVEL_PARTNERSHIP), low, high,         \
                without, about " the partnership"),                            \
        INTEGER("agreement", LEVEL_AT(LEVEL_AGREEMENT), low, high, without,    \
                about " the agreement that there is a problem"),               \
        INTEGER("strain", LEVEL_AT(LEVEL_STRAIN), low, high, without,          \
                about " strain")

// --- small tables ------------------------------------------------------------

static const struct field levels_fields[] = {
    BY_LEVEL(0, 100, -1, "where the talk starts:"),
};
const struct shape vocabulary_levels = SHAPE(
    "levels", levels_fields, NULL,
    "Where the levels stand at the start, 0 to 100; what is left out is as "
    "between strangers.");

static const struct field from_fields[] = {
    BY_LEVEL(0, 100, -1, "not told below this level (strain: above) of"),
};
const struct shape vocabulary_from =
    SHAPE("from", from_fields, NULL,
          "What a client may tell, and the levels from which on it is spoken.");

static const struct field fact_fields[] = {
    INSIDE("from", 0, true, from, "the levels from which on it is spoken"),
};
const struct shape vocabulary_fact =
    SHAPE("fact", fact_fields, NULL, "Something only the client can tell.");

static const struct field effect_fields[] = {
    BY_LEVEL(-100, 100, 0, "points added to"),
    OTHER("facts", "table<string, boolean|integer>",
          "facts to set: facts = { door_shut = true }"),
};
const struct shape vocabulary_effect =
    SHAPE("effect", effect_fields, NULL,
          "What a response changes besides what its stance does.");

#define STANCE_AT(stance) ((size_t)(stance) * sizeof(int32_t))
static const struct field sensitivity_fields[] = {
    INTEGER("judgmental", STANCE_AT(STANCE_JUDGMENTAL), 0, 300, -1,
            "per cent of what a judgmental response does"),
    INTEGER("expert", STANCE_AT(STANCE_EXPERT), 0, 300, -1,
            "per cent of what an expert response does"),
    INTEGER("collaborative", STANCE_AT(STANCE_COLLABORATIVE), 0, 300, -1,
            "per cent of what a collaborative response does"),
};
const struct shape vocabulary_sensitivity = SHAPE(
    "sensitivity", sensitivity_fields, NULL,
    "How strongly the client feels each stance; what is left out follows from "
    "the style.");

#define SCENARIO struct builder_scenario
static const struct field person_fields[] = {
    NEEDED_TEXT("name", SCENARIO, client_name, NAME_MOST,
                "what the client is called"),
    TEXT("portrait", SCENARIO, client_portrait, 64,
         "a portrait's name, or a .svg or .png file beside the scenario"),
    {
        .name = "style",
        .kind = FIELD_TERM,
        .terms = &terms_style,
        .most = STYLE_COUNT - 1,
        .absent = STYLE_PLAIN,
        .at = offsetof(SCENARIO, client_style),
        .doc = "the client's manner; sets the sensitivity",
    },
    INSIDE("sensitivity", offsetof(SCENARIO, sensitivity), false, sensitivity,
           "how strongly each stance is felt, in per cent"),
};
const struct shape vocabulary_person =
    SHAPE("person", person_fields, NULL, "Who the client is.");

// --- the parts of a conversation ---------------------------------------------

#define LINE struct builder_line
static const struct field line_fields[] = {
    {
        .name = "text",
        .kind = FIELD_SPOKEN,
        .is_required = true,
        .is_first = true,
        .most = TEXT_MOST,
        .at = offsetof(LINE, text),
        .also_at = offsetof(LINE, text_callback),
        .doc = "what the client says; or a function that gives it",
    },
    TERM("mood", LINE, mood, mood, MOOD_COUNT,
         "how the client looks from here on"),
    TERM("mask", LINE, mask, mood, MOOD_COUNT,
         "a mood that is put on over it for as long as this is said: the mouth "
         "shows it, the eyes and the shoulders do not"),
    TEXT("thought", LINE, thought, TEXT_MOST,
         "what the client thinks and does not say; shown in the review"),
    NAME("tells", LINE, tells,
         "the fact that is told; the line is held back until it may be told"),
    CONDITION("when", LINE, when, false,
              "of several lines the first that holds is spoken"),
};

#define RESPONSE struct builder_response
static const struct field response_fields[] = {
    {
        .name = "text",
        .kind = FIELD_TEXT,
        .is_required = true,
        .is_first = true,
        .most = TEXT_MOST,
        .at = offsetof(RESPONSE, text),
        .doc = "what the trainee says",
    },
    NEEDED_NAME("to", RESPONSE, to, "the exchange or ending it leads to"),
    NAME("id", RESPONSE, id,
         "its own name; else EXCHANGE.STANCE, and .2, .3 … for further ones"),
    TERM("aims", RESPONSE, aims, aim, OBJECTIVE_COUNT,
         "the objective it works on; else it follows from the codes"),
    TERMS("codes", RESPONSE, codes, code, CODE_COUNT,
          "MITI behaviour codes: one word or a list"),
    TERMS("repair", RESPONSE, repair, repair, REPAIR_COUNT,
          "repair strategies, for while a rupture is open"),
    TERMS("confidentiality", RESPONSE, confidentiality, confidentiality,
          CONFIDENTIALITY_COUNT, "what it does about confidentiality"),
    OTHER("reply", "string|rapport.Line|(string|rapport.Line)[]",
          "what the client says before the talk goes on"),
    TEXT("because", RESPONSE, because, TEXT_MOST,
         "why it works or does not; shown in the review"),
    TEXT("better", RESPONSE, better, TEXT_MOST,
         "what could have been said instead; shown in the review"),
    CONDITION("when", RESPONSE, when, false, "offered only when this holds"),
    OTHER("effect", "rapport.fields.effect|fun(a: rapport.ChangingMoment)",
          "what it changes besides what its stance does"),
};

#define TRIGGER struct builder_trigger
#define TRIGGER_FIELDS(first, last)                                            \
    NEEDED_NAME("to", TRIGGER, to, "the exchange the talk turns to"),          \
        CONDITION(                                                             \
            "when", TRIGGER, when, true,                                       \
            "looked at after each response; the first that holds opens"),      \
        NEEDED_TERM("marker", offsetof(TRIGGER, marker), marker, first, last,  \
                    "what shows the rupture"),                                 \
        NEEDED_INTEGER("salience", TRIGGER, salience, 2, 5,                    \
                       "2 faint, 3 one clear marker, 5 it dominates"),         \
    {                                                                          \
        .name = "again", .kind = FIELD_FLAG, .at = offsetof(TRIGGER, again),   \
        .doc = "may open more than once"                                       \
    }
static const struct field withdrawal_fields[] = {
    TRIGGER_FIELDS(0, MARKER_WITHDRAWAL_COUNT),
};
static const struct field confrontation_fields[] = {
    TRIGGER_FIELDS(MARKER_WITHDRAWAL_COUNT, MARKER_COUNT),
};

static const struct field ending_fields[] = {
    NEEDED_TERM("outcome", 0, outcome, 0, OUTCOME_COUNT,
                "how the talk ends for the client"),
};

static const struct field scenario_fields[] = {
    NEEDED_TEXT("title", SCENARIO, title, TITLE_MOST,
                "the name in the library"),
    NEEDED_INTEGER("minutes", SCENARIO, minutes, 1, 240,
                   "about how long it takes"),
    NEEDED_INTEGER("level", SCENARIO, level, 1, 3,
                   "1 first steps, 2 usual, 3 hard"),
    NEEDED_TEXT("brief", SCENARIO, brief, TEXT_MOST,
                "what the trainee knows beforehand"),
    NEEDED_TEXT("setting", SCENARIO, setting, TEXT_MOST,
                "the room, and who else is near"),
    {
        .name = "room",
        .kind = FIELD_TERM,
        .terms = &terms_room,
        .most = ROOM_COUNT - 1,
        .absent = ROOM_PLAIN,
        .at = offsetof(SCENARIO, room),
        .doc = "what is seen behind the client",
    },
    NAME("door", SCENARIO, door,
         "a fact: while it is true the room is shut off from others"),
    NAME("earshot", SCENARIO, earshot,
         "a fact: while it is true somebody is in earshot"),
    INSIDE("client", 0, true, person, "who the client is"),
    NEEDED_NAME("start", SCENARIO, start, "the exchange it starts with"),
    OTHER("facts", "table<string, boolean|integer|rapport.fields.fact>",
          "what may change: true or false, 0 to 255, or { from = { … } }"),
    INSIDE("levels", offsetof(SCENARIO, levels), false, levels,
           "where the levels start"),
    TEXT("content_note", SCENARIO, content_note, TEXT_MOST,
         "a warning about hard topics; shown before the start"),
    TEXT("notes", SCENARIO, notes, TEXT_MOST, "for the trainer only"),
    OTHER("discuss", "string|string[]",
          "questions for afterwards, for the trainer only"),
    OTHER("allow", "table<string, string>",
          "findings of check that are meant: { [\"CODE\"] = \"reason\" }"),
};

#define RESPONSE_ROW(word, stance, text)                                       \
    {                                                                          \
        CONSTRUCTOR_RESPONSE, stance, false, "rapport.Response",               \
            SHAPE(word, response_fields, NULL, text)                           \
    }

const struct constructor vocabulary[] = {
    {CONSTRUCTOR_SCENARIO, 0, false, "rapport.Scenario",
     SHAPE("scenario", scenario_fields, "rapport.Part",
           "The whole: what it is about, then its exchanges, ruptures and "
           "endings in order. The file returns it.")},
    {CONSTRUCTOR_EXCHANGE,
     0,
     true,
     "rapport.Part",
     {.name = "exchange",
      .items = "rapport.Line|rapport.Response",
      .doc = "A moment of the talk: client lines, then two or more "
             "responses."}},
    {CONSTRUCTOR_LINE, 0, false, "rapport.Line",
     SHAPE("client", line_fields, NULL, "Something the client says.")},
    RESPONSE_ROW("judgmental", STANCE_JUDGMENTAL,
                 "A response that judges, blames, warns or corners."),
    RESPONSE_ROW("expert", STANCE_EXPERT,
                 "A response that advises, fixes or decides unasked."),
    RESPONSE_ROW("collaborative", STANCE_COLLABORATIVE,
                 "A response from alongside the client."),
    {CONSTRUCTOR_TRIGGER, RUPTURE_WITHDRAWAL, true, "rapport.Part",
     SHAPE("withdrawal", withdrawal_fields, NULL,
           "A rupture in which the client moves away.")},
    {CONSTRUCTOR_TRIGGER, RUPTURE_CONFRONTATION, true, "rapport.Part",
     SHAPE("confrontation", confrontation_fields, NULL,
           "A rupture in which the client moves against.")},
    {CONSTRUCTOR_ENDING, 0, true, "rapport.Part",
     SHAPE("ending", ending_fields, "rapport.Line",
           "An end of the talk, with the client's last words.")},
    {CONSTRUCTOR_LATER,
     0,
     false,
     "rapport.Scenario",
     {.name = "course",
      .doc = "Sessions with one client in a row. Comes with a later "
             "version."}},
};
const int vocabulary_count = COUNT(vocabulary);

// NOLINTEND(bugprone-macro-parentheses)

// --- looking up --------------------------------------------------------------

const struct constructor *vocabulary_find(const char *name, size_t len)
{
    for (int i = 0; i < vocabulary_count; i++) {
        const char *known = vocabulary[i].shape.name;
        if (strlen(known) == len && memcmp(known, name, len) == 0) {
            return &vocabulary[i];
        }
    }
    return NULL;
}

const struct field *shape_find(const struct shape *shape, const char *name)
{
    for (int i = 0; i < shape->count; i++) {
        if (strcmp(shape->fields[i].name, name) == 0) {
            return &shape->fields[i];
        }
    }
    return NULL;
}

const char *shape_nearest(const struct shape *shape, const char *name)
{
    const char *nearest = NULL;
    int most = (int)strlen(name) / 3;
    int best = (most < 1 ? 1 : most) + 1;
    for (int i = 0; i < shape->count; i++) {
        int distance = term_distance(name, shape->fields[i].name, best);
        if (distance < best) {
            best = distance;
            nearest = shape->fields[i].name;
        }
    }
    return nearest;
}

const char *vocabulary_owner(const struct shape *shape, const char *name)
{
    for (int i = 0; i < vocabulary_count; i++) {
        if (&vocabulary[i].shape != shape &&
            shape_find(&vocabulary[i].shape, name)) {
            return vocabulary[i].shape.name;
        }
    }
    return NULL;
}
