// Tables of coded conversations: what they come to, and what is said of those
// that are wrong.
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/finding.h"
#include "base/mem.h"
#include "base/rng.h"
#include "base/strbuf.h"
#include "core/coded_table.h"
#include "core/session.h"
#include "support/story.h"

struct reading {
    struct coded_list list;
    struct findings findings;
    bool ok;
};

static void read_bytes(struct reading *r, const char *text, size_t len)
{
    // In a block of exactly its size a read past the end is seen.
    char *exact = mem_alloc(len);
    memcpy(exact, text, len);
    memset(r, 0, sizeof *r);
    r->ok = coded_table_read("t.csv", exact, len, &r->list, &r->findings);
    free(exact);
}

static void read_text(struct reading *r, const char *text)
{
    read_bytes(r, text, strlen(text));
}

static void release(struct reading *r)
{
    coded_list_release(&r->list);
    findings_release(&r->findings);
}

// The table is refused, and this is all that is said.
static void assert_refused(const char *table, const char *expected)
{
    struct reading r;
    struct strbuf out = STRBUF_INIT;
    read_text(&r, table);
    findings_write_text(&r.findings, &out);
    assert_false(r.ok);
    assert_int_equal(r.list.count, 0);
    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
    release(&r);
}

// The table is read, with this to say about it.
static void assert_read(struct reading *r, const char *table,
                        const char *expected)
{
    struct strbuf out = STRBUF_INIT;
    read_text(r, table);
    findings_write_text(&r->findings, &out);
    assert_string_equal(strbuf_text(&out), expected);
    assert_true(r->ok);
    strbuf_release(&out);
}

// --- tables that are right ---------------------------------------------------

static void two_columns_are_enough(void **state)
{
    struct reading r;
    assert_read(&r, "turn,stance\n1,collaborative\n2,expert\n", "");
    assert_int_equal(r.list.count, 1);
    assert_string_equal(r.list.items[0].id, "");
    assert_int_equal(r.list.items[0].turn_count, 2);
    assert_int_equal(r.list.items[0].turns[1].move.stance, STANCE_EXPERT);
    release(&r);
}

static void columns_may_stand_in_any_order(void **state)
{
    struct reading r;
    assert_read(&r,
                "confidentiality,client,repair,codes,aims,id,stance,turn\n"
                "explained limits,upset,invite validate,cr seek,agreement,x,"
                "collaborative,7\n",
                "");
    const struct coded *c = &r.list.items[0];
    const struct move *move = &c->turns[0].move;
    assert_string_equal(c->id, "x");
    assert_int_equal(c->turns[0].number, 7);
    assert_int_equal(c->with.client.style, STYLE_UPSET);
    assert_int_equal(move->aims, LEVEL_AGREEMENT);
    assert_int_equal(move->codes, 1u << CODE_CR | 1u << CODE_SEEK);
    assert_int_equal(move->repair, 1u << REPAIR_INVITE | 1u << REPAIR_VALIDATE);
    assert_int_equal(move->confidentiality, 1u << CONFIDENTIALITY_EXPLAINED |
                                                1u << CONFIDENTIALITY_LIMITS);
    release(&r);
}

static void spreadsheets_of_any_country_are_read(void **state)
{
    struct reading r;
    assert_read(&r,
                "\xEF\xBB\xBFTurn;Stance;Codes\r\n1;Collaborative; SR Question "
                "\r\n;;\r\n2;\"NEUTRAL\";\r\n",
                "");
    const struct coded *c = &r.list.items[0];
    assert_int_equal(c->turn_count, 2);
    assert_int_equal(c->turns[0].move.codes,
                     1u << CODE_SR | 1u << CODE_QUESTION);
    assert_int_equal(c->turns[1].move.stance, STANCE_NEUTRAL);
    release(&r);
}

