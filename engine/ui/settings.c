// The settings there are.
#include "ui/settings.h"

#include "core/practice.h"

#include "base/banned.h"

static const char *const themes[] = {"Day", "Night", "Projector"};
static const char *const fonts[] = {"Andika and Inter", "Inter",
                                    "OpenDyslexic"};
static const char *const motions[] = {"Usual", "Reduced"};
static const char *const speeds[] = {"Slow", "Normal", "Fast", "At once"};
static const char *const paces[] = {"Waits for me", "Unhurried", "Usual",
                                    "Brisk"};
static const char *const skips[] = {"Come as ever", "Stand there at once"};
static const char *const aloud[] = {"Off", "On"};
static const char *const voices[] = {"Usual", "Lower", "Higher"};
static const char *const practices[] = {"As in life", "Coached", "Assessment"};
static const char *const firsts[] = {"Choose at once", "Say it first"};
static const char *const levels[] = {"Hidden", "Shown"};

const struct setting_row setting_rows[SETTING_COUNT] = {
    [SETTING_TEXT] = {.group = "Seeing",
                      .name = "text_per_cent",
                      .title = "Text size",
                      .least = 100,
                      .most = 300,
                      .step = 25,
                      .usual = 100,
                      .unit = " per cent",
                      .keys = "Ctrl + and Ctrl \xe2\x88\x92"},
    [SETTING_THEME] = {.group = "Seeing",
                       .name = "theme",
                       .old_name = "night",
                       .title = "Colours",
                       .why = "Light paper by day, dark and warm by night, the "
                              "strongest contrast for a projector.",
                       .most = THEME_COUNT - 1,
                       .step = 1,
                       .labels = themes},
    [SETTING_FONT] = {.group = "Seeing",
                      .name = "font",
                      .title = "Letters",
                      .why = "What is said is written in the first, the rest "
                             "in the second. OpenDyslexic needs the package "
                             "fonts-opendyslexic.",
                      .most = FONTS_COUNT - 1,
                      .step = 1,
                      .labels = fonts},
    [SETTING_MOTION] = {.group = "Seeing",
                        .name = "reduce_motion",
                        .title = "Movement",
                        .why = "Reduced: nothing moves, and what is said "
                               "appears at once.",
                        .most = 1,
                        .step = 1,
                        .labels = motions},
    [SETTING_WIDTH] = {.name = "window_width", .most = 16384, .step = 1},
    [SETTING_HEIGHT] = {.name = "window_height", .most = 16384, .step = 1},
    [SETTING_X] = {.name = "window_x",
                   .least = SETTING_NOWHERE,
                   .most = 32767,
                   .step = 1,
                   .usual = SETTING_NOWHERE},
    [SETTING_Y] = {.name = "window_y",
                   .least = SETTING_NOWHERE,
                   .most = 32767,
                   .step = 1,
                   .usual = SETTING_NOWHERE},
    [SETTING_SPEED] = {.group = "Conversation",
                       .name = "reveal_speed",
                       .title = "How fast the client speaks",
                       .why = "A key or a click always shows the rest.",
                       .most = REVEAL_AT_ONCE,
                       .step = 1,
                       .usual = REVEAL_NORMAL,
                       .labels = speeds},
    [SETTING_FORWARD] = {.group = "Conversation",
                         .name = "forward",
                         .title = "When the client says several things",
                         .why = "A pause between them, in which to read; or "
                                "each waits for Enter or a click.",
                         .most = FORWARD_BRISK,
                         .step = 1,
                         .usual = FORWARD_USUAL,
                         .labels = paces},
    [SETTING_SKIP] = {.group = "Conversation",
                      .name = "skip_read",
                      .title = "Words you have read before",
                      .why = "When you go back, or practise it again.",
                      .most = 1,
                      .step = 1,
                      .usual = 1,
                      .labels = skips},
    [SETTING_LEVELS] = {.group = "Conversation",
                        .name = "show_levels",
                        .title = "Levels during a conversation",
                        .why = "Hidden is closer to real life; the review "
                               "shows them anyway.",
                        .most = 1,
                        .step = 1,
                        .labels = levels},
    [SETTING_PRACTICE] = {.group = "Practising",
                          .name = "practice",
                          .title = "How you practise",
                          .why = "Counts from the next conversation on. The "
                                 "page before it says what each is.",
                          .most = PRACTICE_COUNT - 1,
                          .step = 1,
                          .labels = practices},
    [SETTING_FIRST] = {.group = "Practising",
                       .name = "say_first",
                       .title = "In your own words",
                       .why = "Say it first: you write what you would say "
                              "before you see the answers. It is never "
                              "scored; you see it again afterwards.",
                       .most = 1,
                       .step = 1,
                       .labels = firsts},
    [SETTING_SPEECH] = {.group = "Listening",
                        .name = "speech",
                        .title = "Read everything aloud",
                        .why = "F4 anywhere. Any key interrupts; F2 says the "
                               "page again. It needs speech-dispatcher or "
                               "espeak-ng.",
                        .most = 1,
                        .step = 1,
                        .labels = aloud},
    [SETTING_RATE] = {.group = "Listening",
                      .name = "speech_rate",
                      .title = "How fast it is read",
                      .least = 1,
                      .most = 7,
                      .step = 1,
                      .usual = 4,
                      .unit = " of 7",
                      .smaller = "Slower",
                      .larger = "Faster"},
    [SETTING_VOICE] = {.group = "Listening",
                       .name = "speech_voice",
                       .title = "Voice",
                       .most = VOICE_HIGH,
                       .step = 1,
                       .labels = voices},
    [SETTING_SUBTITLES] = {.group = "Listening",
                           .name = "speech_shown",
                           .title = "Show what is read aloud",
                           .why = "At the bottom of the window.",
                           .most = 1,
                           .step = 1,
                           .labels = aloud},
};

struct settings settings_usual(void)
{
    struct settings s;

    for (int i = 0; i < SETTING_COUNT; i++) {
        s.values[i] = setting_rows[i].usual;
    }
    return s;
}

int setting_within(enum setting setting, int value)
{
    const struct setting_row *row = &setting_rows[setting];

    return value < row->least  ? row->least
           : value > row->most ? row->most
                               : value;
}

bool settings_same(const struct settings *a, const struct settings *b)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (setting_rows[i].group && a->values[i] != b->values[i]) {
            return false;
        }
    }
    return true;
}
