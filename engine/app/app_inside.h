// The window program's state, shared by app*.c alone.
#ifndef APP_APP_INSIDE_H
#define APP_APP_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "app/loaded.h"
#include "app/options.h"
#include "app/settings.h"
#include "app/shelf.h"
#include "base/strbuf.h"
#include "core/drill.h"
#include "core/preview.h"
#include "core/progress.h"
#include "record/saves.h"
#include "ui/saves.h"
#include "ui/screen.h"

struct aloud;
struct keeper;
struct live;
struct window;

enum shown {
    SHOWN_OTHER,
    SHOWN_CONVERSATION,
    SHOWN_REVIEW,
    SHOWN_PROGRESS,
    SHOWN_DRILL,
};

#define DRILLS_MOST 64 // that are gone over in one go

struct app {
    const struct options *options;
    struct keeper *keeper;
    struct window *window;
    struct ui ui;
    struct settings before_reset;
    struct draw_list list;
    struct shelf shelf;
    struct screen *screen;
    struct screen *under; // what [screen], a problem, came over; or NULL
    enum shown shown;     // by [screen], or by [under] if there is one
    struct aloud *aloud;
    struct live *live;  // NULL: saves are not noticed
    char *watched;      // owned; the file whose saves are; or NULL
    bool is_watched;    // is it the one that is loaded?
    struct trail trail; // the way to where a reload had to stop before
    struct strbuf news; // what a reload did; until the next choice
    struct loaded loaded;
    struct play play;
    struct trail ahead;         // the answers that one went back before
    struct save_list save_list; // the saved places: as the records have them
    struct save_shelf saves;    // … and as they are shown
    struct progress progress;   // as last shown, with what it points at:
    struct offer *offers;       // owned
    int *offer_index;           // owned; their places on the shelf
    size_t offer_count;
    char **days; // owned, with their texts
    size_t day_count;
    struct drill_list drills;
    size_t drill;          // the one that is being gone over
    struct strbuf support; // where one can turn
    uint8_t *read;         // owned; see screen_conversation_read_before()
    struct strbuf typed;   // what is being typed, not written down yet
    enum note_slot typed_slot;
    bool has_typed;
    bool has_play;
    bool has_ended;  // the play's end is in the records
    int index;       // of the scenario on the shelf; -1: not from there
    int64_t last_ms; // keeper_ticks_ms() of the latest turn
    struct strbuf notice;
    bool is_first_start;
    bool was_resized; // by the person
    bool has_place;   // is it known where the system had put the window?
    int place_x, place_y;
    bool is_done;
};

// --- app_show.c: what is in front

// Puts [screen] in front; the one before is freed.
void app_show(struct app *a, struct screen *screen);
// A quiet line or two about what is not kept, or NULL.
const char *app_notice(struct app *a);
void app_show_error(struct app *a, const char *title, const struct error *err);
void app_show_library(struct app *a);
void app_show_briefing(struct app *a);
// The review; first the guess at it, unless [is_guessed] or it was made before.
void app_show_review(struct app *a, bool is_guessed);
// Writes the page of the review and says where it is.
void app_print(struct app *a);
// Loads a scenario, by path or from the shelf; on failure shows why.
bool app_load(struct app *a, const char *path);
bool app_load_index(struct app *a, int index);
// Forgets the play and its scenario; no screen may show them any more.
void app_drop_play(struct app *a);

// --- app_obey.c

// Does what a screen asks for.
void app_obey(struct app *a, struct action action);

// --- app_play.c: what is played

// What comes first of the scenario that was named on the command line.
void app_show_scenario(struct app *a);
void app_show_conversation(struct app *a);
void app_begin(struct app *a);
void app_resume(struct app *a);
void app_choose(struct app *a, response_id response);
void app_stop(struct app *a);
// A new attempt with the first [turns] turns; the old one stays as it was.
void app_retry_from(struct app *a, int turns);
// The same, and [response] made then.
void app_retry_with(struct app *a, int turns, response_id response);
// Makes the answers that one went back before again, as far as they lead.
void app_go_forward(struct app *a);
// The play has come further: its end goes to the records, the conversation
// shows its latest turn.
void app_has_moved(struct app *a);

// The play that is in front ends or is left: it is kept as it is, and what it
// did lies ahead of one that goes back.
void app_leave(struct app *a);
// [p] is played from now on.
void app_take_play(struct app *a, struct play *p);

// --- app_practice.c: marks, words on answers, own words

// The way that a new attempt is practised.
enum practice app_practice_chosen(const struct app *a);
// Tells the conversation how it is practised.
void app_tell_practice(struct app *a);
void app_mark(struct app *a, enum rupture_kind kind);
void app_coach(struct app *a, bool is_again);
// [text] as it stands while it is being typed.
void app_note(struct app *a, enum note_slot slot, const char *text);
// Writes down what was typed, if anything.
void app_write_typed(struct app *a);
// [wait_ms], or less when something typed is to be written down soon.
int app_typed_wait_ms(const struct app *a, int wait_ms);

// --- app_saves.c: places to come back to

// Asks the records for those of the scenario that is loaded.
void app_find_saves(struct app *a);
void app_forget_saves(struct app *a);
void app_save(struct app *a);
void app_open_save(struct app *a, int index);
// Or puts it back.
void app_remove_save(struct app *a, int index);

// --- app_progress.c: getting on, and moments gone over again

void app_show_progress(struct app *a);
void app_forget_progress(struct app *a);
// The place on the shelf that a screen means.
int app_offer_index(const struct app *a, int offer);
int app_drills_due(struct app *a);
// The poor moments of the play are kept to be gone over.
void app_keep_moments(struct app *a);
// The next moment that is due; the progress when there is none.
void app_drill(struct app *a);
void app_drill_answer(struct app *a, response_id response);

// --- app_again.c: going over what was said before

// What the client says in the scenario that is loaded: was it read?
void app_find_read(struct app *a);
// All that was said so far was read.
void app_note_read(struct app *a);
// One goes back: the way as it was lies ahead.
void app_keep_ahead(struct app *a);
// Tells the conversation what lies ahead and what was read.
void app_tell_again(struct app *a);

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
