// Scenarios for tests, made through the builder: by hand, or at random from
// a seed. Faults are kept so that a test can look at them.
#ifndef SUPPORT_STORY_H
#define SUPPORT_STORY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "core/builder.h"
#include "core/rules.h"

struct story {
    struct builder *builder;
    int faults;
    char first_code[64]; // of the first fault
    char first_message[512];
};

static inline void story_hear(void *ctx, struct builder_place place,
                              const char *code, const char *message,
                              const char *hint)
{
    struct story *story = ctx;
    (void)place;
    (void)hint;
    if (story->faults++ == 0) {
        snprintf(story->first_code, sizeof story->first_code, "%s", code);
        snprintf(story->first_message, sizeof story->first_message, "%s",
                 message);
    }
}

// Begins a story with the usual head; change [*head] and set it again if need
// be.
static inline struct builder_scenario story_head(void)
{
    return (struct builder_scenario){
        .id = "test",
        .path = "test.lua",
        .sha256 = "0123456789012345678901234567890123456789012345678901234567"
                  "890123",
        .title = "Test",
        .brief = "A brief.",
        .setting = "A room.",
        .start = "one",
        .minutes = 5,
        .level = 1,
        .client_name = "Sam",
        .client_style = STYLE_PLAIN,
        .sensitivity = {-1, -1, -1},
        .levels = {-1, -1, -1, -1},
        .source_line = 1,
    };
}

static inline void story_begin(struct story *story)
{
    struct builder_scenario head = story_head();
    memset(story, 0, sizeof *story);
    story->builder = builder_new(story_hear, story);
    builder_set_scenario(story->builder, &head);
}

static inline int32_t story_line(struct story *story, const char *text)
{
    struct builder_line line = {.mask = -1,
                                .text = text,
                                .text_callback = ID_NONE,
                                .when = ID_NONE,
                                .mood = -1,
                                .source_line = 2};
    return builder_add_line(story->builder, &line);
}

// A response to fill in further; no callbacks.
static inline struct builder_response story_response(enum stance stance,
                                                     const char *to)
{
    return (struct builder_response){.stance = stance,
                                     .aims = -1,
                                     .text = "Something.",
                                     .to = to,
                                     .when = ID_NONE,
                                     .effect = ID_NONE,
                                     .source_line = 3};
}

// An exchange "[id]" with one line and the given responses.
static inline void story_exchange(struct story *story, const char *id,
                                  const struct builder_response *responses,
                                  int count)
{
    int32_t line = story_line(story, id), handles[RESPONSES_MAX];
    for (int i = 0; i < count; i++) {
        handles[i] = builder_add_response(story->builder, &responses[i]);
    }
    builder_add_exchange(story->builder, id, &line, 1, handles, count, 4);
}

static inline void story_ending(struct story *story, const char *id,
                                enum outcome outcome)
{
    int32_t line = story_line(story, "Goodbye.");
    builder_add_ending(story->builder, id, outcome, &line, 1, 5);
}

static inline struct scenario *story_finish(struct story *story)
{
    struct scenario *scenario = builder_finish(story->builder);
    builder_free(story->builder);
    story->builder = NULL;
    return scenario;
}

// --- at random ---------------------------------------------------------------

// Bits, each set with a chance of one in [odds].
static inline uint16_t story_some_bits(struct rng *r, int bits, uint32_t odds)
{
    uint16_t set = 0;
    for (int i = 0; i < bits; i++) {
        set |= (uint16_t)((rng_below(r, odds) == 0) << i);
    }
    return set;
}

// A story of [exchanges] places "e0" … and the ending "end", without
// callbacks; every response may do anything the rules know.
static inline struct scenario *story_random(uint64_t seed, int exchanges)
{
    struct rng r = rng_seeded(seed);
    struct story story;
    struct builder_scenario head = story_head();
    story_begin(&story);
    head.start = "e0";
    for (int i = 0; i < LEVEL_COUNT; i++) {
        head.levels[i] = (int32_t)rng_below(&r, 21) * 5;
    }
    builder_set_scenario(story.builder, &head);
    for (int e = 0; e < exchanges; e++) {
        struct builder_response responses[4];
        char names[4][16], id[16];
        int count = 2 + (int)rng_below(&r, 3);
        for (int i = 0; i < count; i++) {
            int to = (int)rng_below(&r, (uint32_t)exchanges + 1);
            snprintf(names[i], sizeof names[i], to < exchanges ? "e%d" : "end",
                     to);
            responses[i] = story_response(i ? (enum stance)rng_below(&r, 3)
                                            : STANCE_COLLABORATIVE,
                                          names[i]);
            responses[i].aims = (int)rng_below(&r, 4) - 1;
            responses[i].codes = story_some_bits(&r, CODE_COUNT, 5);
            responses[i].repair = story_some_bits(&r, REPAIR_COUNT, 6);
            responses[i].confidentiality =
                (uint8_t)story_some_bits(&r, CONFIDENTIALITY_COUNT, 12);
            responses[i].shift[rng_below(&r, LEVEL_COUNT)] =
                (int32_t)rng_below(&r, 9) * 5 - 20;
        }
        snprintf(id, sizeof id, "e%d", e);
        story_exchange(&story, id, responses, count);
    }
    story_ending(&story, "end", OUTCOME_ENGAGED);
    return story_finish(&story);
}

#endif
