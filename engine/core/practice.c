// The three ways to practise; see practice.h.
#include "core/practice.h"

#include "base/banned.h"

static const char *const names[] = {"natural", "coached", "assessment"};
const struct term_list terms_practice = {"practice", names, PRACTICE_COUNT};

const char *practice_meaning(enum practice practice)
{
    static const char *const meanings[] = {
        [PRACTICE_NATURAL] = "As in life: you see only how the client takes "
                             "it, and may go back and try again.",
        [PRACTICE_COACHED] = "After an answer that may have hurt, a short word "
                             "on why, and the choice to say it again.",
        [PRACTICE_ASSESSMENT] = "Straight through, without going back. What "
                                "you did is shown at the end.",
    };

    return meanings[practice];
}
