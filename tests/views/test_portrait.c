// Portraits: every person in every mood is a sound picture.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/terms.h"
#include "ui/portrait.h"

typedef void (*svg_check)(const char *svg);

static struct strbuf *pictures; // of all people in all moods; owned

static const struct strbuf *picture_of(int person, int mood)
{
    return &pictures[person * MOOD_COUNT + mood];
}

static int draw_all_pictures(void **state)
{
    int people = portrait_count();
    (void)state;

    pictures = calloc((size_t)people * MOOD_COUNT, sizeof *pictures);
    assert_non_null(pictures);
    for (int i = 0; i < people * MOOD_COUNT; i++) {
        const char *name = portrait_name(i / MOOD_COUNT);
        enum mood mood = (enum mood)(i % MOOD_COUNT);
        assert_true(portrait_write_svg(name, mood, &pictures[i]));
    }
    return 0;
}

static int release_all_pictures(void **state)
{
    (void)state;

    for (int i = 0; i < portrait_count() * MOOD_COUNT; i++) {
        strbuf_release(&pictures[i]);
    }
    free(pictures);
    return 0;
}

static void for_each_picture(svg_check check)
{
    for (int i = 0; i < portrait_count() * MOOD_COUNT; i++) {
        check(strbuf_text(&pictures[i]));
    }
}

// Our SVG has these elements only: what the rasteriser is known to support.
static bool is_known(const char *tag)
{
    static const char *const known[] = {"svg", "path", "ellipse",
                                        "linearGradient", "stop"};

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t len = strlen(known[i]);
        if (strncmp(tag, known[i], len) == 0 &&
            !isalnum((unsigned char)tag[len])) {
            return true;
        }
    }
    return false;
}

static void check_tags(const char *svg)
{
    int depth = 0;

    assert_int_equal(strncmp(svg, "<svg ", 5), 0);
    for (const char *p = strchr(svg, '<'); p != NULL; p = strchr(p, '<')) {
        const char *end = strchr(p, '>');
        bool closes = p[1] == '/';
        assert_non_null(end);
        assert_null(memchr(p + 1, '<', (size_t)(end - p - 1)));
        assert_true(is_known(p + (closes ? 2 : 1)));
        depth += closes ? -1 : end[-1] == '/' ? 0 : 1;
        assert_true(depth > 0 || strcmp(p, "</svg>\n") == 0);
        p = end;
    }
    assert_int_equal(depth, 0);
}

static void tags_are_known_and_balanced(void **state)
{
    (void)state;

    for_each_picture(check_tags);
}

static void check_quotes(const char *svg)
{
    int quotes = 0;

    for (const char *p = svg; *p != '\0'; p++) {
        quotes += *p == '"';
        if (*p == '<' || *p == '>') {
            assert_int_equal(quotes % 2, 0); // no bracket inside a value
        }
    }
}

static void quotes_are_balanced(void **state)
{
    (void)state;

    for_each_picture(check_quotes);
}

// Every number of a path; a smooth curve may swing a little out of the panel.
static void check_numbers(const char *svg)
{
    for (const char *p = strstr(svg, " d=\""); p; p = strstr(p, " d=\"")) {
        p += 4;
        while (*p != '"') {
            char *end;
            double number = strtod(p, &end);
            if (end == p) {
                assert_non_null(strchr(" MCZ", *p));
                p++;
                continue;
            }
            assert_true(number > -100 && number < 900);
            p = end;
        }
    }
}

static void numbers_stay_near_the_picture(void **state)
{
    (void)state;

    for_each_picture(check_numbers);
}

// Does the attribute [name] begin at [p]? Then its number is at [*value].
static bool is_attribute(const char *p, const char *name, const char **value)
{
    size_t len = strlen(name);

    *value = p + len + 2;
    return strncmp(p, name, len) == 0 && p[len] == '=' && p[len + 1] == '"';
}

// Places and sizes outside of paths are plain numbers, and none so large that
// it leads out of the picture.
static void check_attributes(const char *svg)
{
    static const struct {
        const char *name;
        double least, most;
    } known[] = {
        {"rx", 0, 100},    {"ry", 0, 100},    {"stroke-width", 0, 10},
        {"cx", -100, 900}, {"cy", -100, 900}, {"x1", -100, 900},
        {"y1", -100, 900}, {"x2", -100, 900}, {"y2", -100, 900},
    };

    for (const char *p = svg; *p != '\0'; p++) {
        for (size_t i = 0; *p == ' ' && i < sizeof known / sizeof *known; i++) {
            const char *value;
            char *end;
            if (is_attribute(p + 1, known[i].name, &value)) {
                double number = strtod(value, &end);
                assert_int_equal(*end, '"');
                assert_true(number >= known[i].least);
                assert_true(number <= known[i].most);
            }
        }
    }
}

static void sizes_and_places_are_fair_numbers(void **state)
{
    (void)state;

    for_each_picture(check_attributes);
}

// Rasterising takes time with the number of shapes: a picture of these sizes
// is ready within the budget of the first frame.
static void check_size(const char *svg)
{
    size_t size = strlen(svg);
    int shapes = 0;

    for (const char *p = svg; *p != '\0'; p++) {
        shapes += p[0] == '/' && p[1] == '>';
    }
    assert_in_range(size, 30000, 64000);
    assert_in_range(shapes, 120, 240);
}

static void a_picture_is_small(void **state)
{
    (void)state;

    for_each_picture(check_size);
}

