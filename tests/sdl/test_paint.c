// The painter paints only what changed, and nobody can tell.
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/rng.h"
#include "base/strbuf.h"
#include "sdl/font.h"
#include "sdl/paint.h"
#include "sdl/picture.h"
#include "sdl/text.h"

enum { WIDTH = 320, HEIGHT = 240, PIXELS = WIDTH * HEIGHT };

struct desk {
    struct fonts *fonts;
    struct typesetter *typesetter;
    struct pictures pictures;
};

static bool write_face(void *ctx, const char *name,
                       const struct portrait_look *look, struct strbuf *out)
{
    if (*name == '\0' || strcmp(name, "nobody") == 0 ||
        look->layer != PORTRAIT_WHOLE) {
        return false;
    }
    strbuf_adds(out, "<svg xmlns='http://www.w3.org/2000/svg' width='60' "
                     "height='80'><circle cx='30' cy='40' r='25' "
                     "fill='#a8694a' fill-opacity='0.7'/></svg>");
    return true;
}

static int open_desk(void **state)
{
    struct desk *d = mem_alloc(sizeof *d);

    d->fonts = fonts_new(FONTS_USUAL, NULL);
    assert_non_null(d->fonts);
    d->typesetter = typesetter_new(d->fonts);
    d->pictures.write = write_face;
    *state = d;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *d = *state;

    pictures_release(&d->pictures);
    typesetter_free(d->typesetter);
    fonts_free(d->fonts);
    free(d);
    return 0;
}

static struct painter new_painter(struct desk *d)
{
    return (struct painter){.typesetter = d->typesetter,
                            .pictures = &d->pictures};
}

static struct canvas new_canvas(void)
{
    uint32_t *pixels = mem_array(PIXELS, sizeof *pixels);

    for (int i = 0; i < PIXELS; i++) {
        pixels[i] = 0xDEAD00; // nothing may be left of it
    }
    return (struct canvas){pixels, WIDTH, HEIGHT, WIDTH, {0, 0, WIDTH, HEIGHT}};
}

static struct damage paint(struct painter *p, struct canvas *c,
                           const struct draw_list *list)
{
    struct damage damage = {0};

    painter_paint(p, c, list, &damage);
    return damage;
}

// The pixels of [list] painted afresh; to be freed.
static struct canvas fresh(struct desk *d, const struct draw_list *list)
{
    struct painter p = new_painter(d);
    struct canvas c = new_canvas();

    paint(&p, &c, list);
    painter_release(&p);
    return c;
}

static void assert_same_pixels(const struct canvas *a, const struct canvas *b)
{
    for (int i = 0; i < PIXELS; i++) {
        if (a->pixels[i] != b->pixels[i]) {
            fail_msg("pixel %d,%d is %06x and %06x", i % WIDTH, i / WIDTH,
                     (unsigned)a->pixels[i], (unsigned)b->pixels[i]);
        }
    }
}

static int below(struct rng *rng, int bound)
{
    return (int)rng_below(rng, (uint32_t)bound);
}

static struct rect random_rect(struct rng *rng)
{
    return (struct rect){below(rng, WIDTH + 60) - 40,
                         below(rng, HEIGHT + 60) - 40, 1 + below(rng, 160),
                         1 + below(rng, 90)};
}

static void add_text(struct draw_list *list, struct rng *rng)
{
    static const char *const words[] = {"So you got two choices.",
                                        "fjord Ağ ẞ Ω ก", "x", "(silence)"};
    const char *text = words[below(rng, 4)];

    draw_text(list, random_rect(rng), (enum font_face)below(rng, FONT_COUNT),
              9 + below(rng, 30), rng_below(rng, 1 << 24),
              rng_below(rng, 1 << 24), text, strlen(text),
              below(rng, 2) ? -1 : below(rng, 150));
}

static void add_random(struct draw_list *list, struct rng *rng)
{
    struct rect none = {0};
    bool is_clipped = below(rng, 3) == 0;
    colour c = rng_below(rng, 1 << 24);

    if (is_clipped) {
        none = draw_clip(list, random_rect(rng));
    }
    switch (below(rng, 6)) {
    case DRAW_BOX:
        draw_box(list, random_rect(rng), below(rng, 20), c);
        break;
    case DRAW_FRAME:
        draw_frame(list, random_rect(rng), below(rng, 20), 1 + below(rng, 8),
                   c);
        break;
    case DRAW_TEXT:
        add_text(list, rng);
        break;
    case DRAW_LINE:
        draw_line(list, below(rng, WIDTH), below(rng, HEIGHT),
                  below(rng, WIDTH), below(rng, HEIGHT), 1 + below(rng, 6), c);
        break;
    case DRAW_DOT:
        draw_dot(list, below(rng, WIDTH), below(rng, HEIGHT), below(rng, 25),
                 c);
        break;
    case DRAW_PORTRAIT:
        draw_portrait(list, random_rect(rng), below(rng, 2) ? "dana" : "nobody",
                      below(rng, 3), c);
        break;
    }
    if (is_clipped) {
        draw_unclip(list, none);
    }
}

