// Portraits that are put together from pictures made once.
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "sdl/face.h"
#include "sdl/picture.h"
#include "ui/life.h"

// An eighth of the drawing: no side is rounded.
enum { WIDTH = 75, HEIGHT = 100, PIXELS = WIDTH * HEIGHT };

struct desk {
    struct pictures pictures;
    int made; // pictures
    uint32_t pixels[PIXELS];
};

static bool write_face(void *ctx, const char *name,
                       const struct portrait_look *look, struct strbuf *out)
{
    ((struct desk *)ctx)->made++;
    return portrait_write_look(name, look, out);
}

static struct desk *new_desk(void)
{
    struct desk *d = mem_alloc(sizeof *d);

    d->pictures.write = write_face;
    d->pictures.ctx = d;
    return d;
}

static void free_desk(struct desk *d)
{
    pictures_release(&d->pictures);
    free(d);
}

static struct draw_cmd still_of(int mood)
{
    struct draw_cmd cmd = {.type = DRAW_PORTRAIT, .at = {0, 0, WIDTH, HEIGHT}};

    cmd.portrait.look = cmd.portrait.from = (uint8_t)mood;
    cmd.portrait.progress = LIFE_EASED;
    return cmd;
}

static bool paint(struct desk *d, struct draw_cmd cmd)
{
    struct canvas c = {.pixels = d->pixels,
                       .stride = WIDTH,
                       .width = WIDTH,
                       .height = HEIGHT,
                       .clip = {0, 0, WIDTH, HEIGHT}};

    memset(d->pixels, 0, sizeof d->pixels);
    return face_paint(&d->pictures, &c, "dana", &cmd);
}

static void fulfil_all(struct desk *d)
{
    while (pictures_fulfil(&d->pictures)) {
    }
}

static int differing(const uint32_t *a, const uint32_t *b)
{
    int count = 0;
    for (int i = 0; i < PIXELS; i++) {
        count += a[i] != b[i];
    }
    return count;
}

static void a_moving_face_makes_no_pictures_once_it_has_them(void **state)
{
    struct desk *d = new_desk();
    struct draw_cmd cmd = still_of(MOOD_SAD);
    cmd.portrait.is_live = true;
    paint(d, cmd);
    fulfil_all(d);
    int made = d->made;

    for (int i = 0; i < 100; i++) {
        cmd.portrait.breath = (int16_t)(i % 8);
        cmd.portrait.eyes = (uint8_t)(i % EYES_COUNT);
        assert_true(paint(d, cmd));
    }

    assert_false(pictures_fulfil(&d->pictures));
    assert_int_equal(d->made, made);
    free_desk(d);
}

static void a_frame_never_waits_for_eyes_or_a_turn(void **state)
{
    struct desk *d = new_desk();
    struct draw_cmd cmd = still_of(MOOD_GUARDED);
    paint(d, cmd);
    int made = d->made;
    cmd.portrait.is_live = true;
    cmd.portrait.eyes = EYES_SHUT;

    paint(d, cmd);
    cmd.portrait.look = MOOD_OPEN;
    cmd.portrait.progress = 500;
    paint(d, cmd);

    assert_int_equal(d->made, made);
    assert_true(pictures_fulfil(&d->pictures));
    free_desk(d);
}

static void a_turn_begins_and_ends_at_the_two_looks(void **state)
{
    struct desk *d = new_desk();
    static uint32_t guarded[PIXELS], open[PIXELS], halfway[PIXELS];
    struct draw_cmd cmd = still_of(MOOD_GUARDED);
    paint(d, cmd);
    memcpy(guarded, d->pixels, sizeof guarded);
    cmd = still_of(MOOD_OPEN);
    paint(d, cmd);
    memcpy(open, d->pixels, sizeof open);
    cmd.portrait.from = MOOD_GUARDED;
    cmd.portrait.progress = 0;
    paint(d, cmd);
    fulfil_all(d);

    paint(d, cmd);
    assert_int_equal(differing(d->pixels, guarded), 0);
    cmd.portrait.progress = 500;
    paint(d, cmd);
    memcpy(halfway, d->pixels, sizeof halfway);
    assert_true(differing(halfway, guarded) > PIXELS / 20);
    assert_true(differing(halfway, open) > PIXELS / 20);
    cmd.portrait.progress = LIFE_EASED;
    paint(d, cmd);
    assert_int_equal(differing(d->pixels, open), 0);
    free_desk(d);
}

static void a_blink_changes_the_eyes_alone(void **state)
{
    struct desk *d = new_desk();
    static uint32_t awake[PIXELS];
    struct draw_cmd cmd = still_of(MOOD_NEUTRAL);
    cmd.portrait.is_live = true;
    paint(d, cmd);
    fulfil_all(d);
    paint(d, cmd);
    memcpy(awake, d->pixels, sizeof awake);
    cmd.portrait.eyes = EYES_SHUT;

    paint(d, cmd);

    assert_in_range(differing(d->pixels, awake), 10, PIXELS / 20);
    for (int i = 0; i < PIXELS; i++) { // nothing in the lower half
        assert_true(i < PIXELS / 2 || d->pixels[i] == awake[i]);
    }
    free_desk(d);
}

static void a_breath_lifts_the_head_and_not_the_edges(void **state)
{
    struct desk *d = new_desk();
    static uint32_t flat[PIXELS];
    struct draw_cmd cmd = still_of(MOOD_NEUTRAL);
    paint(d, cmd);
    memcpy(flat, d->pixels, sizeof flat);
    cmd.portrait.breath = 8; // two pixels

    paint(d, cmd);

    assert_true(differing(d->pixels, flat) > PIXELS / 50);
    for (int x = 0; x < WIDTH; x++) {
        assert_int_equal(d->pixels[x], flat[x]); // the wall stays
        assert_int_equal(d->pixels[PIXELS - WIDTH + x],
                         flat[PIXELS - WIDTH + x]);
    }
    free_desk(d);
}

static void the_pictures_kept_stay_within_their_limit(void **state)
{
    struct desk *d = new_desk();
    size_t each = (size_t)600 * 800 * 4;

    for (int i = 0; i < 3 * MOOD_COUNT; i++) {
        int mood = i % MOOD_COUNT;
        struct picture_key key = {
            "dana", {mood, mood, LIFE_EASED, PORTRAIT_PERSON}, 600, 800};
        assert_non_null(pictures_get(&d->pictures, key));
        assert_true(d->pictures.bytes <= PICTURES_BYTES);
        assert_true(d->pictures.bytes >= each);
    }
    free_desk(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moving_face_makes_no_pictures_once_it_has_them),
        cmocka_unit_test(a_frame_never_waits_for_eyes_or_a_turn),
        cmocka_unit_test(a_turn_begins_and_ends_at_the_two_looks),
        cmocka_unit_test(a_blink_changes_the_eyes_alone),
        cmocka_unit_test(a_breath_lifts_the_head_and_not_the_edges),
        cmocka_unit_test(the_pictures_kept_stay_within_their_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