static void check_opacity(const char *svg)
{
    for (const char *p = strstr(svg, "opacity=\""); p;
         p = strstr(p, "opacity=\"")) {
        p += strlen("opacity=\"");
        double opacity = strtod(p, NULL);
        assert_true(opacity >= 0 && opacity <= 1);
    }
}

static void opacity_is_between_nothing_and_all(void **state)
{
    (void)state;

    for_each_picture(check_opacity);
}

// nanosvg paints a gradient's fill in full whatever fill-opacity says.
static void check_gradient_opacity(const char *svg)
{
    assert_null(strstr(svg, ")\" fill-opacity"));
}

static void a_gradient_fades_by_the_opacity_of_its_shape(void **state)
{
    struct strbuf svg = STRBUF_INIT;
    (void)state;

    for_each_picture(check_gradient_opacity);
    assert_true(portrait_write_svg("errol", MOOD_NEUTRAL, &svg));
    assert_non_null(strstr(strbuf_text(&svg), "url(#beard)\" opacity=\"0."));
    strbuf_release(&svg);
}

// Each url(#name) points to a gradient that stands in the same picture.
static void check_gradients(const char *svg)
{
    for (const char *p = strstr(svg, "url(#"); p; p = strstr(p, "url(#")) {
        struct strbuf id = STRBUF_INIT;
        p += strlen("url(#");
        strbuf_addf(&id, "id=\"%.*s\"", (int)strcspn(p, ")"), p);
        assert_non_null(strstr(svg, strbuf_text(&id)));
        strbuf_release(&id);
    }
}

static void gradients_are_defined_where_they_are_used(void **state)
{
    (void)state;

    for_each_picture(check_gradients);
}

static void each_mood_has_a_face_of_its_own(void **state)
{
    (void)state;

    for (int i = 0; i < portrait_count(); i++) {
        for (int m = 0; m < MOOD_COUNT; m++) {
            for (int before = 0; before < m; before++) {
                assert_string_not_equal(strbuf_text(picture_of(i, m)),
                                        strbuf_text(picture_of(i, before)));
            }
        }
    }
}

static void each_person_has_a_face_of_their_own(void **state)
{
    (void)state;

    for (int i = 0; i < portrait_count(); i++) {
        for (int k = 0; k < i; k++) {
            assert_string_not_equal(strbuf_text(picture_of(i, MOOD_NEUTRAL)),
                                    strbuf_text(picture_of(k, MOOD_NEUTRAL)));
        }
    }
}

static void the_same_wish_gives_the_same_bytes(void **state)
{
    struct strbuf a = STRBUF_INIT;
    struct strbuf b = STRBUF_INIT;
    (void)state;

    portrait_write_svg("samira", MOOD_ANXIOUS, &a);
    portrait_write_svg("samira", MOOD_ANXIOUS, &b);

    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.buf, b.buf, a.len);
    strbuf_release(&a);
    strbuf_release(&b);
}

static void an_unknown_name_or_mood_writes_nothing(void **state)
{
    struct strbuf svg = STRBUF_INIT;
    (void)state;

    assert_false(portrait_write_svg("nobody", MOOD_SAD, &svg));
    assert_false(portrait_write_svg("", MOOD_SAD, &svg));
    assert_false(portrait_write_svg("DANA", MOOD_SAD, &svg));
    assert_false(portrait_write_svg("dana", MOOD_COUNT, &svg));
    assert_int_equal(svg.len, 0);
    strbuf_release(&svg);
}

static void the_picture_is_appended(void **state)
{
    struct strbuf svg = STRBUF_INIT;
    (void)state;

    strbuf_adds(&svg, "before");
    portrait_write_svg("dana", MOOD_OPEN, &svg);

    assert_int_equal(strncmp(strbuf_text(&svg), "before<svg ", 11), 0);
    strbuf_release(&svg);
}

static void names_differ_and_the_fallback_is_one_of_them(void **state)
{
    bool has_fallback = false;
    (void)state;

    for (int i = 0; i < portrait_count(); i++) {
        for (int k = 0; k < i; k++) {
            assert_string_not_equal(portrait_name(i), portrait_name(k));
        }
        has_fallback |= strcmp(portrait_name(i), portrait_fallback_name()) == 0;
    }
    assert_true(has_fallback);
}

static void
everybody_who_can_be_named_can_be_drawn_and_no_one_else(void **state)
{
    (void)state;

    assert_int_equal(terms_portrait.count, portrait_count());
    for (int i = 0; i < portrait_count(); i++) {
        assert_string_equal(terms_portrait.names[i], portrait_name(i));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_are_known_and_balanced),
        cmocka_unit_test(quotes_are_balanced),
        cmocka_unit_test(numbers_stay_near_the_picture),
        cmocka_unit_test(sizes_and_places_are_fair_numbers),
        cmocka_unit_test(a_picture_is_small),
        cmocka_unit_test(a_gradient_fades_by_the_opacity_of_its_shape),
        cmocka_unit_test(opacity_is_between_nothing_and_all),
        cmocka_unit_test(gradients_are_defined_where_they_are_used),
        cmocka_unit_test(each_mood_has_a_face_of_its_own),
        cmocka_unit_test(each_person_has_a_face_of_their_own),
        cmocka_unit_test(the_same_wish_gives_the_same_bytes),
        cmocka_unit_test(an_unknown_name_or_mood_writes_nothing),
        cmocka_unit_test(the_picture_is_appended),
        cmocka_unit_test(names_differ_and_the_fallback_is_one_of_them),
        cmocka_unit_test(
            everybody_who_can_be_named_can_be_drawn_and_no_one_else),
    };

    return cmocka_run_group_tests(tests, draw_all_pictures,
                                  release_all_pictures);
}
