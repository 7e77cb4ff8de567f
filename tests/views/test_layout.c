// Every screen at every size: nothing is cut off, everything can be reached
// and pressed, the focus always shows, and drawing twice is the same picture.
#include "support/test.h"

#include "ui/screen_briefing.h"
#include "ui/screen_conversation.h"
#include "ui/screen_error.h"
#include "ui/screen_library.h"
#include "ui/screen_review.h"
#include "ui/stage.h"
#include "views/fake.h"

static const struct {
    int width, height, text_per_cent;
} sizes[] = {
    {800, 600, 100},   {800, 600, 150},   {800, 600, 200},  {800, 600, 300},
    {1280, 720, 100},  {1280, 720, 200},  {1366, 768, 130}, {1920, 1080, 100},
    {1920, 1080, 200}, {3840, 2160, 100}, {600, 1000, 100}, {3840, 2160, 300},
};
enum { SIZES = sizeof sizes / sizeof *sizes, SCREENS = 14 };

static const struct library_entry entries[] = {
    {.title = "Sent by the court",
     .brief = "Dana has her first appointment today. The court made it a "
              "condition, and somebody waits outside.",
     .content_note = "Talk of drinking.",
     .minutes = 12,
     .level = 2,
     .times = 3,
     .can_resume = true,
     .resume_when = "yesterday at 21:10",
     .best = "safe space established"},
    {.title = "broken",
     .error = "scenarios/a_rather_long_folder_name/scenario.lua:14: "
              "collaborative: unknown field 'becuase'\n    becuase = 1\n"},
    {.title = "Antidisestablishmentarianism", .brief = "A word.", .level = 1},
};

// One of each screen, in each of its states.
struct cast {
    struct scenario *scenario;
    struct play whole, begun;
    struct screen *screens[SCREENS];
    int count;
};

static void add(struct cast *c, struct screen *s)
{
    assert_true(c->count < SCREENS);
    c->screens[c->count++] = s;
}

static struct screen *with_overlay(struct screen *s, enum overlay_kind kind)
{
    overlay_open(&((struct stage *)s)->overlay, kind);
    return s;
}

static void cast_init(struct cast *c)
{
    static const char *const first[] = {"arrival.judgmental"};
    *c = (struct cast){.scenario = fake_scenario()};
    struct briefing b = {.scenario = c->scenario, .can_resume = true};
    struct problem p = {.details = "a/b.lua:7: it failed",
                        .has_turns = true,
                        .can_go_back = true};
    fake_whole_play(&c->whole, c->scenario);
    fake_play(&c->begun, c->scenario, first, 1);
    add(c, screen_library_new(entries, 3, "A notice.", NULL));
    add(c, screen_library_new(NULL, 0, NULL, "Looked in /x."));
    add(c, screen_briefing_new(&b));
    add(c, screen_error_new(&p));
    add(c, screen_conversation_new(&c->begun, "A notice."));
    add(c, screen_conversation_new(&c->whole, NULL));
    add(c, screen_conversation_new(&c->begun, NULL));
    screen_conversation_stopped(c->screens[c->count - 1]);
    add(c, screen_review_new(&c->whole, NULL));
    add(c, screen_review_new(&c->whole, "A notice."));
    screen_review_show_turn(c->screens[c->count - 1], 3);
    add(c, screen_review_new(&c->begun, NULL));
    for (enum overlay_kind k = OVERLAY_PAUSE; k <= OVERLAY_BACKLOG; k++) {
        add(c, with_overlay(screen_conversation_new(&c->whole, NULL), k));
    }
}

static void cast_release(struct cast *c)
{
    for (int i = 0; i < c->count; i++) {
        screen_free(c->screens[i]);
    }
    play_release(&c->whole);
    play_release(&c->begun);
    scenario_free(c->scenario);
}

typedef void check_fn(struct screen *s, const struct ui *ui, int screen,
                      int size);

static void for_all(check_fn *check)
{
    for (int size = 0; size < (int)SIZES; size++) {
        struct cast c;
        struct ui ui = fake_ui(sizes[size].width, sizes[size].height,
                               sizes[size].text_per_cent);
        ui.settings.values[SETTING_LEVELS] = size % 2 == 0;
        cast_init(&c);
        for (int i = 0; i < c.count; i++) {
            check(c.screens[i], &ui, i, size);
        }
        cast_release(&c);
    }
}

