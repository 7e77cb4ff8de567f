// Terms of the field in plain words.
#include "core/phrases.h"

#include <assert.h>

#include "base/banned.h"

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

const char *mask_cue(int mask)
{
    static const char *const cues[MOOD_COUNT] = {
        [MOOD_NEUTRAL] = "the mouth showing nothing",
        [MOOD_GUARDED] = "the lips pressed together",
        [MOOD_WITHDRAWN] = "the mouth slack",
        [MOOD_ASHAMED] = "the lips pressed together",
        [MOOD_SAD] = "the corners of the mouth down",
        [MOOD_ANXIOUS] = "a stretched smile",
        [MOOD_IRRITATED] = "one corner of the mouth hard",
        [MOOD_CONFRONTING] = "the mouth hard",
        [MOOD_RELIEVED] = "a smile that stays on the lips",
        [MOOD_OPEN] = "a polite smile that stays on the lips",
        [MOOD_AMUSED] = "a wide smile that stays on the lips",
    };
    return mask >= 0 && mask < MOOD_COUNT ? cues[mask] : "";
}

const char phrase_of_ruptures[] =
    "A rupture is a moment when working together breaks down: somebody moves "
    "away from you, or against you. It happens to everyone, and one that is "
    "talked through can leave you closer than before.";

const char phrase_of_miti[] =
    "Counted as in the MITI 4.2.1, a tool for coding helping conversations. "
    "One response can hold several.";

const char phrase_of_marks[] =
    "Fair and good are the opinion of the people who made this tool, not "
    "norms. A talk as short as this says little about anybody; the numbers "
    "are for comparing your own attempts.";

const char phrase_of_score[] =
    "The mean of safe space, partnership and agreement at the end, less 10 for "
    "each rupture left unrepaired and half of the strain above 40.";

const char phrase_no_certificate[] =
    "This is practice. Rapport trains; it does not certify anybody.";

const char *level_phrase(enum level level)
{
    static const char *const words[LEVEL_COUNT] = {
        [LEVEL_SAFETY] = "Safe space",
        [LEVEL_PARTNERSHIP] = "Partnership",
        [LEVEL_AGREEMENT] = "Agreement",
        [LEVEL_STRAIN] = "Strain",
    };
    return words[level];
}

const char *level_meaning(enum level level)
{
    static const char *const words[LEVEL_COUNT] = {
        [LEVEL_SAFETY] =
            ("They can talk to you: nobody judges, and they know who gets to "
             "hear it."),
        [LEVEL_PARTNERSHIP] =
            "They want to talk to you: you work side by side.",
        [LEVEL_AGREEMENT] =
            "They have a reason to talk to you: a problem, in their own words.",
        [LEVEL_STRAIN] = "What is pulling the two of you apart.",
    };
    return words[level];
}

const char *attainment_phrase(enum attainment attainment)
{
    static const char *const words[ATTAINMENT_COUNT] = {
        [ATTAINMENT_NOT_YET] = "not yet",
        [ATTAINMENT_EMERGING] = "emerging",
        [ATTAINMENT_ESTABLISHED] = "established",
    };
    return words[attainment];
}

const char *attained_phrase(enum level objective, enum attainment attainment)
{
    static const char *const words[OBJECTIVE_COUNT][ATTAINMENT_COUNT] = {
        [LEVEL_SAFETY] =
            {
                ("They did not feel safe enough to speak freely yet. That "
                 "takes time, and it comes before everything else."),
                ("They began to feel that they could speak. It is a start to "
                 "build on."),
                ("They could speak freely with you. That is what the rest "
                 "stands on."),
            },
        [LEVEL_PARTNERSHIP] =
            {
                ("They did not feel you were working on it together yet. "
                 "Asking how they see it is a way in."),
                ("They began to work with you. More say for them would carry "
                 "it further."),
                "The two of you worked side by side.",
            },
        [LEVEL_AGREEMENT] =
            {
                ("There was no problem yet that both of you would name. In a "
                 "first session that is common, and it cannot be hurried."),
                "A reason to talk began to show, in their own words.",
                ("You agreed on a problem worth talking about, and it is "
                 "theirs."),
            },
    };
    return words[objective][attainment];
}

const char *stance_phrase(enum stance stance)
{
    static const char *const words[STANCE_SCORED_COUNT + 1] = {
        [STANCE_JUDGMENTAL] = "Judgmental",
        [STANCE_EXPERT] = "Expert",
        [STANCE_COLLABORATIVE] = "Collaborative",
        [STANCE_NEUTRAL] = "Neutral",
    };
    return words[stance];
}

const char *stance_meaning(enum stance stance)
{
    static const char *const words[STANCE_SCORED_COUNT + 1] = {
        [STANCE_JUDGMENTAL] = "Against them: blames, warns, corners.",
        [STANCE_EXPERT] = "Above them: advises, fixes, decides for them.",
        [STANCE_COLLABORATIVE] =
            "Beside them: listens, asks, leaves them the choice.",
        [STANCE_NEUTRAL] = "Neither.",
    };
    return words[stance];
}

const char *code_phrase(enum code code)
{
    static const char *const words[CODE_COUNT] = {
        [CODE_GI] = "Giving information",
        [CODE_PERSUADE] = "Persuading",
        [CODE_PERSUADE_WITH] = "Persuading with permission",
        [CODE_QUESTION] = "Questions",
        [CODE_SR] = "Simple reflections",
        [CODE_CR] = "Complex reflections",
        [CODE_AF] = "Affirming",
        [CODE_SEEK] = "Seeking collaboration",
        [CODE_EMPH] = "Emphasising their choice",
        [CODE_CONFRONT] = "Confronting",
    };
    return words[code];
}

const char *code_meaning(enum code code)
{
    static const char *const words[CODE_COUNT] = {
        [CODE_GI] = "Facts and explanations.",
        [CODE_PERSUADE] = "Trying to change their mind.",
        [CODE_PERSUADE_WITH] = "The same, after asking whether they want it.",
        [CODE_QUESTION] = "Open or closed.",
        [CODE_SR] = "Saying back what they said.",
        [CODE_CR] = "Saying back what they mean.",
        [CODE_AF] = "Naming something good about them.",
        [CODE_SEEK] = "Asking for their view, or leave to go on.",
        [CODE_EMPH] = "Saying that it is for them to decide.",
        [CODE_CONFRONT] = "Arguing, blaming, warning.",
    };
    return words[code];
}