static void an_aim_that_is_not_named_follows_from_the_codes(void **state)
{
    struct reading r;
    assert_read(&r,
                "turn,stance,codes,aims\n1,expert,gi,\n2,collaborative,sr,\n"
                "3,collaborative,sr,agreement\n",
                "");
    const struct coded_turn *turns = r.list.items[0].turns;
    assert_int_equal(turns[0].move.aims, LEVEL_PARTNERSHIP);
    assert_int_equal(turns[1].move.aims, LEVEL_SAFETY);
    assert_int_equal(turns[2].move.aims, LEVEL_AGREEMENT);
    release(&r);
}

static void rows_are_put_together_by_id_and_in_order_by_turn(void **state)
{
    struct reading r;
    assert_read(&r,
                "id,turn,stance\nz,9,expert\na,2,neutral\nz,1,judgmental\n"
                "a,1,expert\nz,5,neutral\n",
                "");
    assert_int_equal(r.list.count, 2);
    const struct coded *z = &r.list.items[0], *a = &r.list.items[1];
    assert_string_equal(z->id, "z");
    assert_int_equal(z->turn_count, 3);
    assert_int_equal(z->turns[0].number, 1);
    assert_int_equal(z->turns[0].move.stance, STANCE_JUDGMENTAL);
    assert_int_equal(z->turns[2].number, 9);
    assert_string_equal(a->id, "a");
    assert_int_equal(a->turns[0].move.stance, STANCE_EXPERT);
    release(&r);
}

static void conversations_do_not_touch_each_other(void **state)
{
    struct reading apart, alone;
    assert_read(&apart,
                "id,turn,stance,client\na,1,judgmental,upset\nb,1,expert,\n"
                "a,2,judgmental,upset\nb,2,collaborative,\n",
                "");
    assert_read(&alone, "turn,stance\n1,expert\n2,collaborative\n", "");
    assert_memory_equal(apart.list.items[1].turns[1].levels,
                        alone.list.items[0].turns[1].levels,
                        sizeof apart.list.items[1].turns[1].levels);
    release(&apart);
    release(&alone);
}

static void a_client_said_once_is_the_client_of_all(void **state)
{
    struct reading r;
    assert_read(&r,
                "turn,stance,client\n1,judgmental,\n2,judgmental,Upset\n"
                "3,expert,upset\n",
                "");
    assert_int_equal(r.list.items[0].with.client.style, STYLE_UPSET);
    release(&r);
}

static void a_client_may_have_settings_of_their_own(void **state)
{
    struct reading r;
    assert_read(&r,
                "turn,stance,client\n"
                "1,expert,judgmental=250 reserved safety=55 strain=0\n",
                "");
    const struct coded_client *with = &r.list.items[0].with;
    assert_int_equal(with->client.style, STYLE_RESERVED);
    assert_int_equal(with->client.sensitivity[STANCE_JUDGMENTAL], 250);
    assert_int_equal(with->client.sensitivity[STANCE_EXPERT], 100);
    assert_int_equal(with->start[LEVEL_SAFETY], 55);
    assert_int_equal(with->start[LEVEL_PARTNERSHIP],
                     rules_start[LEVEL_PARTNERSHIP]);
    assert_int_equal(with->start[LEVEL_STRAIN], 0);
    release(&r);
}

static void other_columns_are_ignored_with_a_note(void **state)
{
    struct reading r;
    assert_read(&r, "turn,said,stance,code\n1,\"Well, so.\",expert,gi\n",
                "t.csv:1: note: the column 'said' is ignored\n"
                "t.csv:1: warning: the column 'code' is ignored, did you mean "
                "'codes'?\n");
    release(&r);
}

static void two_reflections_in_one_response_are_noted_once(void **state)
{
    struct reading r;
    assert_read(&r,
                "turn,stance,codes\n1,neutral,sr\n2,neutral,sr cr\n"
                "3,neutral,cr sr\n",
                "t.csv:3: note: sr and cr in one response, 2 times: both are "
                "counted, the MITI would count cr alone\n");
    release(&r);
}

// --- tables that are wrong ---------------------------------------------------

#define STANCES_HINT                                                           \
    "    hint: what is allowed: judgmental expert collaborative neutral\n"

