// Levels; see levels.h.
#include "ui/levels.h"

#include <stdio.h>

#include "base/strbuf.h"
#include "core/phrases.h"
#include "ui/marks.h"

#include "base/banned.h"

void levels_bar(struct page *p, struct rect at, int value, int from,
                colour fill)
{
    const struct theme *t = p->ui->theme;
    struct rect full = at;
    int x = at.x + at.w * from / 100;

    draw_box(p->out, at, at.h / 2, t->raised);
    full.w = at.w * value / 100;
    draw_box(p->out, full, at.h / 2, fill);
    if (from >= 0) {
        draw_box(p->out, (struct rect){x - 1, at.y - at.h / 2, 3, 2 * at.h}, 1,
                 t->ink);
    }
}

static int row_px(const struct ui *ui)
{
    return look_line_px(ui, LOOK_SMALL) + metrics_space(&ui->metrics, 2);
}

int levels_px(const struct ui *ui)
{
    return LEVEL_COUNT * row_px(ui);
}

void levels_draw(struct flow *f, const int16_t *levels)
{
    struct page *p = f->page;
    int line = look_line_px(p->ui, LOOK_SMALL), size = line * 2 / 3;
    char number[8];

    for (int i = 0; i < LEVEL_COUNT; i++, f->y += row_px(p->ui)) {
        enum level level = (enum level)i;
        colour c = mark_level_colour(p->ui->theme, level);
        struct rect bar = {f->x, f->y + line, f->w, flow_space(f, 1) * 3 / 4};
        snprintf(number, sizeof number, "%d", levels[i]);
        mark_level(p, f->x + size / 2, f->y + line / 2, size, level, f->behind);
        flow_line_at(f, f->x + size * 3 / 2, f->y, LOOK_SMALL,
                     p->ui->theme->ink, level_phrase(level));
        flow_line_at(f, f->x + f->w - look_width(p->ui, LOOK_SMALL, number),
                     f->y, LOOK_SMALL, p->ui->theme->ink, number);
        levels_bar(p, bar, levels[i], -1, c);
    }
}

void levels_write(struct flow *f, const int16_t *levels)
{
    struct strbuf sb = STRBUF_INIT;

    for (int i = 0; i < LEVEL_COUNT; i++) {
        strbuf_addf(&sb, "%s%s %d", i ? "  \xc2\xb7  " : "",
                    level_phrase((enum level)i), levels[i]);
    }
    flow_text(f, LOOK_SMALL, strbuf_text(&sb));
    strbuf_release(&sb);
}
