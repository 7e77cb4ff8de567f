// The tables of the alliance model, version 2. rules.h gives the reasons.
#include "core/rules.h"

#include <assert.h>

// Columns: safety, partnership, agreement, strain.
const int8_t rules_shift[STANCE_SCORED_COUNT][OBJECTIVE_COUNT][LEVEL_COUNT] = {
    [STANCE_JUDGMENTAL] =
        {
            [LEVEL_SAFETY] = {-15, -5, -5, 20},
            [LEVEL_PARTNERSHIP] = {-10, -10, -5, 20},
            [LEVEL_AGREEMENT] = {-10, -5, -10, 20},
        },
    [STANCE_EXPERT] =
        {
            [LEVEL_SAFETY] = {-15, -5, 0, 10},
            [LEVEL_PARTNERSHIP] = {-5, -15, 0, 10},
            [LEVEL_AGREEMENT] = {-5, -10, -5, 10},
        },
    [STANCE_COLLABORATIVE] =
        {
            [LEVEL_SAFETY] = {10, 5, 0, -5},
            [LEVEL_PARTNERSHIP] = {5, 10, 5, -5},
            [LEVEL_AGREEMENT] = {0, 5, 10, -5},
        },
};

// Columns: judgmental, expert, collaborative. A reserved client is slow to
// warm and closes at judgment; a pleasing one puts up with advice outwardly,
// which is why its cost shows late; an upset one is hurt by everything and
// eased by being heard.
const uint16_t rules_style[STYLE_COUNT][STANCE_SCORED_COUNT] = {
    [STYLE_PLAIN] = {100, 100, 100},   [STYLE_RESERVED] = {130, 100, 100},
    [STYLE_VERBOSE] = {100, 100, 100}, [STYLE_TANGENTIAL] = {100, 130, 100},
    [STYLE_PLEASING] = {100, 70, 100}, [STYLE_UPSET] = {150, 130, 100},
};

const int16_t rules_start[LEVEL_COUNT] = {30, 30, 10, 10};

const int8_t rules_rupture_partnership[6] = {0, 0, -5, -10, -10, -15};
const uint8_t rules_repair_needed[6] = {0, 0, 2, 3, 4, 5};

const uint8_t rules_repair_weight[RUPTURE_KINDS][REPAIR_COUNT] = {
    [RUPTURE_WITHDRAWAL] =
        {
            [REPAIR_CLARIFY] = 2,
            [REPAIR_CHANGE_TASK] = 2,
            [REPAIR_RATIONALE] = 1,
            [REPAIR_REFOCUS] = 1,
            [REPAIR_INVITE] = 3,
            [REPAIR_OWN_PART] = 2,
            [REPAIR_HERE_AND_NOW] = 3,
            [REPAIR_VALIDATE] = 2,
            [REPAIR_LINK_US] = 1,
            [REPAIR_LINK_OTHERS] = 1,
        },
    [RUPTURE_CONFRONTATION] =
        {
            [REPAIR_CLARIFY] = 2,
            [REPAIR_CHANGE_TASK] = 2,
            [REPAIR_RATIONALE] = 1,
            [REPAIR_REFOCUS] = 1,
            [REPAIR_INVITE] = 2,
            [REPAIR_OWN_PART] = 3,
            [REPAIR_HERE_AND_NOW] = 2,
            [REPAIR_VALIDATE] = 3,
            [REPAIR_LINK_US] = 1,
            [REPAIR_LINK_OTHERS] = 1,
        },
};
const uint16_t rules_repair_links =
    1u << REPAIR_LINK_US | 1u << REPAIR_LINK_OTHERS;
const uint16_t rules_repair_explore =
    1u << REPAIR_INVITE | 1u << REPAIR_OWN_PART | 1u << REPAIR_HERE_AND_NOW |
    1u << REPAIR_VALIDATE;

const int16_t rules_emerging[OBJECTIVE_COUNT] = {40, 40, 30};
// Less for agreement: one problem in the client's own words is enough.
const int16_t rules_established[OBJECTIVE_COUNT] = {70, 70, 60};

// Reflections and affirmations say "I am listening and you are all right";
// confronting takes that away. What else is said works on the two of us.
enum level rules_default_aim(uint16_t codes)
{
    const uint16_t safe =
        1u << CODE_SR | 1u << CODE_CR | 1u << CODE_AF | 1u << CODE_CONFRONT;
    return codes & safe ? LEVEL_SAFETY : LEVEL_PARTNERSHIP;
}

const char *rules_name(enum rule rule)
{
    static const char *const names[RULE_COUNT] = {
        [RULE_STANCE] = "stance",
        [RULE_GATE] = "gate",
        [RULE_CONFIDENTIALITY] = "confidentiality",
        [RULE_VIOLATION] = "violation",
        [RULE_AUTHOR] = "author",
        [RULE_RUPTURE] = "rupture",
        [RULE_EARLY_LINK] = "early_link",
        [RULE_REPAIR] = "repair",
    };
    assert(rule >= 0 && rule < RULE_COUNT);
    return names[rule];
}

const char *rules_reason(enum rule rule)
{
    static const char *const reasons[RULE_COUNT] = {
        [RULE_STANCE] = "The attitude the response was made from.",
        [RULE_GATE] = "Pressing for agreement before there was enough trust.",
        [RULE_CONFIDENTIALITY] =
            "It became clearer who gets to know what is said here.",
        [RULE_VIOLATION] = "A promise of complete secrecy cannot be kept.",
        [RULE_AUTHOR] = "What this moment means to this client.",
        [RULE_RUPTURE] = "The two of you stopped working together.",
        [RULE_EARLY_LINK] =
            "A pattern was pointed out before it was explored together.",
        [RULE_REPAIR] = "What stood between you was talked through.",
    };
    assert(rule >= 0 && rule < RULE_COUNT);
    return reasons[rule];
}
