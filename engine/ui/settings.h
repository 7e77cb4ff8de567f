// What a person can choose: one table for the file, the settings page and
// whoever asks. A new setting is a new row.
#ifndef UI_SETTINGS_H
#define UI_SETTINGS_H

#include <stdbool.h>

enum setting {
    SETTING_TEXT,   // per cent of the usual size of text
    SETTING_THEME,  // enum theme_choice
    SETTING_FONT,   // enum font_choice
    SETTING_MOTION, // 1: reduced
    SETTING_WIDTH,  // of the window; 0: the usual one; on no page
    SETTING_HEIGHT,
    SETTING_X, // where it is; SETTING_NOWHERE: where the system puts it
    SETTING_Y,
    SETTING_SPEED,     // enum reveal_speed
    SETTING_FORWARD,   // enum forward_pace
    SETTING_SKIP,      // 1: words read before appear at once
    SETTING_LEVELS,    // 1: shown during a conversation
    SETTING_PRACTICE,  // enum practice
    SETTING_FIRST,     // 1: say it in one's own words first
    SETTING_SPEECH,    // 1: read aloud
    SETTING_RATE,      // how fast, 1..7
    SETTING_VOICE,     // enum voice_choice
    SETTING_SUBTITLES, // 1: what is read aloud is shown as well
    SETTING_COUNT,
};

#define SETTING_NOWHERE (-32768)

enum theme_choice { THEME_DAY, THEME_NIGHT, THEME_PROJECTOR, THEME_COUNT };

// What is written with.
enum font_choice { FONTS_USUAL, FONTS_PLAIN, FONTS_DYSLEXIC, FONTS_COUNT };

// How fast the client's words come.
enum reveal_speed { REVEAL_SLOW, REVEAL_NORMAL, REVEAL_FAST, REVEAL_AT_ONCE };

// After what the client says, and before the next they say.
enum forward_pace { FORWARD_WAITS, FORWARD_SLOW, FORWARD_USUAL, FORWARD_BRISK };

enum voice_choice { VOICE_USUAL, VOICE_LOW, VOICE_HIGH };

// One setting. Its values are least, least + step … most.
struct setting_row {
    const char *group;    // under which heading of the settings page
    const char *name;     // in the file
    const char *old_name; // in files of before; may be NULL
    const char *title, *why;
    int least, most, step, usual;
    // One label for each value; NULL: a number with "Smaller" and "Larger".
    const char *const *labels;
    const char *unit;             // said behind a number: " per cent"
    const char *smaller, *larger; // its buttons; NULL: "Smaller", "Larger"
    const char *keys;             // that change it anywhere; NULL: none
};

extern const struct setting_row setting_rows[SETTING_COUNT];

struct settings {
    int values[SETTING_COUNT];
};

// As everything is before anybody has chosen.
struct settings settings_usual(void);
// [value] brought within the bounds of [setting].
int setting_within(enum setting setting, int value);
bool settings_same(const struct settings *a, const struct settings *b);

#endif
