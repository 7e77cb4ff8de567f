// The three ways to practise a conversation.
#ifndef CORE_PRACTICE_H
#define CORE_PRACTICE_H

#include "core/terms.h"

enum practice {
    PRACTICE_NATURAL,    // what follows from an answer is all one gets
    PRACTICE_COACHED,    // a word after a poor answer, and the choice again
    PRACTICE_ASSESSMENT, // no going back, no marks; the review at the end
    PRACTICE_COUNT,
};

extern const struct term_list terms_practice;

// One plain sentence about it.
const char *practice_meaning(enum practice practice);

#endif