static void all_bad_rows_are_told_together(void **state)
{
    assert_refused(
        "turn,stance,aims\n1,judgemental,\nx,expert,\n3,expert,trust\n",
        "t.csv:2: unknown stance 'judgemental', did you mean "
        "'judgmental'?\n" STANCES_HINT
        "t.csv:3: the turn is a whole number from 1 to 1000000, not 'x'\n"
        "t.csv:4: unknown aim 'trust'\n"
        "    hint: what is allowed: safety partnership agreement\n");
}

static void a_turn_is_a_whole_number_of_its_range(void **state)
{
    static const char *const wrong[] = {
        "0", "-1", "1.5", "1000001", "99999999999999999999", "1e3", "0x1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char table[80], expected[160];
        snprintf(table, sizeof table, "turn,stance\n%s,expert\n", wrong[i]);
        snprintf(expected, sizeof expected,
                 "t.csv:2: the turn is a whole number from 1 to 1000000, not "
                 "'%s'\n",
                 wrong[i]);
        assert_refused(table, expected);
    }
}

static void what_is_missing_is_told(void **state)
{
    assert_refused("turn,stance\n1\n,expert\n",
                   "t.csv:2: the stance is missing\n"
                   "    hint: write judgmental, expert, collaborative or "
                   "neutral\n"
                   "t.csv:3: the turn is missing\n"
                   "    hint: number the responses: 1, 2, 3 …\n");
}

static void one_cell_takes_one_stance_and_words_need_blanks(void **state)
{
    assert_refused("turn,stance,codes\n1,expert neutral,\n2,expert,\"sr,cr\"\n",
                   "t.csv:2: one stance is enough here: 'expert' and "
                   "'neutral' are two\n"
                   "    hint: choose one of them\n"
                   "t.csv:3: unknown code 'sr,cr'\n"
                   "    hint: put blanks between words; what is allowed: gi "
                   "persuade persuade_with question sr cr af seek emph "
                   "confront\n");
}

static void a_turn_stands_once_in_a_conversation(void **state)
{
    assert_refused("turn,stance,id\n1,expert,a\n1,expert,b\n1,neutral,a\n",
                   "t.csv:4: turn 1 stands in line 2 already\n"
                   "    hint: a turn stands once in a conversation; give each "
                   "conversation an id of its own\n");
}

static void a_conversation_has_one_client(void **state)
{
    assert_refused("turn,stance,client\n1,expert,upset\n2,expert,\n"
                   "3,expert,plain\n",
                   "t.csv:4: the client is 'plain' here, and 'upset' in other "
                   "rows of this conversation\n"
                   "    hint: a conversation has one client\n");
}

static void an_id_stands_in_every_row_or_in_none(void **state)
{
    assert_refused("turn,stance,id\n1,expert,a\n2,expert,\n3,expert,\n",
                   "t.csv:3: the id is missing, and other rows have one\n"
                   "    hint: write the id in every row of its "
                   "conversation\n");
}

static void a_client_that_is_not_understood_is_told(void **state)
{
    assert_refused(
        "turn,stance,client,id\n1,expert,upsett,a\n1,expert,safety=101,b\n"
        "1,expert,mood=3,c\n1,expert,plain upset,d\n",
        "t.csv:2: unknown style 'upsett', did you mean 'upset'?\n"
        "    hint: what is allowed: plain reserved verbose tangential pleasing "
        "upset\n"
        "t.csv:3: safety is a whole number from 0 to 100, not '101'\n"
        "t.csv:4: unknown setting 'mood=3' of the client\n"
        "    hint: what is allowed: judgmental expert collaborative safety "
        "partnership agreement strain\n"
        "t.csv:5: a client has one style, not two\n"
        "    hint: choose one of them\n");
}

#define COLUMNS_HINT                                                           \
    "    hint: the first line names the columns: turn,stance and, where "      \
    "wanted, id,aims,codes,repair,client,confidentiality\n"

