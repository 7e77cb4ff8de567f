// Reading and telling where a play begins.
#include "core/start.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/rules.h"

#include "base/banned.h"

enum { FACT_MOST = 255, DIGITS_MAX = 8 };

void start_init(struct start *start, const struct scenario *s)
{
    *start = (struct start){.at = s->start, .rupture = ID_NONE};
    memcpy(start->levels, s->start_levels, sizeof start->levels);
    for (fact_id i = 0; i < s->fact_count; i++) {
        start->facts[i] = s->facts[i].initial;
    }
}

// --- did you mean ------------------------------------------------------------

struct names {
    struct index_entry *items; // owned
    int32_t count;
};

static void add_name(struct names *n, const char *id)
{
    n->items[n->count++].id = id;
}

// What [word] may have meant, or NULL. Drops [n].
static const char *nearest(struct names *n, const char *word)
{
    const char *near = index_nearest(n->items, n->count, word);
    free(n->items);
    return near;
}

static const char *nearest_place(const struct scenario *s, const char *word)
{
    size_t count =
        (size_t)(s->exchange_count + s->ending_count + s->trigger_count);
    struct names names = {mem_array(count + 1, sizeof *names.items), 0};
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        add_name(&names, s->exchanges[i].id);
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        add_name(&names, s->endings[i].id);
    }
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        add_name(&names, s->triggers[i].id);
    }
    return nearest(&names, word);
}

static const char *nearest_setting(const struct scenario *s, const char *word)
{
    struct names names = {
        mem_array((size_t)s->fact_count + LEVEL_COUNT, sizeof *names.items), 0};
    for (int i = 0; i < LEVEL_COUNT; i++) {
        add_name(&names, term_name(&terms_level, i));
    }
    for (fact_id i = 0; i < s->fact_count; i++) {
        add_name(&names, s->facts[i].id);
    }
    return nearest(&names, word);
}

static bool hint_at(struct error *err, const char *near, const char *otherwise)
{
    return near ? error_hint(err, "did you mean '%.200s'?", near)
                : error_hint(err, "%s", otherwise);
}

// --- where -------------------------------------------------------------------

static bool find_target(const struct scenario *s, const char *id, target_id *at)
{
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        if (strcmp(s->exchanges[i].id, id) == 0) {
            *at = i;
            return true;
        }
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        if (strcmp(s->endings[i].id, id) == 0) {
            *at = target_of_ending(i);
            return true;
        }
    }
    return false;
}

static bool read_place(struct start *start, const struct scenario *s,
                       const char *id, struct error *err)
{
    if (find_target(s, id, &start->at)) {
        return true;
    }
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (strcmp(s->triggers[i].id, id) == 0) {
            start->rupture = i;
            start->at = s->triggers[i].to;
            return true;
        }
    }
    error_set(err, ERROR_CHOICE, "unknown-start",
              "there is no exchange, ending or rupture '%.200s' in this "
              "scenario",
              id);
    return hint_at(err, nearest_place(s, id),
                   "name one of them as the scenario does");
}

// --- with which levels and facts ---------------------------------------------

// A whole number from 0 to [most] in [text]; -1: it is none.
static int number_of(const char *text, int most)
{
    int value = 0;
    size_t len = strlen(text);
    if (len == 0 || len > DIGITS_MAX) {
        return -1;
    }
    for (size_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value <= most ? value : -1;
}

static int flag_of(const char *text)
{
    return strcmp(text, "true") == 0 ? 1 : strcmp(text, "false") == 0 ? 0 : -1;
}

static bool refuse_value(const char *name, const char *value, const char *takes,
                         struct error *err)
{
    error_set(err, ERROR_CHOICE, "bad-value", "'%.200s' takes %s, not '%.200s'",
              name, takes, value);
    return error_hint(err, "as in: safety=40,told=true");
}

static bool set_level(struct start *start, int level, const char *value,
                      struct error *err)
{
    int points = number_of(value, RULES_LEVEL_MAX);
    if (points < 0) {
        return refuse_value(term_name(&terms_level, level), value,
                            "a whole number from 0 to 100", err);
    }
    start->levels[level] = (int16_t)points;
    return true;
}

static bool set_fact(struct start *start, const struct scenario *s,
                     fact_id fact, const char *value, struct error *err)
{
    bool is_number = s->facts[fact].type == FACT_NUMBER;
    int read = is_number ? number_of(value, FACT_MOST) : flag_of(value);
    if (read < 0) {
        return refuse_value(
            s->facts[fact].id, value,
            is_number ? "a whole number from 0 to 255" : "true or false", err);
    }
    start->facts[fact] = (uint8_t)read;
    return true;
}

static bool set(struct start *start, const struct scenario *s, const char *name,
                const char *value, struct error *err)
{
    int level = term_find(&terms_level, name, strlen(name));
    if (level >= 0) {
        return set_level(start, level, value, err);
    }
    for (fact_id i = 0; i < s->fact_count; i++) {
        if (strcmp(s->facts[i].id, name) == 0) {
            return set_fact(start, s, i, value, err);
        }
    }
    error_set(err, ERROR_CHOICE, "unknown-name",
              "there is no level or fact '%.200s' in this scenario", name);
    return hint_at(err, nearest_setting(s, name),
                   "levels are safety, partnership, agreement and strain; "
                   "facts are those the scenario declares");
}

// One NAME=VALUE of [len] bytes.
static bool read_setting(struct start *start, const struct scenario *s,
                         const char *text, size_t len, struct error *err)
{
    char *name = mem_strndup(text, len);
    char *equals = strchr(name, '=');
    bool ok;
    if (equals) {
        *equals = '\0';
        ok = set(start, s, name, equals + 1, err);
    } else {
        error_set(err, ERROR_CHOICE, "bad-value",
                  "'%.200s' does not say what to set it to", name);
        ok = error_hint(err, "as in: safety=40,told=true");
    }
    free(name);
    return ok;
}

static bool read_settings(struct start *start, const struct scenario *s,
                          const char *text, struct error *err)
{
    while (*text) {
        size_t len = strcspn(text, ",");
        if (len > 0 && !read_setting(start, s, text, len, err)) {
            return false;
        }
        text += len + (text[len] == ',');
    }
    return true;
}

bool start_read(struct start *start, const struct scenario *s,
                const struct start_words *words, struct error *err)
{
    start_init(start, s);
    start->is_preview = words->from || words->set;
    return (!words->from || read_place(start, s, words->from, err)) &&
           (!words->set || read_settings(start, s, words->set, err));
}

// --- telling -----------------------------------------------------------------

static void tell_facts(const struct start *start, const struct scenario *s,
                       struct strbuf *out)
{
    for (fact_id i = 0; i < s->fact_count; i++) {
        const struct fact *fact = &s->facts[i];
        if (start->facts[i] == fact->initial) {
            continue;
        }
        if (fact->type == FACT_NUMBER) {
            strbuf_addf(out, ", %s %d", fact->id, start->facts[i]);
        } else {
            strbuf_addf(out, ", %s %s", fact->id,
                        start->facts[i] ? "true" : "false");
        }
    }
}

void start_tell(const struct start *start, const struct scenario *s,
                struct strbuf *out)
{
    strbuf_addf(out, "'%s'",
                start->rupture != ID_NONE ? s->triggers[start->rupture].id
                                          : scenario_target_name(s, start->at));
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (start->levels[i] != s->start_levels[i]) {
            strbuf_addf(out, ", %s %d", term_name(&terms_level, i),
                        start->levels[i]);
        }
    }
    tell_facts(start, s, out);
}
