// Colours, sizes and spacing of the window: one type scale, one grid.
#ifndef UI_THEME_H
#define UI_THEME_H

#include "ui/draw.h"

// Every text colour has at least 7:1 contrast on the surfaces it stands on
// (WCAG 2.1 AAA; 12:1 in the projector theme); a test proves it over this
// table.
struct theme {
    const char *name;
    colour background; // behind everything
    colour surface;    // cards and panels
    colour raised;     // the card under the pointer or with the focus
    colour line;       // hairlines and frames
    colour ink;        // text
    colour ink_soft;   // secondary text, still 7:1
    colour accent;     // focus frame, key figures
    colour accent_ink; // text on accent
    colour safety, partnership, agreement, strain; // series in the chart
    colour collaborative, expert, judgmental;      // with a shape and a word
};

extern const struct theme theme_day;
extern const struct theme theme_night;
extern const struct theme theme_projector; // 12:1 instead of 7:1

// Contrast ratio of two colours in hundredths (WCAG 2.1), 100..2100.
int theme_contrast(colour a, colour b);

// Sizes in pixels at text scale 100 % on a 1280×720 window; scaled with
// metrics_px().
enum text_size {
    SIZE_SMALL = 15,
    SIZE_BODY = 18,
    SIZE_DIALOGUE = 22,
    SIZE_HEADING = 26,
    SIZE_TITLE = 36,
};

// [px] scaled by the text scale in per cent (100–300) times the window's own
// scale (larger windows get larger text; see metrics.c).
struct metrics {
    int text_per_cent; // the person's choice, 100..300; as far as it fits
    int width, height; // of the window
};
int metrics_px(const struct metrics *m, int px);
// Spacing on the grid of 8 px: [steps] × 8, scaled with the window only.
int metrics_space(const struct metrics *m, int steps);
// The least width and height of what can be pressed.
#define METRICS_TARGET 44
int metrics_target(const struct metrics *m);

#endif