static void a_table_needs_its_columns_and_rows(void **state)
{
    assert_refused("", "t.csv: there are no rows to score\n" COLUMNS_HINT);
    assert_refused("turn,stance\n\n,\n",
                   "t.csv: there are no rows to score\n" COLUMNS_HINT);
    assert_refused("\n1,expert\n2,expert\n",
                   "t.csv:2: note: the column '1' is ignored\n"
                   "t.csv:2: note: the column 'expert' is ignored\n"
                   "t.csv:2: there is no column 'turn'\n" COLUMNS_HINT
                   "t.csv:2: there is no column 'stance'\n" COLUMNS_HINT);
    assert_refused("turn,stance,turn\n1,expert,1\n",
                   "t.csv:1: there are two columns 'turn'\n"
                   "    hint: rename or remove one of them\n");
}

static void a_row_wider_than_the_header_is_told(void **state)
{
    assert_refused("turn,stance\n1,expert,\n2,expert,x\n",
                   "t.csv:3: this row has 3 cells, the header only 2\n"
                   "    hint: a cell with a separator in it needs quotes "
                   "around it\n");
}

static void broken_quotes_are_told_beside_the_rows_before(void **state)
{
    assert_refused("turn,stance\n0,expert\n2,\"expert\n3,expert\n",
                   "t.csv:2: the turn is a whole number from 1 to 1000000, "
                   "not '0'\n"
                   "t.csv:3: a cell begins with a quote and never ends\n"
                   "    hint: a cell with quotes in it is \"written "
                   "\"\"like\"\" this\"\n");
}

static void what_a_cell_holds_cannot_steer_the_terminal(void **state)
{
    struct reading r;
    read_text(&r, "turn,stance\n1,\x1b[2Jexpert\n");
    assert_false(r.ok);
    assert_null(strchr(r.findings.items[0].message, '\x1b'));
    release(&r);
}

static void many_bad_rows_are_still_an_error(void **state)
{
    struct reading r;
    struct strbuf table = STRBUF_INIT;
    strbuf_adds(&table, "turn,stance\n");
    for (int i = 1; i <= 1000; i++) {
        strbuf_addf(&table, "%d,nice\n", i);
    }
    read_bytes(&r, table.buf, table.len);
    assert_false(r.ok);
    assert_int_equal(r.findings.count, 201);
    strbuf_release(&table);
    release(&r);
}

#ifndef RAPPORT_STRESS // where every array moves with every row: slow
static void more_rows_than_allowed_are_refused(void **state)
{
    struct reading r;
    struct strbuf table = STRBUF_INIT;
    strbuf_adds(&table, "turn,stance\n");
    for (int i = 1; i <= CODED_ROWS_MOST + 1; i++) {
        strbuf_addf(&table, "%d,neutral\n", i);
    }
    read_bytes(&r, table.buf, table.len);
    assert_false(r.ok);
    assert_string_equal(r.findings.items[0].code, "too-many-rows");
    assert_int_equal(r.findings.items[0].line, CODED_ROWS_MOST + 2);
    strbuf_release(&table);
    release(&r);
}
#endif

// --- the same as in a play ---------------------------------------------------

enum { MOVES = 20 };

// One place to stay at; every response may do anything but an author's effect.
static struct scenario *round_and_round(struct rng *rng)
{
    struct story story;
    struct builder_response responses[MOVES];
    story_begin(&story);
    for (int i = 0; i < MOVES; i++) {
        responses[i] = story_response((enum stance)((i + 2) % 3), "one");
        responses[i].aims = (int)rng_below(rng, 4) - 1;
        responses[i].codes = story_some_bits(rng, CODE_COUNT, 5);
        responses[i].repair = story_some_bits(rng, REPAIR_COUNT, 6);
        responses[i].confidentiality =
            (uint8_t)story_some_bits(rng, CONFIDENTIALITY_COUNT, 12);
    }
    responses[0].to = "end";
    story_exchange(&story, "one", responses, MOVES);
    story_ending(&story, "end", OUTCOME_ENGAGED);
    return story_finish(&story);
}

