// A picture as a list of simple commands. Views emit it, tests read it as
// text, sdl/ paints it and compares it with the last one so that only what
// changed is painted again. Units are pixels of the window.
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

struct rect {
    int x, y, w, h;
};

// 0xRRGGBB; everything is painted opaque, so that a changed area can be
// painted again by itself.
typedef uint32_t colour;

enum font_face {
    FONT_DIALOGUE,        // Andika
    FONT_DIALOGUE_ITALIC, // thoughts
    FONT_INTERFACE,       // Inter
    FONT_INTERFACE_BOLD,
    FONT_COUNT,
};

enum draw_type {
    DRAW_BOX,     // filled, corners rounded by [radius]
    DRAW_FRAME,   // outline of [thickness], corners rounded
    DRAW_TEXT,    // one line, already broken and ordered
    DRAW_LINE,    // a straight stroke
    DRAW_DOT,     // a filled circle in [at]
    DRAW_PORTRAIT // the client's face
};

struct draw_cmd {
    uint8_t type;     // enum draw_type
    struct rect at;   // all it can touch lies within (text: its line box)
    struct rect clip; // painted only inside; w = 0: no clip
    colour colour;
    union {
        struct {
            int radius, thickness;
        } box;
        struct {
            uint8_t face; // enum font_face
            int size_px;
            int32_t text, len; // in draw_list.text
            int shown_px;      // only the first so many pixels; -1: all
            colour behind;     // the colour it stands on (for smooth edges)
        } text;
        struct {
            int x2, y2, thickness; // from at.x/at.y corner: see draw_line()
            int x1, y1;
        } line;
        struct {
            int32_t name;     // in draw_list.text, NUL-terminated
            uint8_t look;     // look_of() of ui/portrait.h: a mood, mostly
            uint8_t from;     // the look that it turns from
            uint8_t eyes;     // enum eyes, see ui/life.h
            bool is_live;     // more of it may be shown soon
            int16_t progress; // of that turn, 0..1000
            int16_t breath;   // the chest is lifted by so many quarter pixels
            colour behind;
        } portrait;
    };
};

// All zero is an empty list. Kept and reused from frame to frame.
struct draw_list {
    struct draw_cmd *items; // owned
    size_t count, capacity;
    char *text; // owned; NUL after each piece
    size_t text_len, text_capacity;
    struct rect clip;   // applied to what is added next; w = 0: none
    struct rect typing; // where text is typed; w = 0: nowhere
    colour background;  // behind everything; painted where nothing else is
    int width, height;
};

// Empties the list for a picture of [width] × [height].
void draw_begin(struct draw_list *list, int width, int height,
                colour background);
// Later commands are painted only inside [clip] (and any clip before it).
// Returns the clip to hand back to draw_unclip().
struct rect draw_clip(struct draw_list *list, struct rect clip);
void draw_unclip(struct draw_list *list, struct rect before);
void draw_box(struct draw_list *list, struct rect at, int radius, colour c);
void draw_frame(struct draw_list *list, struct rect at, int radius,
                int thickness, colour c);
// [at] is the line box: x, y top left, h the line's height, w the text's
// width as measured. [shown_px]: -1 for all.
void draw_text(struct draw_list *list, struct rect at, enum font_face face,
               int size_px, colour c, colour behind, const char *text,
               size_t len, int shown_px);
void draw_line(struct draw_list *list, int x1, int y1, int x2, int y2,
               int thickness, colour c);
void draw_dot(struct draw_list *list, int x, int y, int radius, colour c);
void draw_portrait(struct draw_list *list, struct rect at, const char *name,
                   int mood, colour behind);

// One moment of a face that lives. See ui/life.h.
struct draw_face {
    int look, from; // look_of(); equal: it does not turn
    int progress;   // of that turn, 0..1000
    int eyes;       // enum eyes
    int breath;     // of a breath, 0..1000
    bool is_live;   // pictures of the eyes will be needed
};
void draw_living_portrait(struct draw_list *list, struct rect at,
                          const char *name, struct draw_face face,
                          colour behind);

// Are two commands (of two lists) the same picture?
bool draw_same(const struct draw_list *a, const struct draw_cmd *x,
               const struct draw_list *b, const struct draw_cmd *y);
// The list as text, one command a line: what view tests compare.
void draw_write(const struct draw_list *list, struct strbuf *out);
void draw_release(struct draw_list *list);

#endif
