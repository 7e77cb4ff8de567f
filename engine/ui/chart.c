// The chart; see chart.h. Each line has a colour, a sign and, for strain,
// dashes.
#include "ui/chart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/note.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/telling.h"
#include "ui/marks.h"

#include "base/banned.h"

// Where values and turns come to lie.
struct frame {
    struct page *page;
    struct rect at; // of the lines, without the words around them
    int turns;      // the last one; 0 is the start
};

// --- places ------------------------------------------------------------------

static struct frame frame_of(const struct ui *ui, struct rect at,
                             const struct play *play)
{
    int words = look_line_px(ui, LOOK_SMALL), left = words * 5 / 2;
    int space = metrics_space(&ui->metrics, 1);
    struct rect inner = {at.x + left, at.y + words + space,
                         at.w - left - 2 * space, at.h - 2 * words - 2 * space};

    return (struct frame){.at = inner,
                          .turns = (int)play->transcript.turn_count};
}

static int x_of(const struct frame *c, int turn)
{
    return c->at.x + (c->turns > 0 ? c->at.w * turn / c->turns : 0);
}

static int y_of(const struct frame *c, int value)
{
    return c->at.y + c->at.h - c->at.h * value / 100;
}

int chart_turn_at(const struct ui *ui, struct rect at, const struct play *play,
                  int x)
{
    struct frame c = frame_of(ui, at, play);
    int step = c.turns > 0 && c.at.w > 0 ? c.turns : 1;
    int turn = ((x - c.at.x) * step + c.at.w / 2) / (c.at.w > 0 ? c.at.w : 1);

    return turn < 0 ? 0 : turn > c.turns ? c.turns : turn;
}

static int level_at(const struct play *play, int turn, int level)
{
    const struct transcript *t = &play->transcript;

    if (turn > 0) {
        return t->turns[turn - 1].levels[level];
    }
    return t->opening.levels[level];
}

// --- the ground --------------------------------------------------------------

static void write_at(const struct frame *c, int x, int y, const char *text,
                     colour behind)
{
    struct page *p = c->page;
    int w = look_width(p->ui, LOOK_SMALL, text);
    int h = look_line_px(p->ui, LOOK_SMALL);

    draw_text(p->out, (struct rect){x - w / 2, y, w, h}, look_face(LOOK_SMALL),
              look_px(p->ui, LOOK_SMALL), p->ui->theme->ink_soft, behind, text,
              strlen(text), -1);
}

static void draw_ground(const struct frame *c, colour behind)
{
    struct page *p = c->page;
    int words = look_line_px(p->ui, LOOK_SMALL);
    char number[8];

    for (int value = 0; value <= 100; value += 50) {
        int y = y_of(c, value);
        draw_box(p->out, (struct rect){c->at.x, y, c->at.w, 1}, 0,
                 p->ui->theme->line);
        snprintf(number, sizeof number, "%d", value);
        write_at(c, c->at.x - words * 5 / 4, y - words / 2, number, behind);
    }
}

// Every so many turns, so that the numbers do not touch.
static void draw_numbers(const struct frame *c, colour behind)
{
    int room = look_width(c->page->ui, LOOK_SMALL, "0000");
    int per = c->turns > 0 ? c->at.w / c->turns : room;
    int step = per > 0 ? (room + per - 1) / per : room;
    char number[16];

    for (int turn = 0; turn <= c->turns; turn += step > 0 ? step : 1) {
        snprintf(number, sizeof number, "%d", turn);
        write_at(c, x_of(c, turn), c->at.y + c->at.h + 2,
                 turn > 0 ? number : "start", behind);
    }
}

// --- lines -------------------------------------------------------------------

