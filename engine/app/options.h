// The command line of `rapport`.
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/practice.h"

enum command { COMMAND_LIBRARY, COMMAND_PLAY, COMMAND_HELP, COMMAND_VERSION };

struct options {
    enum command command;
    const char *scenario; // as given; NULL when none was
    bool has_practice;
    enum practice practice; // how it is practised; else as remembered
    bool says_first;        // own words before the answers are shown
    bool is_text;           // play in the terminal
    bool is_json;           // print one object, read nothing
    bool has_seed;
    uint64_t seed;
    bool has_choices;
    char **choices; // owned; response ids to make first
    size_t choice_count;
    // Where to begin, to look at a place of one's own scenario.
    const char *from; // an exchange, ending or rupture; NULL: its beginning
    char *set;        // owned; "safety=40,told=true"; NULL: as it says
    bool watches;     // reloads the scenario when it is saved
    const char *transcript; // file to write the transcript to, or NULL
    const char *speech_log; // write what would be read aloud there, or NULL
    const char *records;    // database to use, or NULL: the usual one
    bool keeps_no_record;
    bool resumes;      // go on with the attempt that was cut off
    int width, height; // of the window; 0: the usual size
    int text_per_cent; // 0: as remembered
};

// Reads the arguments; false with ERROR_USAGE when they are off. What it
// points at lives as long as [argv].
bool options_read(struct options *o, int argc, char **argv, struct error *err);
void options_release(struct options *o);

// Only a look at a scenario: it is no attempt, and nothing of it is kept.
bool options_is_preview(const struct options *o);

// The text of --help.
const char *options_help(void);

#endif
