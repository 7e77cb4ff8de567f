// Terms of the field in plain words.
#include "core/phrases.h"

#include <assert.h>

const char *repair_phrase(enum repair repair)
{
    static const char *const phrases[REPAIR_COUNT] = {
        [REPAIR_CLARIFY] = "clearing up a misunderstanding",
        [REPAIR_CHANGE_TASK] = "changing what you do together",
        [REPAIR_RATIONALE] = "explaining why you do something",
        [REPAIR_REFOCUS] = "going back to what was being talked about",
        [REPAIR_INVITE] = "asking how they see it",
        [REPAIR_OWN_PART] = "owning your part in it",
        [REPAIR_HERE_AND_NOW] = "saying what you notice between the two of you",
        [REPAIR_VALIDATE] = "making sense of why they are guarded",
        [REPAIR_LINK_US] = "linking it to a pattern between you",
        [REPAIR_LINK_OTHERS] = "linking it to other people in their life",
    };
    assert(repair < REPAIR_COUNT);
    return phrases[repair];
}

const char *marker_phrase(enum marker marker)
{
    static const char *const phrases[MARKER_COUNT] = {
        [MARKER_DENIAL] = "says that nothing is wrong",
        [MARKER_MINIMAL_RESPONSE] = "answers in as few words as possible",
        [MARKER_ABSTRACT] = "talks about things in general",
        [MARKER_STORY_TELLING] = "tells stories about other things",
        [MARKER_TOPIC_SHIFT] = "changes the subject",
        [MARKER_APPEASING] = "agrees to please you",
        [MARKER_CONTENT_AFFECT_SPLIT] = "says one thing and shows another",
        [MARKER_SELF_CRITICISM] = "puts themselves down",
        [MARKER_COMPLAINS_OF_WORKER] = "complains about you",
        [MARKER_REJECTS_OFFER] = "turns down what you offer",
        [MARKER_COMPLAINS_OF_ACTIVITY] = "complains about what you are doing",
        [MARKER_COMPLAINS_OF_FRAME] = "complains about the rules of this",
        [MARKER_COMPLAINS_OF_PROGRESS] = "complains that it leads nowhere",
        [MARKER_DEFENDS_SELF] = "defends themselves against you",
        [MARKER_CONTROLS] = "tries to take control of the talk",
    };
    assert(marker < MARKER_COUNT);
    return phrases[marker];
}

const char *mood_cue(enum mood mood)
{
    static const char *const cues[MOOD_COUNT] = {
        [MOOD_NEUTRAL] = "",
        [MOOD_GUARDED] = "arms folded, watching you",
        [MOOD_WITHDRAWN] = "looking away",
        [MOOD_ASHAMED] = "eyes lowered",
        [MOOD_SAD] = "quietly, the face heavy",
        [MOOD_ANXIOUS] = "hands moving, a quick look at the door",
        [MOOD_IRRITATED] = "jaw tight",
        [MOOD_CONFRONTING] = "leaning forward, eyes on you",
        [MOOD_RELIEVED] = "shoulders dropping, a breath out",
        [MOOD_OPEN] = "turned towards you",
        [MOOD_AMUSED] = "half a smile",
    };
    assert(mood < MOOD_COUNT);
    return cues[mood];
}
