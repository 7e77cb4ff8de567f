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

static void for_each_picture(svg_check check)
{
    for (int i = 0; i < portrait_count(); i++) {
        for (int mood = 0; mood < MOOD_COUNT; mood++) {
            struct strbuf svg = STRBUF_INIT;
            assert_true(
                portrait_write_svg(portrait_name(i), (enum mood)mood, &svg));
            check(strbuf_text(&svg));
            strbuf_release(&svg);
        }
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
    struct strbuf svg[MOOD_COUNT] = {STRBUF_INIT};
    (void)state;

    for (int m = 0; m < MOOD_COUNT; m++) {
        assert_true(portrait_write_svg("dana", (enum mood)m, &svg[m]));
        for (int before = 0; before < m; before++) {
            assert_string_not_equal(strbuf_text(&svg[m]),
                                    strbuf_text(&svg[before]));
        }
    }
    for (int m = 0; m < MOOD_COUNT; m++) {
        strbuf_release(&svg[m]);
    }
}

static void each_person_has_a_face_of_their_own(void **state)
{
    struct strbuf first = STRBUF_INIT;
    (void)state;

    portrait_write_svg(portrait_name(0), MOOD_NEUTRAL, &first);
    for (int i = 1; i < portrait_count(); i++) {
        struct strbuf svg = STRBUF_INIT;
        portrait_write_svg(portrait_name(i), MOOD_NEUTRAL, &svg);
        assert_string_not_equal(strbuf_text(&svg), strbuf_text(&first));
        strbuf_release(&svg);
    }
    strbuf_release(&first);
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

    return cmocka_run_group_tests(tests, NULL, NULL);
}