static void draw_dashes(struct page *p, int x1, int y1, int x2, int y2,
                        int thick, colour c)
{
    int far = abs(x2 - x1) + abs(y2 - y1), dash = 3 * thick;
    int count = far / (2 * dash) > 0 ? far / (2 * dash) : 1;

    for (int i = 0; i < count; i++) {
        int from = 4 * i, to = 4 * i + 2, all = 4 * count - 2;
        draw_line(p->out, x1 + (x2 - x1) * from / all,
                  y1 + (y2 - y1) * from / all, x1 + (x2 - x1) * to / all,
                  y1 + (y2 - y1) * to / all, thick, c);
    }
}

static void draw_stretch(const struct frame *c, const struct play *play,
                         int turn, enum level level, int thick)
{
    struct page *p = c->page;
    colour ink = mark_level_colour(p->ui->theme, level);
    int x1 = x_of(c, turn), y1 = y_of(c, level_at(play, turn, level));
    int x2 = x_of(c, turn + 1), y2 = y_of(c, level_at(play, turn + 1, level));

    if (level == LEVEL_STRAIN) {
        draw_dashes(p, x1, y1, x2, y2, thick, ink);
    } else {
        draw_line(p->out, x1, y1, x2, y2, thick, ink);
    }
}

static void draw_series(const struct frame *c, const struct play *play,
                        enum level level, colour behind)
{
    struct page *p = c->page;
    int thick = metrics_space(&p->ui->metrics, 1) * 3 / 8, size = 4 * thick;
    int per = c->turns > 0 ? c->at.w / c->turns : c->at.w;
    int step = per > 0 ? size * 5 / 4 / per + 1 : c->turns + 1;

    for (int turn = 0; turn < c->turns; turn++) {
        draw_stretch(c, play, turn, level, thick);
    }
    for (int turn = 0; turn <= c->turns; turn += step) {
        mark_level(p, x_of(c, turn), y_of(c, level_at(play, turn, level)), size,
                   level, behind);
    }
}

// --- ruptures ----------------------------------------------------------------

static void draw_event(const struct frame *c, int turn, bool is_repair)
{
    struct page *p = c->page;
    const struct theme *t = p->ui->theme;
    int words = look_line_px(p->ui, LOOK_SMALL), x = x_of(c, turn);
    int y = c->at.y - words / 2 - metrics_space(&p->ui->metrics, 1) / 2;

    draw_box(p->out, (struct rect){x, c->at.y, 1, c->at.h}, 0, t->line);
    if (is_repair) {
        mark_repair(p, x, y, words * 2 / 3, t->collaborative);
    } else {
        mark_rupture(p, x, y, words * 2 / 3, t->judgmental);
    }
}

static void draw_ruptures(const struct frame *c, const struct play *play)
{
    for (size_t i = 0; i < play->score.rupture_count; i++) {
        const struct score_rupture *r = &play->score.ruptures[i];
        draw_event(c, r->opened_turn, false);
        if (r->repaired_turn > 0) {
            draw_event(c, r->repaired_turn, true);
        }
    }
}

// --- what the person marked --------------------------------------------------

static void draw_mark(struct page *p, int x, int y, int size, bool is_away)
{
    const struct theme *t = p->ui->theme;
    const char *letter = is_away ? "A" : "G";
    int w = look_width(p->ui, LOOK_SMALL, letter);
    int h = look_line_px(p->ui, LOOK_SMALL);

    draw_dot(p->out, x, y, size / 2, t->accent);
    draw_text(p->out, (struct rect){x - w / 2, y - h / 2, w, h},
              look_face(LOOK_SMALL), look_px(p->ui, LOOK_SMALL), t->accent_ink,
              t->accent, letter, 1, -1);
}

static void draw_marks(const struct frame *c, const struct note_list *notes)
{
    int size = look_line_px(c->page->ui, LOOK_SMALL);

    for (size_t i = 0; notes && i < notes->count; i++) {
        const struct note *n = &notes->items[i];
        bool is_away = strcmp(n->name, "moved_away") == 0;
        int up = is_away ? size * 2 : size;
        if (n->kind == NOTE_MARK && n->turn <= c->turns) {
            draw_mark(c->page, x_of(c, n->turn),
                      c->at.y + c->at.h - up + size / 2, size, is_away);
        }
    }
}

