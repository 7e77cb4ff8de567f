// The library; see screen_library.h.
#include "ui/screen_library.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "ui/stage.h"

#include "base/banned.h"

enum {
    LEAVE = STAGE_IDS,
    PROGRESS,
    DRILLS,
    ENTRY = 1000,   // + index
    RESUME = 100000 // + index
};

struct library_screen {
    struct stage stage;
    const struct library_entry *entries;
    size_t count;
    const char *notice, *places;
    int drills; // due
};

// --- drawing -----------------------------------------------------------------

static void write_facts(struct flow *f, const struct library_entry *e)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_addf(&sb, "%d minutes  \xc2\xb7  level %d of 3", e->minutes,
                e->level);
    if (e->times > 0) {
        strbuf_addf(&sb, "  \xc2\xb7  practised %s",
                    e->times == 1 ? "once" : "");
        if (e->times > 1) {
            strbuf_addf(&sb, "%d times", e->times);
        }
    }
    flow_text(f, LOOK_SMALL, strbuf_text(&sb));
    strbuf_release(&sb);
    if (e->best && *e->best) {
        flow_textf(f, LOOK_SMALL, "Best so far: %s", e->best);
    }
}

static void write_resume(struct flow *f, const struct library_entry *e,
                         int index)
{
    flow_gap(f, 2);
    flow_textf(f, LOOK_SMALL, "Not finished%s%s.", e->resume_when ? ": " : "",
               e->resume_when ? e->resume_when : "");
    flow_gap(f, 1);
    flow_button(f, (struct button){RESUME + index, "Go on where you were", NULL,
                                   BUTTON_PLAIN, false});
}

// A file that does not load: what its author needs to mend it.
static struct card write_broken(struct flow *f, const struct library_entry *e)
{
    struct card card = card_begin(f, 0, CARD_QUIET);

    flow_text(&card.inner, LOOK_HEADING, e->title);
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY,
              "This one cannot be opened at the moment. Its file says "
              "something that is not understood:");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_SMALL, e->error);
    return card;
}

static struct card write_entry(struct flow *f, const struct library_entry *e,
                               int index)
{
    if (e->error) {
        return write_broken(f, e);
    }
    struct card card = card_begin(f, ENTRY + index, CARD_CHOICE);
    flow_text(&card.inner, LOOK_HEADING, e->title);
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, e->brief);
    flow_gap(&card.inner, 1);
    write_facts(&card.inner, e);
    if (e->content_note && *e->content_note) {
        flow_gap(&card.inner, 1);
        flow_textf(&card.inner, LOOK_SMALL, "Please note: %s", e->content_note);
    }
    if (e->can_resume) {
        write_resume(&card.inner, e, index);
    }
    return card;
}

// Two cards side by side are as high as the higher one.
static void write_pair(const struct library_screen *s, struct flow *f,
                       size_t first, int columns)
{
    int gap = flow_space(f, 3), top = f->y, bottom = top;
    struct flow column[2] = {*f, *f};
    struct card card[2];
    int n = 0;

    for (; n < columns && first + (size_t)n < s->count; n++) {
        struct flow *c = &column[n];
        c->w = (f->w - (columns - 1) * gap) / columns;
        c->x = f->x + n * (c->w + gap);
        card[n] =
            write_entry(c, &s->entries[first + (size_t)n], (int)first + n);
        struct card trial = card[n];
        card_end(c, &trial);
        bottom = c->y > bottom ? c->y : bottom;
    }
    for (int i = 0; i < n; i++) {
        card_end_at(&column[i], &card[i], bottom - top);
    }
    f->y = bottom;
    flow_gap(f, 3);
}

static void write_empty(const struct library_screen *s, struct flow *f)
{
    struct card card = card_begin(f, 0, CARD_PLAIN);

    flow_text(&card.inner, LOOK_HEADING, "No conversations here yet");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY,
              "Put a scenario, a folder with a file scenario.lua in it, where "
              "Rapport looks for them, and start it again.");
    if (s->places) {
        flow_gap(&card.inner, 1);
        flow_text(&card.inner, LOOK_SMALL, s->places);
    }
    card_end(f, &card);
}

