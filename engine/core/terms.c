// The closed lists of words and how to find, or nearly find, one of them.
#include "core/terms.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define LIST(name, noun)                                                       \
    const struct term_list terms_##name = {noun, name##_names,                 \
                                           COUNT(name##_names)}

static const char *const stance_names[] = {
    [STANCE_JUDGMENTAL] = "judgmental",
    [STANCE_EXPERT] = "expert",
    [STANCE_COLLABORATIVE] = "collaborative",
    [STANCE_NEUTRAL] = "neutral",
};
static const char *const level_names[] = {
    [LEVEL_SAFETY] = "safety",
    [LEVEL_PARTNERSHIP] = "partnership",
    [LEVEL_AGREEMENT] = "agreement",
    [LEVEL_STRAIN] = "strain",
};
static const char *const aim_names[] = {
    [LEVEL_SAFETY] = "safety",
    [LEVEL_PARTNERSHIP] = "partnership",
    [LEVEL_AGREEMENT] = "agreement",
};
static const char *const code_names[] = {
    [CODE_GI] = "gi",
    [CODE_PERSUADE] = "persuade",
    [CODE_PERSUADE_WITH] = "persuade_with",
    [CODE_QUESTION] = "question",
    [CODE_SR] = "sr",
    [CODE_CR] = "cr",
    [CODE_AF] = "af",
    [CODE_SEEK] = "seek",
    [CODE_EMPH] = "emph",
    [CODE_CONFRONT] = "confront",
};
static const char *const repair_names[] = {
    [REPAIR_CLARIFY] = "clarify",
    [REPAIR_CHANGE_TASK] = "change_task",
    [REPAIR_RATIONALE] = "rationale",
    [REPAIR_REFOCUS] = "refocus",
    [REPAIR_INVITE] = "invite",
    [REPAIR_OWN_PART] = "own_part",
    [REPAIR_HERE_AND_NOW] = "here_and_now",
    [REPAIR_VALIDATE] = "validate",
    [REPAIR_LINK_US] = "link_us",
    [REPAIR_LINK_OTHERS] = "link_others",
};
static const char *const rupture_kind_names[] = {
    [RUPTURE_WITHDRAWAL] = "withdrawal",
    [RUPTURE_CONFRONTATION] = "confrontation",
};
static const char *const marker_names[] = {
    [MARKER_DENIAL] = "denial",
    [MARKER_MINIMAL_RESPONSE] = "minimal_response",
    [MARKER_ABSTRACT] = "abstract",
    [MARKER_STORY_TELLING] = "story_telling",
    [MARKER_TOPIC_SHIFT] = "topic_shift",
    [MARKER_APPEASING] = "appeasing",
    [MARKER_CONTENT_AFFECT_SPLIT] = "content_affect_split",
    [MARKER_SELF_CRITICISM] = "self_criticism",
    [MARKER_COMPLAINS_OF_WORKER] = "complains_of_worker",
    [MARKER_REJECTS_OFFER] = "rejects_offer",
    [MARKER_COMPLAINS_OF_ACTIVITY] = "complains_of_activity",
    [MARKER_COMPLAINS_OF_FRAME] = "complains_of_frame",
    [MARKER_COMPLAINS_OF_PROGRESS] = "complains_of_progress",
    [MARKER_DEFENDS_SELF] = "defends_self",
    [MARKER_CONTROLS] = "controls",
};
static const char *const mood_names[] = {
    [MOOD_NEUTRAL] = "neutral",
    [MOOD_GUARDED] = "guarded",
    [MOOD_WITHDRAWN] = "withdrawn",
    [MOOD_ASHAMED] = "ashamed",
    [MOOD_SAD] = "sad",
    [MOOD_ANXIOUS] = "anxious",
    [MOOD_IRRITATED] = "irritated",
    [MOOD_CONFRONTING] = "confronting",
    [MOOD_RELIEVED] = "relieved",
    [MOOD_OPEN] = "open",
    [MOOD_AMUSED] = "amused",
};
static const char *const style_names[] = {
    [STYLE_PLAIN] = "plain",       [STYLE_RESERVED] = "reserved",
    [STYLE_VERBOSE] = "verbose",   [STYLE_TANGENTIAL] = "tangential",
    [STYLE_PLEASING] = "pleasing", [STYLE_UPSET] = "upset",
};
static const char *const outcome_names[] = {
    [OUTCOME_ENGAGED] = "engaged",
    [OUTCOME_UNDECIDED] = "undecided",
    [OUTCOME_DECLINED] = "declined",
    [OUTCOME_WALKED_OUT] = "walked_out",
};
static const char *const confidentiality_names[] = {
    [CONFIDENTIALITY_VAGUE] = "vague",
    [CONFIDENTIALITY_EXPLAINED] = "explained",
    [CONFIDENTIALITY_LIMITS] = "limits",
    [CONFIDENTIALITY_CHECKED] = "checked",
    [CONFIDENTIALITY_ROOM] = "room",
    [CONFIDENTIALITY_ABSOLUTE] = "absolute",
};
static const char *const attainment_names[] = {
    [ATTAINMENT_NOT_YET] = "not_yet",
    [ATTAINMENT_EMERGING] = "emerging",
    [ATTAINMENT_ESTABLISHED] = "established",
};
static const char *const portrait_names[] = {
    "dana",  "errol",  "jamie", "samira", "carol",   "leah",  "tom",
    "frank", "ayo",    "meera", "ruth",   "luke",    "robin", "arjan",
    "lin",   "walter", "grace", "remi",   "someone",
};

LIST(stance, "stance");
LIST(level, "level");
LIST(aim, "aim");
LIST(code, "code");
LIST(repair, "repair strategy");
LIST(rupture_kind, "kind of rupture");
LIST(marker, "marker");
LIST(mood, "mood");
LIST(style, "style");
LIST(outcome, "outcome");
LIST(confidentiality, "confidentiality step");
LIST(attainment, "attainment");
LIST(portrait, "portrait");

const char *term_name(const struct term_list *list, int value)
{
    assert(value >= 0 && value < list->count);
    return list->names[value];
}

int term_find(const struct term_list *list, const char *name, size_t len)
{
    for (int i = 0; i < list->count; i++) {
        if (strlen(list->names[i]) == len &&
            memcmp(list->names[i], name, len) == 0) {
            return i;
        }
    }
    return -1;
}

#define DISTANCE_LONGEST 64 // longer names are never "nearly" another

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static bool differs_in_case_only(const char *a, const char *b)
{
    while (*a && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

// Damerau's distance, three rows at a time (optimal string alignment). Another
// case is one slip, however many letters have it.
int term_distance(const char *a, const char *b, int most)
{
    int rows[3][DISTANCE_LONGEST + 1];
    int n = (int)strlen(a), m = (int)strlen(b);
    if (n > DISTANCE_LONGEST || m > DISTANCE_LONGEST) {
        return most + 1;
    }
    if (n == m && differs_in_case_only(a, b)) {
        return smaller(strcmp(a, b) != 0, most + 1);
    }
    for (int j = 0; j <= m; j++) {
        rows[0][j] = j;
    }
    for (int i = 1; i <= n; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3];
        row[0] = i;
        for (int j = 1; j <= m; j++) {
            row[j] = smaller(smaller(above[j], row[j - 1]) + 1,
                             above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
                a[i - 2] == b[j - 1]) {
                row[j] = smaller(row[j], rows[(i + 1) % 3][j - 2] + 1);
            }
        }
    }
    return smaller(rows[n % 3][m], most + 1);
}

const char *term_nearest(const struct term_list *list, const char *name)
{
    int most = (int)strlen(name) / 3;
    int best = (most < 1 ? 1 : most) + 1;
    const char *nearest = NULL;
    for (int i = 0; i < list->count; i++) {
        int distance = term_distance(name, list->names[i], best - 1);
        if (distance < best) {
            best = distance;
            nearest = list->names[i];
        }
    }
    return nearest;
}
