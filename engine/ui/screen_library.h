// The library: which conversations there are to practise.
#ifndef UI_SCREEN_LIBRARY_H
#define UI_SCREEN_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct screen;

// One scenario of the library. Texts are borrowed; NULL where nothing is known.
struct library_entry {
    const char *title; // the folder's name when the file does not load
    const char *brief;
    const char *content_note;
    const char *error; // it does not load: FILE:LINE: message, as everywhere
    const char *resume_when; // "yesterday at 21:10"; of an unfinished attempt
    const char *best;        // in a few words; of all attempts
    int minutes, level;      // level 1..3
    int times;               // practised to an ending
    bool can_resume;         // an attempt was cut off
};

// [notice]: NULL, or one quiet line at the top (no records, say). [places]:
// NULL, or where scenarios are looked for, told when there are none. All that
// is handed over is borrowed and must outlive the screen.
// Asks for: OPEN_BRIEFING, RESUME, OPEN_PROGRESS, DRILL, QUIT, settings.
struct screen *screen_library_new(const struct library_entry *entries,
                                  size_t count, const char *notice,
                                  const char *places);
// How many moments are due to be gone over.
void screen_library_due(struct screen *s, int drills);
// Puts the focus on entry [index], for coming back from it.
void screen_library_select(struct screen *s, int index);

#endif
