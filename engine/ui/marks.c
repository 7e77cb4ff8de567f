// Signs; see marks.h.
#include "ui/marks.h"

#include "base/banned.h"

colour mark_level_colour(const struct theme *t, enum level level)
{
    const colour colours[LEVEL_COUNT] = {
        [LEVEL_SAFETY] = t->safety,
        [LEVEL_PARTNERSHIP] = t->partnership,
        [LEVEL_AGREEMENT] = t->agreement,
        [LEVEL_STRAIN] = t->strain,
    };
    return colours[level];
}

colour mark_stance_colour(const struct theme *t, enum stance stance)
{
    const colour colours[STANCE_SCORED_COUNT + 1] = {
        [STANCE_JUDGMENTAL] = t->judgmental,
        [STANCE_EXPERT] = t->expert,
        [STANCE_COLLABORATIVE] = t->collaborative,
        [STANCE_NEUTRAL] = t->ink_soft,
    };
    return colours[stance];
}

static int stroke(int size)
{
    return size / 7 + 1;
}

static void square(struct page *p, int x, int y, int size, colour c)
{
    int half = size * 2 / 5;

    draw_box(p->out, (struct rect){x - half, y - half, 2 * half, 2 * half}, 1,
             c);
}

// Three thick strokes that leave nothing between them.
static void triangle(struct page *p, int x, int y, int size, colour c)
{
    int thick = size * 3 / 10 + 1, half = (size - thick) / 2;
    int top = y - half, low = y + half * 3 / 4;

    draw_line(p->out, x, top, x - half, low, thick, c);
    draw_line(p->out, x, top, x + half, low, thick, c);
    draw_line(p->out, x - half, low, x + half, low, thick, c);
    draw_line(p->out, x, top + half / 2, x, low, thick, c);
}

static void cross(struct page *p, int x, int y, int size, colour c)
{
    int half = size * 2 / 5, thick = stroke(size) + 1;

    draw_line(p->out, x - half, y - half, x + half, y + half, thick, c);
    draw_line(p->out, x - half, y + half, x + half, y - half, thick, c);
}

// Round: beside; square: from above; cross: against.
void mark_stance(struct page *p, int x, int y, int size, enum stance stance,
                 colour behind)
{
    colour c = mark_stance_colour(p->ui->theme, stance);

    (void)behind;
    switch (stance) {
    case STANCE_COLLABORATIVE:
        draw_dot(p->out, x, y, size * 4 / 9, c);
        break;
    case STANCE_EXPERT:
        square(p, x, y, size, c);
        break;
    case STANCE_JUDGMENTAL:
        cross(p, x, y, size, c);
        break;
    case STANCE_NEUTRAL:
        draw_line(p->out, x - size / 3, y, x + size / 3, y, stroke(size), c);
        break;
    }
}

void mark_level(struct page *p, int x, int y, int size, enum level level,
                colour behind)
{
    colour c = mark_level_colour(p->ui->theme, level);

    switch (level) {
    case LEVEL_SAFETY:
        draw_dot(p->out, x, y, size * 4 / 9, c);
        break;
    case LEVEL_PARTNERSHIP:
        square(p, x, y, size, c);
        break;
    case LEVEL_AGREEMENT:
        triangle(p, x, y, size, c);
        break;
    default:
        draw_dot(p->out, x, y, size * 4 / 9, c);
        draw_dot(p->out, x, y, size * 4 / 9 - stroke(size), behind);
        break;
    }
}

void mark_attainment(struct page *p, int x, int y, int size,
                     enum attainment attainment, colour behind)
{
    colour c = p->ui->theme->accent;
    int r = size / 2, inside = r - stroke(size);
    struct rect half = {x, y - r, r + 1, 2 * r + 1};

    draw_dot(p->out, x, y, r, c);
    if (attainment == ATTAINMENT_ESTABLISHED) {
        return;
    }
    struct rect before = draw_clip(
        p->out, attainment == ATTAINMENT_EMERGING
                    ? half
                    : (struct rect){x - r, y - r, 2 * r + 1, 2 * r + 1});
    draw_dot(p->out, x, y, inside, behind);
    draw_unclip(p->out, before);
}

// A broken line.
void mark_rupture(struct page *p, int x, int y, int size, colour c)
{
    int h = size / 2, thick = stroke(size);

    draw_line(p->out, x - h, y + h / 3, x - h / 3, y - h / 2, thick, c);
    draw_line(p->out, x - h / 3, y - h / 2, x + h / 3, y + h / 2, thick, c);
    draw_line(p->out, x + h / 3, y + h / 2, x + h, y - h / 3, thick, c);
}

// A tick.
void mark_repair(struct page *p, int x, int y, int size, colour c)
{
    int h = size / 2, thick = stroke(size);

    draw_line(p->out, x - h, y, x - h / 4, y + h * 2 / 3, thick, c);
    draw_line(p->out, x - h / 4, y + h * 2 / 3, x + h, y - h * 2 / 3, thick, c);
}