static void write_head(const struct library_screen *s, struct flow *f)
{
    const struct button buttons[] = {
        {PROGRESS, "Your progress", "P", BUTTON_PLAIN, false},
        {LEAVE, "Leave", NULL, BUTTON_PLAIN, false},
    };

    flow_gap(f, 4);
    flow_text(f, LOOK_TITLE, "Rapport");
    flow_text(f, LOOK_SOFT,
              "Practise a first conversation with someone who needs help.");
    flow_gap(f, 2);
    stage_buttons(f, buttons, 2);
    if (s->drills > 0) {
        flow_gap(f, 2);
        flow_textf(f, LOOK_BODY,
                   s->drills == 1
                       ? "%d short moment from your own talks is due today."
                       : "%d short moments from your own talks are due today.",
                   s->drills);
        flow_gap(f, 1);
        flow_button(f, (struct button){DRILLS, "Go over them", NULL,
                                       BUTTON_PLAIN, false});
    }
    flow_gap(f, 3);
    stage_notice(f, s->notice);
}

static void build(void *ctx, struct page *p)
{
    struct library_screen *s = ctx;
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, 124);
    int columns = f.w >= look_letters_px(p->ui, LOOK_BODY, 84) ? 2 : 1;

    if (columns == 1) {
        f = flow_in(p, window, y, 70);
    }
    write_head(s, &f);
    for (size_t i = 0; i < s->count; i += (size_t)columns) {
        write_pair(s, &f, i, columns);
    }
    if (s->count == 0) {
        write_empty(s, &f);
    }
    flow_gap(&f, 2);
    page_area_end(p, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

// --- input -------------------------------------------------------------------

static struct action open_entry(const struct library_screen *s, uint32_t index)
{
    bool is_there = index < s->count && !s->entries[index].error;

    return action_of(is_there ? ACTION_OPEN_BRIEFING : ACTION_NONE, (int)index);
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct library_screen *s = (struct library_screen *)screen;
    struct action answer;

    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (stage_is_letter(in) && in->character >= '1' && in->character <= '9') {
        return open_entry(s, in->character - '1');
    }
    if (stage_is_letter(in) && in->character == 'p') {
        return action_of(ACTION_OPEN_PROGRESS, 0);
    }
    int id = stage_page(&s->stage, ui, in, &answer);
    if (id == PROGRESS || id == DRILLS) {
        return action_of(id == DRILLS ? ACTION_DRILL : ACTION_OPEN_PROGRESS, 0);
    }
    if (id == LEAVE) {
        return action_of(ACTION_QUIT, 0);
    }
    if (id >= RESUME) {
        return action_of(ACTION_RESUME, id - RESUME);
    }
    return id >= ENTRY ? open_entry(s, (uint32_t)(id - ENTRY)) : answer;
}

static int next_tick_ms(const struct screen *screen, const struct ui *ui)
{
    (void)screen;
    (void)ui;
    return -1;
}

static void release(struct screen *screen)
{
    stage_release((struct stage *)screen);
    free(screen);
}

void screen_library_due(struct screen *screen, int drills)
{
    ((struct library_screen *)screen)->drills = drills;
}

void screen_library_select(struct screen *screen, int index)
{
    struct library_screen *s = (struct library_screen *)screen;

    if (index >= 0 && (size_t)index < s->count && !s->entries[index].error) {
        page_focus(&s->stage.page, ENTRY + index);
    }
}

struct screen *screen_library_new(const struct library_entry *entries,
                                  size_t count, const char *notice,
                                  const char *places)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct library_screen *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->entries = entries;
    s->count = count;
    s->notice = notice;
    s->places = places;
    for (int i = (int)count - 1; i >= 0; i--) {
        screen_library_select(&s->stage.screen, i); // ends with the first
    }
    s->stage.page.must_show_focus = false; // it begins at its top
    return &s->stage.screen;
}