static void add_words(struct strbuf *out, const struct term_list *list,
                      unsigned bits)
{
    strbuf_addch(out, ',');
    for (int i = 0; i < list->count; i++) {
        strbuf_addf(out, "%s", bits >> i & 1u ? list->names[i] : "");
        strbuf_addch(out, ' ');
    }
}

static void add_row(struct strbuf *out, int turn, const struct move *move)
{
    strbuf_addf(out, "%d,%s,%s", turn, term_name(&terms_stance, move->stance),
                term_name(&terms_aim, move->aims));
    add_words(out, &terms_code, move->codes);
    add_words(out, &terms_repair, move->repair);
    add_words(out, &terms_confidentiality, move->confidentiality);
    strbuf_addch(out, '\n');
}

static void a_coded_play_moves_the_levels_as_the_play_did(void **state)
{
    struct rng rng = rng_seeded(7);
    struct scenario *scenario = round_and_round(&rng);
    struct session session;
    struct events events;
    struct strbuf table = STRBUF_INIT;
    int16_t levels[200][LEVEL_COUNT];
    struct reading r;
    assert_non_null(scenario);
    session_init(&session, scenario, (struct script){0}, 1);
    assert_true(session_begin(&session, &events, NULL));
    strbuf_adds(&table, "turn,stance,aims,codes,repair,confidentiality\n");
    for (int i = 0; i < 200; i++) {
        response_id choice = 1 + (response_id)rng_below(&rng, MOVES - 1);
        assert_true(session_step(&session, choice, &events, NULL));
        memcpy(levels[i], session.alliance.level, sizeof levels[i]);
        add_row(&table, i + 1, &scenario->responses[choice].move);
    }
    read_text(&r, strbuf_text(&table));
    assert_true(r.ok);
    assert_true(r.list.items[0].score.rupture_count > 1);
    for (int i = 0; i < 200; i++) {
        assert_memory_equal(r.list.items[0].turns[i].levels, levels[i],
                            sizeof levels[i]);
    }
    release(&r);
    strbuf_release(&table);
    session_release(&session);
    scenario_free(scenario);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_columns_are_enough),
        cmocka_unit_test(columns_may_stand_in_any_order),
        cmocka_unit_test(spreadsheets_of_any_country_are_read),
        cmocka_unit_test(an_aim_that_is_not_named_follows_from_the_codes),
        cmocka_unit_test(rows_are_put_together_by_id_and_in_order_by_turn),
        cmocka_unit_test(conversations_do_not_touch_each_other),
        cmocka_unit_test(a_client_said_once_is_the_client_of_all),
        cmocka_unit_test(a_client_may_have_settings_of_their_own),
        cmocka_unit_test(other_columns_are_ignored_with_a_note),
        cmocka_unit_test(two_reflections_in_one_response_are_noted_once),
        cmocka_unit_test(all_bad_rows_are_told_together),
        cmocka_unit_test(a_turn_is_a_whole_number_of_its_range),
        cmocka_unit_test(what_is_missing_is_told),
        cmocka_unit_test(one_cell_takes_one_stance_and_words_need_blanks),
        cmocka_unit_test(a_turn_stands_once_in_a_conversation),
        cmocka_unit_test(a_conversation_has_one_client),
        cmocka_unit_test(an_id_stands_in_every_row_or_in_none),
        cmocka_unit_test(a_client_that_is_not_understood_is_told),
        cmocka_unit_test(a_table_needs_its_columns_and_rows),
        cmocka_unit_test(a_row_wider_than_the_header_is_told),
        cmocka_unit_test(broken_quotes_are_told_beside_the_rows_before),
        cmocka_unit_test(what_a_cell_holds_cannot_steer_the_terminal),
        cmocka_unit_test(many_bad_rows_are_still_an_error),
#ifndef RAPPORT_STRESS
        cmocka_unit_test(more_rows_than_allowed_are_refused),
#endif
        cmocka_unit_test(a_coded_play_moves_the_levels_as_the_play_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