// --- the whole ---------------------------------------------------------------

static void draw_selected(const struct frame *c, int turn)
{
    struct page *p = c->page;
    int w = metrics_space(&p->ui->metrics, 1) / 2;
    struct rect at = {x_of(c, turn) - w / 2, c->at.y, w, c->at.h};

    if (turn > 0) {
        draw_box(p->out, at, 0, p->ui->theme->accent);
    }
}

// For those who listen: the same in sentences.
static void say_chart(struct page *p, int id, const struct play *play,
                      const struct note_list *notes)
{
    static const struct note_list none;
    struct strbuf text = STRBUF_INIT;

    telling_chart(play, notes ? notes : &none, &text);
    page_say_control(p, SPOKEN_CARD, id, strbuf_text(&text));
    page_say_control(p, SPOKEN_CARD, id,
                     "Chart. Left and right go along the turns.");
    strbuf_release(&text);
}

void chart_draw(struct flow *f, int id, int height, const struct play *play,
                const struct note_list *notes, int selected)
{
    struct page *p = f->page;
    struct rect at = {f->x, f->y, f->w, height};
    struct frame c = frame_of(p->ui, at, play);

    c.page = p;
    page_control(p, id, at);
    say_chart(p, id, play, notes);
    draw_ground(&c, f->behind);
    draw_numbers(&c, f->behind);
    draw_ruptures(&c, play);
    draw_selected(&c, selected);
    for (int level = LEVEL_COUNT - 1; level >= 0; level--) {
        draw_series(&c, play, (enum level)level, f->behind);
    }
    draw_marks(&c, notes);
    if (page_is_focused(p, id)) {
        draw_frame(p->out, at, flow_space(f, 1), flow_space(f, 1) / 2,
                   p->ui->theme->accent);
    }
    f->y += height;
}

// --- what it means -----------------------------------------------------------

enum { KEY_RUPTURE = LEVEL_COUNT, KEY_REPAIR, KEY_MARK, KEY_ENTRIES };

static void draw_entry(struct page *p, int entry, int x, int y, int size,
                       colour behind)
{
    const struct theme *t = p->ui->theme;

    if (entry == KEY_RUPTURE) {
        mark_rupture(p, x, y, size, t->judgmental);
    } else if (entry == KEY_REPAIR) {
        mark_repair(p, x, y, size, t->collaborative);
    } else if (entry == KEY_MARK) {
        draw_mark(p, x, y, size * 5 / 3, true);
    } else {
        mark_level(p, x, y, size, (enum level)entry, behind);
    }
}

void chart_legend(struct flow *f)
{
    struct page *p = f->page;
    int line = look_line_px(p->ui, LOOK_SMALL), size = line * 3 / 5;
    int x = f->x, gap = flow_space(f, 1);

    p->is_mute = true; // the sentences need no key
    for (int i = 0; i < KEY_ENTRIES; i++) {
        const char *word = i == KEY_RUPTURE  ? "a rupture began"
                           : i == KEY_REPAIR ? "it was repaired"
                           : i == KEY_MARK   ? "your marks: A, G"
                                             : level_phrase((enum level)i);
        int sign = i == KEY_MARK ? size * 2 : size;
        int w = sign + gap + look_width(p->ui, LOOK_SMALL, word);
        if (x > f->x && x + w > f->x + f->w) {
            x = f->x;
            f->y += line + gap / 2;
        }
        draw_entry(p, i, x + sign / 2, f->y + line / 2, size, f->behind);
        flow_line_at(f, x + sign + gap, f->y, LOOK_SMALL, p->ui->theme->ink,
                     word);
        x += w + 3 * gap;
    }
    p->is_mute = false;
    f->y += line;
}
