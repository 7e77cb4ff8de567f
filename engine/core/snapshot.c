// Session bytes: a header (magic, version, rules, sha256), the fixed part,
// then facts, visited exchanges and fired triggers. Little-endian.
#include "core/snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/rules.h"

#define MAGIC "RPSS"
#define VERSION 2

// --- bytes out ---------------------------------------------------------------

static void put(struct strbuf *out, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) {
        strbuf_addch(out, (char)(value >> (8 * i) & 0xff));
    }
}

// --- bytes in ----------------------------------------------------------------

struct reader {
    const unsigned char *at, *end;
    bool is_short;
};

static uint64_t get(struct reader *r, int bytes)
{
    uint64_t value = 0;
    if (r->end - r->at < bytes) {
        r->is_short = true;
        return 0;
    }
    for (int i = 0; i < bytes; i++) {
        value |= (uint64_t)r->at[i] << (8 * i);
    }
    r->at += bytes;
    return value;
}

// --- the fixed part, one line a field: the same list out and in --------------

#define FIXED_FIELDS(FIELD)                                                    \
    FIELD(seed, uint64_t, 8)                                                   \
    FIELD(at, int32_t, 4)                                                      \
    FIELD(turn, int32_t, 4)                                                    \
    FIELD(counts[0], uint16_t, 2)                                              \
    FIELD(counts[1], uint16_t, 2)                                              \
    FIELD(counts[2], uint16_t, 2)                                              \
    FIELD(mood, int8_t, 1)                                                     \
    FIELD(alliance.level[0], int16_t, 2)                                       \
    FIELD(alliance.level[1], int16_t, 2)                                       \
    FIELD(alliance.level[2], int16_t, 2)                                       \
    FIELD(alliance.level[3], int16_t, 2)                                       \
    FIELD(alliance.confidentiality, uint8_t, 1)                                \
    FIELD(alliance.fact_told, bool, 1)                                         \
    FIELD(alliance.violated, bool, 1)                                          \
    FIELD(alliance.corrected, bool, 1)                                         \
    FIELD(alliance.strain_source, int8_t, 1)                                   \
    FIELD(alliance.rupture.is_open, bool, 1)                                   \
    FIELD(alliance.rupture.is_noticed, bool, 1)                                \
    FIELD(alliance.rupture.kind, uint8_t, 1)                                   \
    FIELD(alliance.rupture.salience, uint8_t, 1)                               \
    FIELD(alliance.rupture.marker, uint8_t, 1)                                 \
    FIELD(alliance.rupture.how, uint16_t, 2)                                   \
    FIELD(alliance.rupture.trigger, int32_t, 4)                                \
    FIELD(offered_count, int32_t, 4)

static void put_fixed(const struct session *s, struct strbuf *out)
{
#define PUT(field, type, bytes) put(out, (uint64_t)s->field, bytes);
    FIXED_FIELDS(PUT)
#undef PUT
}

static void get_fixed(struct session *s, struct reader *r)
{
#define GET(field, type, bytes) s->field = (type)get(r, bytes);
    FIXED_FIELDS(GET)
#undef GET
}

static int32_t words_for(int32_t bits)
{
    return (bits + 31) / 32;
}

static void put_words(struct strbuf *out, const uint32_t *words, int32_t bits)
{
    for (int32_t i = 0; i < words_for(bits); i++) {
        put(out, words[i], 4);
    }
}

void snapshot_write(const struct session *s, struct strbuf *out)
{
    strbuf_add(out, MAGIC, 4);
    put(out, VERSION, 2);
    put(out, RULES_VERSION, 2);
    strbuf_add(out, s->scenario->sha256, 64);
    put_fixed(s, out);
    for (int i = 0; i < s->offered_count; i++) {
        put(out, (uint64_t)s->offered[i], 4);
    }
    strbuf_add(out, (const char *)s->facts, (size_t)s->scenario->fact_count);
    put_words(out, s->visited, s->scenario->exchange_count);
    put_words(out, s->fired, s->scenario->trigger_count);
}

// --- reading and distrusting -------------------------------------------------

