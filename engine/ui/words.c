// Words; see words.h.
#include "ui/words.h"

#include "base/banned.h"

const char words_rupture_meaning[] =
    "A rupture is a moment when working together breaks down: somebody moves "
    "away from you, or against you. It happens to everyone, and one that is "
    "talked through can leave you closer than before.";

const char words_no_certificate[] =
    "This is practice. Rapport trains; it does not certify anybody.";

const char *words_level(enum level level)
{
    static const char *const words[LEVEL_COUNT] = {
        [LEVEL_SAFETY] = "Safe space",
        [LEVEL_PARTNERSHIP] = "Partnership",
        [LEVEL_AGREEMENT] = "Agreement",
        [LEVEL_STRAIN] = "Strain",
    };
    return words[level];
}

const char *words_level_meaning(enum level level)
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

const char *words_attainment(enum attainment attainment)
{
    static const char *const words[ATTAINMENT_COUNT] = {
        [ATTAINMENT_NOT_YET] = "not yet",
        [ATTAINMENT_EMERGING] = "emerging",
        [ATTAINMENT_ESTABLISHED] = "established",
    };
    return words[attainment];
}

const char *words_attained(enum level objective, enum attainment attainment)
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

const char *words_stance(enum stance stance)
{
    static const char *const words[STANCE_SCORED_COUNT + 1] = {
        [STANCE_JUDGMENTAL] = "Judgmental",
        [STANCE_EXPERT] = "Expert",
        [STANCE_COLLABORATIVE] = "Collaborative",
        [STANCE_NEUTRAL] = "Neutral",
    };
    return words[stance];
}

const char *words_stance_meaning(enum stance stance)
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

const char *words_code(enum code code)
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

const char *words_code_meaning(enum code code)
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
