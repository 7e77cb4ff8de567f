// The window as the program sees it, on SDL's driver without a display.
#include "support/test.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sdl/narrow.h"

#include <SDL.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "sdl/window.h"

enum { WIDTH = 640, HEIGHT = 480 };
static const struct window_place usual = {0, 0, WIDTH, HEIGHT, true};

static int open_window(void **state)
{
    struct error err = {0};

    setenv("SDL_VIDEODRIVER", "dummy", 1);
    *state = window_open("Test", &usual, FONTS_USUAL, &err);
    if (*state == NULL) {
        fail_msg("%s: %s", err.code, err.message);
    }
    return 0;
}

static int close_window(void **state)
{
    window_close(*state);
    return 0;
}

static void fill(struct draw_list *list, const char *words)
{
    draw_begin(list, WIDTH, HEIGHT, 0xF4F1EA);
    draw_box(list, (struct rect){20, 20, 400, 80}, 12, 0xFFFFFF);
    draw_text(list, (struct rect){40, 40, 360, 36}, FONT_DIALOGUE, 22, 0x20242A,
              0xFFFFFF, words, strlen(words), -1);
}

static void push_motion(int x, int y)
{
    SDL_Event e = {0};

    e.type = SDL_MOUSEMOTION;
    e.motion.x = x;
    e.motion.y = y;
    assert_int_equal(SDL_PushEvent(&e), 1);
}

// The bytes of the picture that [w] shows; to be released.
static struct strbuf captured(struct window *w)
{
    char folder[] = "/tmp/rapport-test-XXXXXX";
    struct strbuf bytes = STRBUF_INIT;
    struct error err = {0};

    assert_non_null(mkdtemp(folder));
    char *path = file_join(folder, "picture.bmp");
    assert_true(window_capture(w, path, &err));
    assert_true(file_read(path, 1 << 24, &bytes, NULL));
    unlink(path);
    rmdir(folder);
    free(path);
    return bytes;
}

static void an_unchanged_picture_is_painted_once(void **state)
{
    struct window *w = *state;
    struct draw_list list = {0};

    fill(&list, "Same time next week, then.");
    window_paint(w, &list);
    assert_int_equal(window_count(w).frames, 1);
    assert_int_equal(window_count(w).pixels, WIDTH * HEIGHT);
    assert_true(window_count(w).first_frame_ns > 0);
    window_paint(w, &list);
    window_paint(w, &list);
    assert_int_equal(window_count(w).frames, 1);
    draw_release(&list);
}

static void a_small_change_paints_few_pixels(void **state)
{
    struct window *w = *state;
    struct draw_list list = {0};

    fill(&list, "One.");
    window_paint(w, &list);
    fill(&list, "Two.");
    window_paint(w, &list);
    assert_int_equal(window_count(w).frames, 2);
    assert_int_equal(window_count(w).pixels, WIDTH * HEIGHT + 360 * 36);
    draw_release(&list);
}

static void pictures_are_the_same_bytes_every_time(void **state)
{
    struct window *w = *state;
    struct draw_list list = {0};

    fill(&list, "One.");
    window_paint(w, &list);
    struct strbuf first = captured(w);
    fill(&list, "Two.");
    window_paint(w, &list);
    fill(&list, "One.");
    window_paint(w, &list);
    struct strbuf second = captured(w);

    assert_int_equal(first.len, second.len);
    assert_memory_equal(first.buf, second.buf, first.len);
    strbuf_release(&first);
    strbuf_release(&second);
    draw_release(&list);
}

static void a_picture_that_cannot_be_written_is_an_error(void **state)
{
    struct error err = {0};

    assert_false(window_capture(*state, "/nowhere/at/all.bmp", &err));
    assert_string_equal(err.code, "file-unwritable");
    error_clear(&err);
    assert_false(window_capture(*state, "/nowhere/at/all.png", &err));
    assert_string_equal(err.code, "file-unwritable");
}

static void waiting_ends_with_a_tick(void **state)
{
    struct input in;

    while (window_wait(*state, 0, &in)) {
    }
    assert_int_equal(in.type, INPUT_TICK);
    assert_false(window_wait(*state, 5, &in));
    assert_int_equal(in.type, INPUT_TICK);
}

static void movements_are_told_once_with_the_last_place(void **state)
{
    struct input in;

    while (window_wait(*state, 0, &in)) {
    }
    for (int i = 1; i <= 50; i++) {
        push_motion(i, 2 * i);
    }
    assert_true(window_wait(*state, 0, &in));
    assert_int_equal(in.type, INPUT_POINT);
    assert_int_equal(in.x, 50);
    assert_int_equal(in.y, 100);
    assert_false(window_wait(*state, 0, &in));
}

