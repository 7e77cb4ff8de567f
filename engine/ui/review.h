// The parts of the review; only screen_review.c and review_*.c read this.
#ifndef UI_REVIEW_H
#define UI_REVIEW_H

#include "core/note.h"
#include "core/play.h"
#include "core/telling.h"
#include "core/what_if.h"
#include "ui/field.h"
#include "ui/stage.h"

enum review_tab {
    REVIEW_RESULT,
    REVIEW_TURNS,
    REVIEW_THOUGHTS,
    REVIEW_COUNTS,
    REVIEW_TABS
};

enum {
    REVIEW_TAB = STAGE_IDS, // + enum review_tab
    REVIEW_LIBRARY = REVIEW_TAB + REVIEW_TABS,
    REVIEW_CHART,
    REVIEW_OPEN_SELECTED,
    REVIEW_RETRY,
    REVIEW_PRINT,
    REVIEW_THOUGHT,
    REVIEW_THOUGHT_LAST = REVIEW_THOUGHT + TELLING_QUESTIONS - 1,
    REVIEW_BEFORE,
    REVIEW_AFTER,
    REVIEW_ROW = 1000,      // + turn
    REVIEW_BRANCH = 100000, // + response_id
    REVIEW_LINK = 1000000,  // + group × REVIEW_LINKS + turn
    REVIEW_LINKS = 10000,
};

struct review {
    struct stage stage;
    const struct play *play; // borrowed
    const char *notice;
    const struct note_list *notes; // borrowed; may be NULL
    struct what_if what_if;        // of the turn it was found for last
    struct field thoughts[TELLING_QUESTIONS];
    struct result result;
    enum review_tab tab;
    int selected; // turn, from 1; 0: none
    int link_group;
};

const char *review_client(const struct review *r);
int review_turn_count(const struct review *r);
// Does it reach an ending, so that there is a result?
bool review_is_finished(const struct review *r);
const struct response *review_response(const struct review *r, int turn);
// Is there room for two columns?
bool review_is_wide(const struct ui *ui);

// Buttons "3" "7" that lead to turns.
struct review_links {
    int turns[48];
    int count;
    int left_out;
};
void review_links_add(struct review_links *links, int turn);
// [label] and the links behind it; nothing when there are none.
void review_links_draw(struct review *r, struct flow *f, const char *label,
                       const struct review_links *links);

// Sign, word, and no more.
void review_stance(struct flow *f, enum stance stance);
void review_foreseen_build(struct review *r, struct flow *f);
void review_noticed_build(struct review *r, struct flow *f);
// Whether rupture [i] was marked.
void review_rupture_noticed(const struct review *r, struct flow *f, size_t i);
void review_what_if_build(struct review *r, struct flow *f);
void review_thoughts_begin(struct review *r, const struct note_list *notes);
void review_thoughts_build(struct review *r, struct flow *f);
// False: it was for none of its fields.
bool review_thoughts_input(struct review *r, const struct ui *ui,
                           const struct input *in, struct action *answer);
void review_print_button(struct flow *f);
void review_result_build(struct review *r, struct flow *f);
void review_ruptures_build(struct review *r, struct flow *f);
void review_counts_build(struct review *r, struct flow *f);
// The list of turns; [with_detail]: the selected one opens in its place.
void review_rows_build(struct review *r, struct flow *f, bool with_detail);
void review_detail_build(struct review *r, struct flow *f);

#endif