static bool refuse(struct error *err, const char *why)
{
    return error_set(err, ERROR_FILE, "snapshot-unusable",
                     "this saved moment cannot be used: %s", why);
}

static bool read_header(struct reader *r, const struct session *s,
                        struct error *err)
{
    if (r->end - r->at < 72 || memcmp(r->at, MAGIC, 4) != 0) {
        return refuse(err, "it is not a saved moment of Rapport");
    }
    r->at += 4;
    if (get(r, 2) != VERSION || get(r, 2) != RULES_VERSION) {
        return refuse(err, "it was made by another version of Rapport");
    }
    if (memcmp(r->at, s->scenario->sha256, 64) != 0) {
        return refuse(err, "the scenario has changed since");
    }
    r->at += 64;
    return true;
}

static bool target_is_good(const struct scenario *s, target_id to)
{
    return target_is_ending(to) ? target_ending(to) < s->ending_count
                                : to >= 0 && to < s->exchange_count;
}

static bool levels_are_good(const struct alliance *a)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (a->level[i] < RULES_LEVEL_MIN || a->level[i] > RULES_LEVEL_MAX) {
            return false;
        }
    }
    return a->strain_source <= RULES_SOURCE_MOST &&
           a->strain_source >= -RULES_SOURCE_MOST;
}

static bool rupture_is_good(const struct scenario *s, const struct rupture *r)
{
    return r->kind < RUPTURE_KINDS && r->marker <= MARKER_COUNT &&
           r->how < 1u << REPAIR_COUNT && r->trigger >= ID_NONE &&
           r->trigger < s->trigger_count &&
           (!r->is_open || (r->salience >= 2 && r->salience <= 5));
}

static bool fixed_is_good(const struct session *s)
{
    return target_is_good(s->scenario, s->at) && s->turn >= 0 && s->mood >= 0 &&
           s->mood < MOOD_COUNT && s->offered_count >= 0 &&
           s->offered_count <= RESPONSES_MAX && levels_are_good(&s->alliance) &&
           rupture_is_good(s->scenario, &s->alliance.rupture);
}

static bool read_offered(struct session *s, struct reader *r)
{
    for (int i = 0; i < s->offered_count; i++) {
        s->offered[i] = (response_id)get(r, 4);
        if (s->at < 0 || s->offered[i] < 0 ||
            s->offered[i] >= s->scenario->response_count ||
            s->scenario->responses[s->offered[i]].exchange != s->at) {
            return false;
        }
    }
    return true;
}

static void read_words(struct reader *r, uint32_t *words, int32_t bits)
{
    for (int32_t i = 0; i < words_for(bits); i++) {
        words[i] = (uint32_t)get(r, 4);
    }
}

static void read_sets(struct session *s, struct reader *r)
{
    for (fact_id i = 0; i < s->scenario->fact_count; i++) {
        s->facts[i] = (uint8_t)get(r, 1);
    }
    read_words(r, s->visited, s->scenario->exchange_count);
    read_words(r, s->fired, s->scenario->trigger_count);
}

bool snapshot_read(struct session *s, const char *bytes, size_t len,
                   struct error *err)
{
    struct reader r = {(const unsigned char *)bytes,
                       (const unsigned char *)bytes + len, false};
    struct session fresh;

    if (!read_header(&r, s, err)) {
        return false;
    }
    session_init(&fresh, s->scenario, s->script, s->seed);
    fresh.keeps_speech = s->keeps_speech;
    get_fixed(&fresh, &r);
    bool ok = fixed_is_good(&fresh) && read_offered(&fresh, &r);
    if (ok) {
        read_sets(&fresh, &r);
        ok = !r.is_short && r.at == r.end;
    }
    if (!ok) {
        session_release(&fresh);
        return refuse(err, "it is damaged");
    }
    session_release(s);
    *s = fresh;
    return true;
}

uint64_t snapshot_hash(const struct session *s)
{
    struct strbuf bytes = STRBUF_INIT;
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    snapshot_write(s, &bytes);
    for (size_t i = 0; i < bytes.len; i++) {
        hash = (hash ^ (unsigned char)bytes.buf[i]) * UINT64_C(0x100000001b3);
    }
    strbuf_release(&bytes);
    return hash;
}
