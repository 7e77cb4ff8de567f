// Rooms behind the client, and what one sees change in them.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/room.h"
#include "ui/portrait.h"
#include "ui/screen_conversation.h"
#include "views/fake.h"

static void a_room_is_part_of_the_portraits_name(void **state)
{
    enum room room;
    int shut;

    assert_int_equal(room_split("dana@kitchen.3", &room, &shut), 4);
    assert_int_equal(room, ROOM_KITCHEN);
    assert_int_equal(shut, ROOM_SHUT | ROOM_NEAR);
    assert_int_equal(room_split("dana", &room, &shut), 4);
    assert_int_equal(room, ROOM_PLAIN);
    assert_int_equal(room_split("a@b.png", &room, &shut), 7); // no room
    assert_int_equal(room_split("dana@kitchen.9", &room, &shut), 4);
    assert_int_equal(shut, 0);
}

static void draw(const char *name, struct strbuf *out)
{
    strbuf_reset(out);
    assert_true(portrait_write_svg(name, MOOD_NEUTRAL, out));
    assert_true(out->len < 80000);
    assert_null(strstr(out->buf, "nan"));
}

static void every_room_looks_like_no_other_and_shows_its_state(void **state)
{
    struct strbuf pictures[4 * ROOM_COUNT] = {{0}};
    size_t count = 0;
    for (int room = 0; room < ROOM_COUNT; room++) {
        for (int st = 0; st < (room == ROOM_PLAIN ? 1 : 4); st++) {
            struct strbuf name = STRBUF_INIT;
            strbuf_addf(&name, "dana@%s.%d", term_name(&terms_room, room), st);
            draw(strbuf_text(&name), &pictures[count++]);
            strbuf_release(&name);
        }
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count; k++) {
            // Behind a blind nobody is seen, in earshot or not.
            bool is_blind = i == 2 && k == 4;
            assert_int_equal(strcmp(pictures[i].buf, pictures[k].buf) == 0,
                             is_blind);
        }
    }
    for (size_t i = 0; i < count; i++) {
        strbuf_release(&pictures[i]);
    }
}

static void changes_are_told_in_plain_words(void **state)
{
    assert_null(room_change(ROOM_SHUT, ROOM_SHUT));
    assert_non_null(strstr(room_change(0, ROOM_SHUT), "Nobody can look"));
    assert_non_null(strstr(room_change(ROOM_SHUT, 0), "open to others"));
    assert_non_null(strstr(room_change(0, ROOM_NEAR), "in earshot."));
    assert_non_null(strstr(room_change(ROOM_NEAR, 0), "any more"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_room_is_part_of_the_portraits_name),
        cmocka_unit_test(every_room_looks_like_no_other_and_shows_its_state),
        cmocka_unit_test(changes_are_told_in_plain_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
