// A page: one picture being laid out, and what in it can be scrolled, focused
// and chosen, by keyboard or by pointer. It remembers the places of the last
// picture, so that input finds what the person saw.
//
//     static void build(void *ctx, struct page *page) { … controls, text … }
//     page_draw(&page, ui, list, build, screen);
//     struct page_event e = page_input(&page, ui, in);
//     if (e.type == PAGE_CHOSEN && e.id == MY_BUTTON) …
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/screen.h"
#include "ui/spoken.h"

#define PAGE_AREAS 2

// Something that can be chosen. Ids are the screen's own, from 1; 0 is none.
struct control {
    int id;
    int area;       // scroll area it lies in; -1: none
    struct rect at; // in the window, as last drawn
};

struct scroll {
    struct rect view; // where it is seen, with the scroll bar on its right
    int content_px;   // how high all of it is
    int offset_px;    // how much of it is above the view
    int covered_px;   // of the view's bottom, by what is drawn over it
};

// All zero is a page that was never drawn.
struct page {
    struct control *controls; // owned; in the order of Tab
    size_t count, capacity;
    struct text_line *lines; // owned; scratch
    size_t line_capacity;
    struct scroll areas[PAGE_AREAS];
    int area_count;
    int focus, hover, pressed; // ids; 0: none
    int last_focus;            // before the latest move, for dragging
    bool must_show_focus;      // scroll to it at the next picture
    bool was_scrolled;         // since the picture was begun
    bool has_pointer, is_dragging, is_bar;
    int pointer_x, pointer_y, press_y, press_offset, press_area;
    int width, height, text_per_cent; // of the last picture
    struct spoken spoken;             // owned; what that says
    // While building only:
    const struct ui *ui;
    struct draw_list *out;
    struct rect clip_before;
    int area;     // being filled; -1: none
    int speaking; // the control whose words are being written; 0: none
    bool is_mute; // what is written is said otherwise
};

typedef void page_build(void *ctx, struct page *p);

// Empties [out] and has [build] fill it; again when scrolling had to change.
void page_draw(struct page *p, const struct ui *ui, struct draw_list *out,
               page_build *build, void *ctx);
void page_release(struct page *p);

// --- while building ----------------------------------------------------------

// What follows lies in scroll area [index], seen in [view]; returns the y at
// which its content begins. Areas are begun in order of their index.
int page_area_begin(struct page *p, int index, struct rect view);
// [bottom]: the y where the content ends. Draws the scroll bar if needed.
void page_area_end(struct page *p, int bottom);
// The width taken by a scroll bar.
int page_gutter(const struct ui *ui);

// Adds a control; returns its place, for page_control_at() when its height is
// known later.
size_t page_control(struct page *p, int id, struct rect at);
void page_control_at(struct page *p, size_t place, struct rect at);
bool page_is_focused(const struct page *p, int id);
// Focused, or under the pointer.
bool page_is_lit(const struct page *p, int id);
// Words for those who listen: of the control that is being written, or of the
// page. Whatever flow.h writes is said already.
void page_say(struct page *p, enum spoken_role role, const char *text);
void page_say_control(struct page *p, enum spoken_role role, int control,
                      const char *text);
// Can anything in [at] be seen? What cannot need not be drawn.
bool page_sees(const struct page *p, struct rect at);

// --- at any time -------------------------------------------------------------

void page_focus(struct page *p, int id); // and scroll to it when next drawn
void page_scroll_to(struct page *p, int index, int offset_px);
// The last control [id] of the last picture, or NULL.
const struct control *page_find(const struct page *p, int id);

enum page_event_type {
    PAGE_NOTHING,
    PAGE_CHANGED, // draw again
    PAGE_CHOSEN,  // [id]: by Enter, Space, click or tap
};
struct page_event {
    enum page_event_type type;
    int id;
};
// Moves focus, scrolls, presses. What it does not know is PAGE_NOTHING.
struct page_event page_input(struct page *p, const struct ui *ui,
                             const struct input *in);

// --- for page_*.c ------------------------------------------------------------

int page_scroll_most(const struct scroll *s);
// Scrolls within bounds, taking the controls along; did anything move?
bool page_scroll_by(struct page *p, int index, int by_px);
bool page_show_focus(struct page *p);
struct rect page_bar(const struct scroll *s, const struct ui *ui);
struct rect page_thumb(const struct scroll *s, const struct ui *ui);
const struct control *page_hit(const struct page *p, int x, int y);
int page_area_under(const struct page *p, int x, int y); // -1: none
// Keys only.
bool page_key(struct page *p, const struct ui *ui, const struct input *in);

bool rect_has(struct rect r, int x, int y);

#endif