static const struct page *page_of(const struct screen *s)
{
    const struct stage *stage = (const struct stage *)s;
    return overlay_is_open(&stage->overlay) ? &stage->overlay.page
                                            : &stage->page;
}

// --- nothing is cut off ------------------------------------------------------

static bool fits(const struct draw_list *list, const struct draw_cmd *cmd)
{
    int left = cmd->clip.w > 0 ? cmd->clip.x : 0;
    int right = cmd->clip.w > 0 ? cmd->clip.x + cmd->clip.w : list->width;
    return cmd->at.x >= left && cmd->at.x + cmd->at.w <= right;
}

static void check_width(struct screen *s, const struct ui *ui, int screen,
                        int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    for (int at = -1, now = 0; at != now;) { // also what is further down
        for (size_t k = 0; k < list.count; k++) {
            const struct draw_cmd *cmd = &list.items[k];
            if (cmd->type == DRAW_TEXT && !fits(&list, cmd)) {
                fail_msg("screen %d at %dx%d, %d %%: cut off: %s", screen,
                         sizes[size].width, sizes[size].height,
                         sizes[size].text_per_cent, list.text + cmd->text.text);
            }
        }
        at = page_of(s)->areas[0].offset_px;
        fake_key(s, ui, KEY_PAGE_DOWN);
        fake_draw(s, ui, &list);
        now = page_of(s)->areas[0].offset_px;
    }
    draw_release(&list);
}

static void no_text_is_cut_off_at_the_side(void **state)
{
    for_all(check_width);
}

// --- everything can be pressed and reached -----------------------------------

static void check_targets(struct screen *s, const struct ui *ui, int screen,
                          int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    const struct page *p = page_of(s);
    int least = metrics_target(&ui->metrics);
    for (size_t i = 0; i < p->count; i++) {
        struct rect at = p->controls[i].at;
        if (at.w < least || at.h < least || at.x < 0 ||
            at.x + at.w > ui->metrics.width) {
            fail_msg("screen %d, size %d: control %d is %dx%d at %d", screen,
                     size, p->controls[i].id, at.w, at.h, at.x);
        }
    }
    draw_release(&list);
}

static void targets_are_large_enough_for_a_finger(void **state)
{
    for_all(check_targets);
}

static void check_ids(struct screen *s, const struct ui *ui, int screen,
                      int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    const struct page *p = page_of(s);
    for (size_t i = 0; i < p->count; i++) {
        for (size_t k = i + 1; k < p->count; k++) {
            if (p->controls[i].id == p->controls[k].id) {
                fail_msg("screen %d, size %d: two controls %d", screen, size,
                         p->controls[i].id);
            }
        }
    }
    draw_release(&list);
}

static void no_two_controls_are_the_same(void **state)
{
    for_all(check_ids);
}

static bool in_sight(const struct page *p, const struct control *c)
{
    struct rect v = c->area >= 0 ? p->areas[c->area].view
                                 : (struct rect){0, 0, p->width, p->height};
    return c->at.y < v.y + v.h && c->at.y + c->at.h > v.y;
}

static void check_tab(struct screen *s, const struct ui *ui, int screen,
                      int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    const struct page *p = page_of(s);
    size_t count = p->count;
    for (size_t i = 0; i < count; i++) {
        fake_key(s, ui, KEY_TAB);
        const struct control *c = page_find(p, p->focus);
        if (!c || !in_sight(p, c)) {
            fail_msg("screen %d, size %d: the focus %d is out of sight", screen,
                     size, p->focus);
        }
    }
    draw_release(&list);
}

static void tab_reaches_everything_and_keeps_it_in_sight(void **state)
{
    for_all(check_tab);
}

