// What all screens share: a page, overlays, the keys that work everywhere.
#ifndef UI_STAGE_H
#define UI_STAGE_H

#include <stdbool.h>

#include "ui/overlay.h"
#include "ui/page.h"

// First member of a screen's own struct.
struct stage {
    struct screen screen;
    struct page page;
    struct overlay overlay;
};

// Ids of controls from here on are the screen's own.
enum { STAGE_SETTINGS = 1, STAGE_HELP, STAGE_IDS = 16 };

static inline struct action action_of(enum action_type type, int index)
{
    return (struct action){.type = type, .index = index};
}

// Draws the open overlay, else [build] with the screen as its ctx.
void stage_draw(struct stage *s, const struct ui *ui, struct draw_list *out,
                page_build *build);
// Is [in] for all screens alike (an overlay, text size, help)? Then [*answer]
// is the action.
bool stage_takes(struct stage *s, const struct ui *ui, const struct input *in,
                 struct action *answer);
// The page's answer to [in]: the id chosen, or 0 with [*answer] as the action.
int stage_page(struct stage *s, const struct ui *ui, const struct input *in,
               struct action *answer);
void stage_release(struct stage *s);
// The page of any screen that was drawn last: its own, or what lies over it.
const struct page *stage_front(const struct screen *s);

// The line of buttons at the top: [first] of the screen's own, then settings
// and keys.
void stage_buttons(struct flow *f, const struct button *first, size_t count);
// The quiet line, if any.
void stage_notice(struct flow *f, const char *notice);
// Is it a first press of a letter or digit without Ctrl?
bool stage_is_letter(const struct input *in);

#endif
