// Reading an expectation, word by word.
#include "tools/expectation.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/scenario.h"
#include "tools/rupture_state.h"

enum { WORD_MAX = 128 };

// The words of one line, taken one after the other.
struct reader {
    const struct scenario *scenario;
    const char *start, *at;
    char word[WORD_MAX]; // the last one taken, "" at the end
    int word_at;         // where it began
    struct error *err;
};

static void skip_blanks(struct reader *r)
{
    r->at += strspn(r->at, " \t");
}

static const char *take(struct reader *r)
{
    skip_blanks(r);
    size_t len = strcspn(r->at, " \t");
    size_t kept = len < WORD_MAX ? len : WORD_MAX - 1;
    r->word_at = (int)(r->at - r->start);
    memcpy(r->word, r->at, kept);
    r->word[kept] = '\0';
    r->at += len;
    return r->word;
}

static bool takes(struct reader *r, const char *word)
{
    struct reader before = *r;
    if (strcmp(take(r), word) == 0) {
        return true;
    }
    *r = before;
    return false;
}

// --- what is wrong -----------------------------------------------------------

static bool suggest(struct error *err, const char *near)
{
    return near ? error_hint(err, "did you mean '%s'?", near) : false;
}

static bool miss(struct reader *r, const char *what)
{
    return error_set(r->err, ERROR_FILE, "bad-expectation",
                     *r->word ? "%s is expected here, not '%s'"
                              : "%s is missing at the end",
                     what, r->word);
}

static bool unknown(struct reader *r, const char *what, const char *near)
{
    if (!*r->word) {
        return miss(r, what);
    }
    error_set(r->err, ERROR_FILE, "unknown-name",
              "there is no such %s in this scenario: '%s'", what, r->word);
    return suggest(r->err, near);
}

static bool read_term(struct reader *r, const struct term_list *list, int *out)
{
    const char *word = take(r);
    *out = term_find(list, word, strlen(word));
    if (*out >= 0) {
        return true;
    }
    struct strbuf words = STRBUF_INIT;
    for (int i = 0; i < list->count; i++) {
        strbuf_addf(&words, "%s%s",
                    i ? (i + 1 < list->count ? ", " : " or ") : "",
                    list->names[i]);
    }
    miss(r, words.buf);
    strbuf_release(&words);
    return suggest(r->err, term_nearest(list, word));
}

// --- names -------------------------------------------------------------------

// The nearest name so far.
struct nearest {
    const char *word, *name;
    int distance;
};

static void consider(struct nearest *n, const char *name)
{
    int distance = term_distance(n->word, name, 3);
    if (distance <= 3 && (!n->name || distance < n->distance)) {
        n->name = name;
        n->distance = distance;
    }
}

static bool read_ending(struct reader *r, int *out)
{
    const struct scenario *s = r->scenario;
    struct nearest near = {.word = take(r)};
    for (ending_id i = 0; i < s->ending_count; i++) {
        if (strcmp(s->endings[i].id, r->word) == 0) {
            *out = target_of_ending(i);
            return true;
        }
        consider(&near, s->endings[i].id);
    }
    return unknown(r, "ending", near.name);
}

static bool read_place(struct reader *r, int *out)
{
    const struct scenario *s = r->scenario;
    struct nearest near = {.word = take(r)};
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        if (strcmp(s->exchanges[i].id, r->word) == 0) {
            *out = i;
            return true;
        }
        consider(&near, s->exchanges[i].id);
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        if (strcmp(s->endings[i].id, r->word) == 0) {
            *out = target_of_ending(i);
            return true;
        }
        consider(&near, s->endings[i].id);
    }
    return unknown(r, "exchange or ending", near.name);
}

static bool read_trigger(struct reader *r, int *out)
{
    const struct scenario *s = r->scenario;
    struct nearest near = {.word = take(r)};
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (strcmp(s->triggers[i].id, r->word) == 0) {
            *out = i;
            return true;
        }
        consider(&near, s->triggers[i].id);
    }
    *out = ID_NONE;
    consider(&near, rupture_by_strain);
    return strcmp(r->word, rupture_by_strain) == 0 ||
           unknown(r, "rupture", near.name);
}

static bool read_fact(struct reader *r, int *out)
{
    const struct scenario *s = r->scenario;
    struct nearest near = {.word = take(r)};
    for (fact_id i = 0; i < s->fact_count; i++) {
        if (strcmp(s->facts[i].id, r->word) == 0) {
            *out = i;
            return true;
        }
        consider(&near, s->facts[i].id);
    }
    return unknown(r, "fact", near.name);
}

static bool read_client_fact(struct reader *r, int *out)
{
    if (!read_fact(r, out)) {
        return false;
    }
    if (r->scenario->facts[*out].type == FACT_CLIENT) {
        return true;
    }
    error_set(r->err, ERROR_FILE, "bad-expectation",
              "'%s' is nothing the client tells", r->word);
    return error_hint(r->err, "write: expect fact %s true", r->word);
}

static bool read_response(struct reader *r, int *out)
{
    *out = scenario_find_response(r->scenario, take(r));
    return *out != ID_NONE ||
           unknown(r, "response",
                   scenario_nearest_response(r->scenario, r->word));
}

// --- values ------------------------------------------------------------------

static enum comparison read_comparison(struct reader *r)
{
    static const char *const signs[] = {[IS] = "=",
                                        [IS_BELOW] = "<",
                                        [IS_AT_MOST] = "<=",
                                        [IS_ABOVE] = ">",
                                        [IS_AT_LEAST] = ">="};
    enum comparison last = IS_AT_LEAST;
    for (int i = 0; i <= (int)last; i++) {
        if (takes(r, signs[i])) {
            return (enum comparison)i;
        }
    }
    return IS;
}

