// What the words of scenarios are asked; see lint_words.h.
#include "tools/lint_words.h"

#include <string.h>

#include "tools/cue.h"
#include "tools/lint.h"
#include "tools/words.h"

#include "base/banned.h"

static bool is_small(const struct lint *l)
{
    return l->opened->scenario->exchange_count < CUE_EXCHANGES_LEAST;
}

static bool was_named_before(const struct lint *lints, size_t at)
{
    const char *sha256 = lints[at].opened->scenario->sha256;
    for (size_t i = 0; i < at; i++) {
        if (strcmp(lints[i].opened->scenario->sha256, sha256) == 0) {
            return true;
        }
    }
    return false;
}

static void look_for_cues(struct cue_set *set)
{
    if (set->exchange_count >= CUE_EXCHANGES_LEAST) {
        cue_look(set);
    }
    cue_set_release(set);
}

// Large scenarios alone, small ones together.
static void look_for_all_cues(const struct lint *lints, size_t count)
{
    struct cue_set small = {0};
    for (size_t i = 0; i < count; i++) {
        struct cue_set alone = {0};
        if (!was_named_before(lints, i)) {
            cue_set_add(is_small(&lints[i]) ? &small : &alone, &lints[i]);
        }
        look_for_cues(&alone);
    }
    look_for_cues(&small);
}

// Cues come first: there are few, and findings are told up to a number.
void lint_words(const struct lint *lints, size_t count)
{
    look_for_all_cues(lints, count);
    for (size_t i = 0; i < count; i++) {
        if (!was_named_before(lints, i)) {
            words_check_stigma(&lints[i]);
            words_check_feedback(&lints[i]);
            words_check_aloud(&lints[i]);
        }
    }
}