static void change_text(struct draw_cmd *cmd, struct rng *rng)
{
    if (below(rng, 3) == 0) {
        cmd->text.len = (cmd->text.len + 1) / 2;
    } else if (below(rng, 3) == 0) {
        cmd->text.size_px++;
    } else {
        cmd->text.shown_px = below(rng, 160);
    }
}

// Something a view may do to a command from one frame to the next.
static void change(struct draw_cmd *cmd, struct rng *rng)
{
    int way = below(rng, 4);

    if (way == 0) {
        cmd->colour ^= 0x0F0F0F;
    } else if (way == 1) {
        cmd->clip = random_rect(rng);
    } else if (cmd->type == DRAW_TEXT) {
        change_text(cmd, rng);
    } else if (cmd->type == DRAW_PORTRAIT) {
        cmd->portrait.look ^= 1;
    } else if (cmd->type != DRAW_LINE) { // its ends would stay behind
        cmd->at.x += below(rng, 21) - 10;
    }
}

// Begins [list] with all the words of [from], so that commands copied from
// there find theirs.
static void begin_with_words(struct draw_list *list,
                             const struct draw_list *from)
{
    void *text = list->text;

    draw_begin(list, WIDTH, HEIGHT, from->background);
    mem_grow(&text, &list->text_capacity, from->text_len + 1, 1);
    list->text = text;
    if (from->text_len > 0) {
        memcpy(list->text, from->text, from->text_len);
    }
    list->text_len = from->text_len;
}

// A list like [from]: some left out, some put in, some changed.
static void fill_similar(struct draw_list *list, const struct draw_list *from,
                         struct rng *rng)
{
    begin_with_words(list, from);
    for (size_t i = 0; i < from->count; i++) {
        if (below(rng, 12) == 0) {
            add_random(list, rng);
        }
        if (below(rng, 12) != 0) {
            struct draw_cmd *cmd =
                MEM_PUSH(list->items, list->count, list->capacity);
            *cmd = from->items[i];
            if (below(rng, 8) == 0) {
                change(cmd, rng);
            }
        }
    }
}

static void fill_random(struct draw_list *list, struct rng *rng)
{
    draw_begin(list, WIDTH, HEIGHT, below(rng, 9) ? 0xF4F1EA : 0x101418);
    for (int i = below(rng, 30); i > 0; i--) {
        add_random(list, rng);
    }
}

// The property the whole painter stands on.
static void painting_the_difference_is_painting_everything(void **state)
{
    struct desk *d = *state;
    struct rng rng = rng_seeded(3);
    struct draw_list lists[2] = {0};
    struct painter p = new_painter(d);
    struct canvas c = new_canvas();

    for (int i = 0; i < 600; i++) {
        struct draw_list *now = &lists[i % 2], *before = &lists[1 - i % 2];
        if (below(&rng, 10) == 0) {
            fill_random(now, &rng);
        } else {
            fill_similar(now, before, &rng);
        }
        paint(&p, &c, now);
        struct canvas expected = fresh(d, now);
        assert_same_pixels(&c, &expected);
        free(expected.pixels);
    }
    painter_release(&p);
    draw_release(&lists[0]);
    draw_release(&lists[1]);
    free(c.pixels);
}

static void painting_twice_gives_the_same_bytes(void **state)
{
    struct desk *d = *state;
    struct rng rng = rng_seeded(5);
    struct draw_list list = {0};

    fill_random(&list, &rng);
    struct canvas a = fresh(d, &list), b = fresh(d, &list);
    assert_same_pixels(&a, &b);
    free(a.pixels);
    free(b.pixels);
    draw_release(&list);
}

static void the_same_list_again_paints_nothing(void **state)
{
    struct desk *d = *state;
    struct rng rng = rng_seeded(6);
    struct draw_list list = {0};
    struct painter p = new_painter(d);
    struct canvas c = new_canvas();

    fill_random(&list, &rng);
    assert_true(paint(&p, &c, &list).count > 0);
    assert_int_equal(paint(&p, &c, &list).count, 0);
    painter_release(&p);
    draw_release(&list);
    free(c.pixels);
}

