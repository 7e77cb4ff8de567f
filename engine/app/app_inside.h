// The window program's state, shared by app.c and app_preview.c alone.
#ifndef APP_APP_INSIDE_H
#define APP_APP_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "app/loaded.h"
#include "app/options.h"
#include "app/settings.h"
#include "app/shelf.h"
#include "base/strbuf.h"
#include "core/preview.h"
#include "ui/screen.h"

struct keeper;
struct live;
struct window;

enum shown { SHOWN_OTHER, SHOWN_CONVERSATION, SHOWN_REVIEW };

struct app {
    const struct options *options;
    struct keeper *keeper;
    struct window *window;
    struct ui ui;
    struct settings settings;
    struct draw_list list;
    struct shelf shelf;
    struct screen *screen;
    struct screen *under; // what [screen], a problem, came over; or NULL
    enum shown shown;     // by [screen], or by [under] if there is one
    struct live *live;    // NULL: saves are not noticed
    char *watched;        // owned; the file whose saves are; or NULL
    bool is_watched;      // is it the one that is loaded?
    struct trail trail;   // the way to where a reload had to stop before
    struct strbuf news;   // what a reload did; until the next choice
    struct loaded loaded;
    struct play play;
    bool has_play;
    bool has_ended; // the play's end is in the records
    int index;      // of the scenario on the shelf; -1: not from there
    int64_t last_ms;
    struct strbuf notice;
    bool is_done;
};

// --- app.c

// A quiet line or two about what is not kept, or NULL.
const char *app_notice(struct app *a);
void app_show_conversation(struct app *a);
void app_show_review(struct app *a);
// What comes first of the scenario that was named on the command line.
void app_show_scenario(struct app *a);

// --- app_preview.c

// Where the play begins that the command line asks for.
struct start_words app_words(const struct app *a);
// app_notice() of a preview.
const char *app_preview_notice(struct app *a);
// What the last reload said, and where it could not go, is over now.
void app_go_another_way(struct app *a);
// The scenario in front was saved: it is played on in its new version, or what
// is wrong with that is shown over it.
void app_reload(struct app *a);
// Back to what a problem was shown over.
void app_go_back(struct app *a);

#endif