// By Down alone one comes to the end of everything that scrolls.
static void check_down(struct screen *s, const struct ui *ui, int screen,
                       int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    const struct page *p = page_of(s);
    for (int at = -1, now = 0, focus = -1; at != now || focus != p->focus;) {
        at = p->areas[0].offset_px;
        focus = p->focus;
        fake_key(s, ui, KEY_DOWN);
        now = p->areas[0].offset_px;
    }
    if (p->area_count == 1 &&
        p->areas[0].offset_px <
            page_scroll_most(&p->areas[0]) - p->areas[0].view.h / 2) {
        fail_msg("screen %d, size %d: Down stays at %d of %d", screen, size,
                 p->areas[0].offset_px, page_scroll_most(&p->areas[0]));
    }
    draw_release(&list);
}

static void down_leads_to_the_end(void **state)
{
    for_all(check_down);
}

// --- redraw only on change ---------------------------------------------------

static void check_again(struct screen *s, const struct ui *ui, int screen,
                        int size)
{
    struct draw_list one = {0}, two = {0};
    fake_draw(s, ui, &one);
    fake_draw(s, ui, &two);
    bool is_same = one.count == two.count;
    for (size_t i = 0; is_same && i < one.count; i++) {
        is_same = draw_same(&one, &one.items[i], &two, &two.items[i]);
    }
    if (!is_same) {
        fail_msg("screen %d, size %d: another picture", screen, size);
    }
    assert_int_equal(s->ops->next_tick_ms(s, ui), -1);
    draw_release(&one);
    draw_release(&two);
}

static void
an_idle_screen_is_the_same_picture_and_asks_for_nothing(void **state)
{
    for_all(check_again);
}

// --- lines can be read -------------------------------------------------------

static void check_lines(struct screen *s, const struct ui *ui, int screen,
                        int size)
{
    struct draw_list list = {0};
    fake_draw(s, ui, &list);
    for (size_t i = 0; i < list.count; i++) {
        const struct draw_cmd *cmd = &list.items[i];
        if (cmd->type == DRAW_TEXT && utf8_count(list.text + cmd->text.text,
                                                 (size_t)cmd->text.len) > 76) {
            fail_msg("screen %d, size %d: a long line: %s", screen, size,
                     list.text + cmd->text.text);
        }
    }
    draw_release(&list);
}

static void no_line_is_too_long_to_follow(void **state)
{
    for_all(check_lines);
}

// --- any input, any time -----------------------------------------------------

static struct input any_input(struct rng *r)
{
    return (struct input){
        .type = (enum input_type)(INPUT_KEY + rng_below(r, 7)),
        .key = (enum input_key)rng_below(r, KEY_CHARACTER + 1),
        .character = (uint32_t) "123b9x"[rng_below(r, 6)],
        .shift = rng_below(r, 2),
        .x = (int)rng_below(r, 1400) - 50,
        .y = (int)rng_below(r, 800) - 50,
        .amount = (int)rng_below(r, 7) - 3,
        .time_ms = 1000 + rng_below(r, 4000),
    };
}

static void nothing_a_person_does_breaks_a_screen(void **state)
{
    struct rng r = rng_seeded(4);
    struct cast c;
    cast_init(&c);
    for (int i = 0; i < 4000; i++) {
        int size = (int)rng_below(&r, 300) ? 4 : (int)rng_below(&r, SIZES);
        struct ui ui = fake_ui(sizes[size].width, sizes[size].height,
                               sizes[size].text_per_cent);
        ui.settings.values[SETTING_SPEED] = (enum reveal_speed)rng_below(&r, 4);
        struct screen *s = c.screens[rng_below(&r, (uint32_t)c.count)];
        struct action a = fake_input(s, &ui, any_input(&r));
        assert_in_range(a.type, ACTION_NONE, ACTION_COUNT - 1);
    }
    cast_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_is_cut_off_at_the_side),
        cmocka_unit_test(targets_are_large_enough_for_a_finger),
        cmocka_unit_test(no_two_controls_are_the_same),
        cmocka_unit_test(tab_reaches_everything_and_keeps_it_in_sight),
        cmocka_unit_test(down_leads_to_the_end),
        cmocka_unit_test(
            an_idle_screen_is_the_same_picture_and_asks_for_nothing),
        cmocka_unit_test(no_line_is_too_long_to_follow),
        cmocka_unit_test(nothing_a_person_does_breaks_a_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