static void a_text_that_grows_paints_only_the_strip(void **state)
{
    struct desk *d = *state;
    struct draw_list list = {0};
    struct painter p = new_painter(d);
    struct canvas c = new_canvas();
    const char *words = "I'm only here because I must.";
    struct damage damage;

    for (int shown = 10; shown <= 40; shown += 10) {
        draw_begin(&list, WIDTH, HEIGHT, 0xFFFFFF);
        draw_text(&list, (struct rect){20, 30, 280, 36}, FONT_DIALOGUE, 20, 0,
                  0xFFFFFF, words, strlen(words), shown);
        damage = paint(&p, &c, &list);
    }
    assert_int_equal(damage.count, 1);
    assert_int_equal(damage.rects[0].x, 20 + 30);
    assert_int_equal(damage.rects[0].w, 10);
    struct canvas expected = fresh(d, &list);
    assert_same_pixels(&c, &expected);
    free(expected.pixels);
    painter_release(&p);
    draw_release(&list);
    free(c.pixels);
}

static void a_forgotten_canvas_is_painted_whole(void **state)
{
    struct desk *d = *state;
    struct draw_list list = {0};
    struct painter p = new_painter(d);
    struct canvas c = new_canvas(), other = new_canvas();

    draw_begin(&list, WIDTH, HEIGHT, 0x123456);
    paint(&p, &c, &list);
    painter_forget(&p);
    paint(&p, &other, &list);
    assert_same_pixels(&c, &other);
    painter_release(&p);
    draw_release(&list);
    free(c.pixels);
    free(other.pixels);
}

static void a_smaller_list_leaves_background_around_it(void **state)
{
    struct desk *d = *state;
    struct draw_list list = {0};

    draw_begin(&list, WIDTH / 2, HEIGHT / 2, 0x123456);
    draw_box(&list, (struct rect){0, 0, WIDTH, HEIGHT}, 0, 0xFFFFFF);
    struct canvas c = fresh(d, &list);
    assert_int_equal(c.pixels[0], 0xFFFFFF);
    assert_int_equal(c.pixels[PIXELS - 1], 0x123456);
    free(c.pixels);
    draw_release(&list);
}

static void a_list_larger_than_the_canvas_is_cut(void **state)
{
    struct desk *d = *state;
    struct draw_list list = {0};

    draw_begin(&list, WIDTH * 2, HEIGHT * 2, 0x123456);
    draw_box(&list, (struct rect){9, 9, WIDTH * 2, HEIGHT * 2}, 30, 0xFFFFFF);
    struct canvas c = fresh(d, &list);
    assert_int_equal(c.pixels[PIXELS - 1], 0xFFFFFF);
    free(c.pixels);
    draw_release(&list);
}

// How many pixels are not [paper]?
static int marks_on(const struct canvas *c, uint32_t paper)
{
    int marks = 0;

    for (int i = 0; i < PIXELS; i++) {
        marks += c->pixels[i] != paper;
    }
    return marks;
}

static struct canvas portrait_of(struct desk *d, const char *name)
{
    struct draw_list list = {0};

    draw_begin(&list, WIDTH, HEIGHT, 0xFFFFFF);
    draw_portrait(&list, (struct rect){10, 10, 120, 160}, name, MOOD_SAD,
                  0xFFFFFF);
    struct canvas c = fresh(d, &list);
    draw_release(&list);
    return c;
}

static void a_face_is_painted_as_large_as_fits(void **state)
{
    struct canvas c = portrait_of(*state, "dana");
    int marks = marks_on(&c, 0xFFFFFF);

    // a disc of 50 pixels radius
    assert_in_range(marks, 7500, 8300);
    free(c.pixels);
}

static void a_client_without_a_face_has_an_initial(void **state)
{
    struct canvas c = portrait_of(*state, "nobody");

    assert_true(marks_on(&c, 0xFFFFFF) > 5000);
    free(c.pixels);
}

#define WITH_DESK(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(painting_the_difference_is_painting_everything),
        WITH_DESK(painting_twice_gives_the_same_bytes),
        WITH_DESK(the_same_list_again_paints_nothing),
        WITH_DESK(a_text_that_grows_paints_only_the_strip),
        WITH_DESK(a_forgotten_canvas_is_painted_whole),
        WITH_DESK(a_smaller_list_leaves_background_around_it),
        WITH_DESK(a_list_larger_than_the_canvas_is_cut),
        WITH_DESK(a_face_is_painted_as_large_as_fits),
        WITH_DESK(a_client_without_a_face_has_an_initial),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