static void two_windows_do_not_know_each_other(void **state)
{
    struct draw_list list = {0};
    struct window *second = window_open("Second", &usual, FONTS_USUAL, NULL);

    assert_non_null(second);
    fill(&list, "Hello.");
    window_paint(second, &list);
    assert_int_equal(window_count(*state).frames, 0);
    window_close(second);
    window_paint(*state, &list);
    assert_int_equal(window_count(*state).frames, 1);
    draw_release(&list);
}

static void an_icon_can_be_set(void **state)
{
    struct draw_list list = {0};

    draw_begin(&list, 64, 64, 0x1F5F8F);
    draw_dot(&list, 32, 32, 20, 0xFFFFFF);
    window_set_icon(*state, &list);
    assert_int_equal(window_count(*state).frames, 0);
    draw_release(&list);
}

static void without_a_display_there_is_a_way_out(void **state)
{
    struct error err = {0};

    unsetenv("SDL_VIDEODRIVER");
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    assert_null(window_open("Test", &usual, FONTS_USUAL, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_equal(err.code, "no-display");
    assert_non_null(strstr(err.hint, "--text"));
}

static void a_display_that_does_not_answer_is_no_display(void **state)
{
    struct error err = {0};

    while (SDL_WasInit(SDL_INIT_VIDEO)) { // as in a program that just started
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    setenv("SDL_VIDEODRIVER", "x11", 1);
    setenv("DISPLAY", ":4242", 1);
    assert_null(window_open("Test", &usual, FONTS_USUAL, &err));
    assert_string_equal(err.code, "no-display");
}

#define WITH_WINDOW(test)                                                      \
    cmocka_unit_test_setup_teardown(test, open_window, close_window)

static void *wake_twice(void *window)
{
    window_wake(window);
    window_wake(window);
    return NULL;
}

static void another_thread_can_wake_it(void **state)
{
    struct input in;
    pthread_t thread;

    while (window_wait(*state, 0, &in)) {
    }
    assert_int_equal(pthread_create(&thread, NULL, wake_twice, *state), 0);
    assert_true(window_wait(*state, 20000, &in));
    assert_int_equal(in.type, INPUT_WAKE);
    assert_int_equal(pthread_join(thread, NULL), 0);
    while (window_wait(*state, 0, &in)) {
    }
    wake_twice(*state);
    assert_true(window_wait(*state, 0, &in));
    assert_int_equal(in.type, INPUT_WAKE);
    assert_false(window_wait(*state, 0, &in));
}

static void other_fonts_can_be_chosen_at_any_time(void **state)
{
    struct window *w = *state;
    struct text before = window_text(w);
    int familiar =
        before.ops->width(before.ctx, FONT_DIALOGUE, 22, "Rapport", 7);

    assert_false(window_choose_fonts(w, FONTS_USUAL)); // they are it already
    assert_true(window_choose_fonts(w, FONTS_PLAIN));
    struct text now = window_text(w);
    assert_int_not_equal(
        now.ops->width(now.ctx, FONT_DIALOGUE, 22, "Rapport", 7), familiar);
    assert_int_equal(now.ops->width(now.ctx, FONT_DIALOGUE, 22, "Rapport", 7),
                     now.ops->width(now.ctx, FONT_INTERFACE, 22, "Rapport", 7));
    assert_true(window_choose_fonts(w, FONTS_USUAL));
    now = window_text(w);
    assert_int_equal(now.ops->width(now.ctx, FONT_DIALOGUE, 22, "Rapport", 7),
                     familiar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WINDOW(an_unchanged_picture_is_painted_once),
        WITH_WINDOW(a_small_change_paints_few_pixels),
        WITH_WINDOW(pictures_are_the_same_bytes_every_time),
        WITH_WINDOW(a_picture_that_cannot_be_written_is_an_error),
        WITH_WINDOW(waiting_ends_with_a_tick),
        WITH_WINDOW(movements_are_told_once_with_the_last_place),
        WITH_WINDOW(two_windows_do_not_know_each_other),
        WITH_WINDOW(an_icon_can_be_set),
        WITH_WINDOW(another_thread_can_wake_it),
        WITH_WINDOW(other_fonts_can_be_chosen_at_any_time),
        cmocka_unit_test(without_a_display_there_is_a_way_out),
        cmocka_unit_test(a_display_that_does_not_answer_is_no_display),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