static bool read_number(struct reader *r, struct expectation *e)
{
    e->comparison = read_comparison(r);
    char *end;
    const char *word = take(r);
    long value = strtol(word, &end, 10);
    if (*word < '0' || *word > '9' || *end || value > 100000) {
        return miss(r, "a whole number");
    }
    e->value = (int)value;
    return true;
}

static bool read_level(struct reader *r, struct expectation *e)
{
    if (e->what == LEVEL_STRAIN || !takes(r, "is")) {
        return read_number(r, e);
    }
    e->kind = EXPECT_OBJECTIVE;
    return read_term(r, &terms_attainment, &e->value);
}

static bool read_fact_value(struct reader *r, struct expectation *e)
{
    if (!read_fact(r, &e->what)) {
        return false;
    }
    bool is_number = r->scenario->facts[e->what].type == FACT_NUMBER;
    if (is_number) {
        return read_number(r, e);
    }
    e->value = strcmp(take(r), "true") == 0;
    return e->value || strcmp(r->word, "false") == 0 ||
           miss(r, "true or false");
}

static bool read_quoted(struct reader *r, struct expectation *e)
{
    skip_blanks(r);
    const char *to = strrchr(r->at, '"');
    if (*r->at != '"' || to == r->at) {
        take(r);
        return error_set(r->err, ERROR_FILE, "bad-expectation",
                         "the words stand between double quotes: "
                         "expect says \"…\"");
    }
    e->text = r->at + 1;
    e->text_len = (int)(to - r->at) - 1;
    r->at = to + 1;
    return true;
}

// --- sentences ---------------------------------------------------------------

static bool read_rupture(struct reader *r, struct expectation *e)
{
    return read_trigger(r, &e->what) &&
           read_term(r, &terms_rupture_state, &e->value);
}

static bool read_not(struct reader *r, struct expectation *e)
{
    e->kind = EXPECT_OFFERED;
    e->value = false;
    return takes(r, "offered") ? read_response(r, &e->what)
                               : (take(r), miss(r, "'offered'"));
}

static bool read_no(struct reader *r, struct expectation *e)
{
    (void)e;
    return takes(r, "rupture") || (take(r), miss(r, "'rupture'"));
}

static bool read_at(struct reader *r, struct expectation *e)
{
    return read_place(r, &e->what);
}

static bool read_mood(struct reader *r, struct expectation *e)
{
    return read_term(r, &terms_mood, &e->value);
}

static bool read_told(struct reader *r, struct expectation *e)
{
    return read_client_fact(r, &e->what);
}

static bool read_offered(struct reader *r, struct expectation *e)
{
    return read_response(r, &e->what);
}

static bool read_end(struct reader *r, struct expectation *e)
{
    return read_ending(r, &e->what);
}

static bool read_outcome(struct reader *r, struct expectation *e)
{
    return read_term(r, &terms_outcome, &e->value);
}

static const struct sentence {
    const char *word;
    enum expectation_kind kind;
    int what, value;
    bool (*read)(struct reader *r, struct expectation *e);
} sentences[] = {
    {"at", EXPECT_AT, 0, 0, read_at},
    {"says", EXPECT_SAYS, 0, 0, read_quoted},
    {"mood", EXPECT_MOOD, 0, 0, read_mood},
    {"safety", EXPECT_LEVEL, LEVEL_SAFETY, 0, read_level},
    {"partnership", EXPECT_LEVEL, LEVEL_PARTNERSHIP, 0, read_level},
    {"agreement", EXPECT_LEVEL, LEVEL_AGREEMENT, 0, read_level},
    {"strain", EXPECT_LEVEL, LEVEL_STRAIN, 0, read_level},
    {"rupture", EXPECT_RUPTURE, 0, 0, read_rupture},
    {"no", EXPECT_NO_RUPTURE, 0, 0, read_no},
    {"fact", EXPECT_FACT, 0, 0, read_fact_value},
    {"told", EXPECT_TOLD, 0, true, read_told},
    {"untold", EXPECT_TOLD, 0, false, read_told},
    {"offered", EXPECT_OFFERED, 0, true, read_offered},
    {"not", EXPECT_OFFERED, 0, false, read_not},
    {"ending", EXPECT_ENDING, 0, 0, read_end},
    {"outcome", EXPECT_OUTCOME, 0, 0, read_outcome},
    {"turns", EXPECT_TURNS, 0, 0, read_number},
    {"collaboration", EXPECT_COLLABORATION, 0, 0, read_number},
};
enum { SENTENCES = sizeof sentences / sizeof sentences[0] };

static bool read_sentence(struct reader *r, struct expectation *e)
{
    struct nearest near = {.word = take(r)};
    for (int i = 0; i < SENTENCES; i++) {
        const struct sentence *s = &sentences[i];
        if (strcmp(s->word, r->word) == 0) {
            *e = (struct expectation){
                .kind = s->kind, .what = s->what, .value = s->value};
            return s->read(r, e);
        }
        consider(&near, s->word);
    }
    miss(r, "what is expected (at, says, safety, rupture …)");
    return suggest(r->err, near.name);
}

bool expectation_read(struct expectation *e, const struct scenario *scenario,
                      const char *words, int *column, struct error *err)
{
    struct reader r = {
        .scenario = scenario, .start = words, .at = words, .err = err};
    bool ok = read_sentence(&r, e);
    if (ok && *take(&r)) {
        ok = error_set(err, ERROR_FILE, "bad-expectation",
                       "nothing more is expected on this line: '%s'", r.word);
    }
    *column = r.word_at + 1;
    return ok;
}
