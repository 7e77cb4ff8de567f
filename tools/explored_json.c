// The object of `explore --json` (explored.h).
#include <math.h>
#include <stdlib.h>

#include "base/json.h"
#include "core/terms.h"
#include "tools/explored.h"
#include "tools/gates.h"

static const char *rupture_id(const struct scenario *s, int32_t place)
{
    return place < s->trigger_count ? s->triggers[place].id : "strain";
}

static void write_way(const struct knowledge *k, struct json *j,
                      const char *key, const response_id *way, size_t count)
{
    json_open_array(j, key);
    for (size_t i = 0; i < count; i++) {
        json_string(j, NULL, k->scenario->responses[way[i]].id);
    }
    json_close_array(j);
}

static void write_place(const struct knowledge *k, struct json *j,
                        const char *key, const struct walk_place *place)
{
    response_id *way;
    if (place->state == STATE_NONE) {
        json_null(j, key);
        return;
    }
    size_t count = walk_way_to(k->explored.walk, place, &way);
    write_way(k, j, key, way, count);
    free(way);
}

static void write_ruptures(const struct knowledge *k, struct json *j,
                           const char *key, const struct walk_place *places)
{
    json_open_object(j, key);
    for (int32_t i = 0; i <= k->scenario->trigger_count; i++) {
        write_place(k, j, rupture_id(k->scenario, i), &places[i]);
    }
    json_close_object(j);
}

static void write_reach(const struct knowledge *k, struct json *j)
{
    const struct scenario *s = k->scenario;
    json_open_object(j, "reach");
    json_open_object(j, "exchanges");
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        write_place(k, j, s->exchanges[i].id, &k->finds.exchanges[i]);
    }
    json_close_object(j);
    json_open_object(j, "responses");
    for (response_id i = 0; i < s->response_count; i++) {
        write_place(k, j, s->responses[i].id, &k->finds.responses[i]);
    }
    json_close_object(j);
    write_ruptures(k, j, "ruptures", k->finds.ruptures);
    write_ruptures(k, j, "repairs", k->finds.repairs);
    json_open_object(j, "endings");
    for (ending_id i = 0; i < s->ending_count; i++) {
        write_place(k, j, s->endings[i].id, &k->finds.endings[i]);
    }
    json_close_object(j);
    json_close_object(j);
}

static void write_range(struct json *j, const char *least, const char *most,
                        const struct walk_range *range)
{
    if (range->least > range->most) {
        json_null(j, least);
        json_null(j, most);
    } else {
        json_int(j, least, range->least);
        json_int(j, most, range->most);
    }
}

static void write_ranges(const struct knowledge *k, struct json *j)
{
    json_open_object(j, "ranges");
    for (int i = 0; i < LEVEL_COUNT; i++) {
        json_open_object(j, term_name(&terms_level, i));
        write_range(j, "min", "max", &k->finds.levels[i]);
        write_range(j, "end_min", "end_max", &k->finds.ends[i]);
        json_close_object(j);
    }
    json_open_object(j, "collaboration");
    write_range(j, "min", "max", &k->finds.collaboration);
    json_close_object(j);
    json_close_object(j);
}

static void write_chance(const struct scenario *s, const struct chance *c,
                         struct json *j, enum policy policy)
{
    json_open_object(j, policy_name(policy));
    json_open_object(j, "endings");
    for (ending_id i = 0; i < s->ending_count; i++) {
        json_number(j, s->endings[i].id, c->endings[i]);
    }
    json_close_object(j);
    json_number(j, "unending", c->unending);
    json_number(j, "failed", c->failed);
    json_open_object(j, "ruptures");
    for (int32_t i = 0; i <= s->trigger_count; i++) {
        json_number(j, rupture_id(s, i), c->ruptures[i]);
    }
    json_close_object(j);
    json_open_object(j, "repairs");
    for (int32_t i = 0; i <= s->trigger_count; i++) {
        json_number(j, rupture_id(s, i), c->repairs[i]);
    }
    json_close_object(j);
    json_open_object(j, "levels");
    for (int i = 0; i < LEVEL_COUNT; i++) {
        json_number(j, term_name(&terms_level, i), c->levels[i]);
    }
    json_close_object(j);
    json_number(j, "collaboration", c->collaboration);
    json_number(j, "established", c->established);
    json_number(j, "turns", c->turns);
    json_number(j, "error_bound", c->error_bound);
    json_close_object(j);
}

static void write_policies(const struct knowledge *k, struct json *j)
{
    json_open_object(j, "policies");
    for (int i = 0; i < POLICY_COUNT; i++) {
        write_chance(k->scenario, &k->chances[i], j, (enum policy)i);
    }
    json_close_object(j);
}

static void write_circle(const struct knowledge *k, struct json *j)
{
    if (k->circle_count == 0) {
        json_null(j, "cycle");
        return;
    }
    json_open_array(j, "cycle");
    for (size_t i = 0; i < k->circle_count; i++) {
        target_id at = walk_at(k->explored.walk, k->circle[i]);
        json_string(j, NULL, k->scenario->exchanges[at].id);
    }
    json_close_array(j);
}

static void write_size(const struct knowledge *k, struct json *j)
{
    const struct walk *w = k->explored.walk;
    json_uint(j, "states", walk_states(w));
    json_uint(j, "edges", walk_edges(w));
    json_string(j, "paths", strbuf_text(&k->ways));
    if (k->count.shortest < 0) {
        json_null(j, "shortest");
    } else {
        json_int(j, "shortest", k->count.shortest);
    }
    if (!k->count.is_bounded) {
        json_string(j, "longest", "unbounded");
    } else if (k->count.longest < 0) {
        json_null(j, "longest");
    } else {
        json_int(j, "longest", k->count.longest);
    }
    write_circle(k, j);
    json_bool(j, "complete", walk_is_complete(w));
    json_number(j, "seconds", (int64_t)(k->explored.seconds * 1000) / 1000.0);
    json_number(j, "bytes_per_state",
                walk_states(w) ? (double)walk_bytes(w) / (double)walk_states(w)
                               : 0);
    json_uint(j, "failures", walk_failure_count(w));
}

void knowledge_write_json(const struct knowledge *k, struct strbuf *out)
{
    struct json json = {.out = out}, *j = &json;
    json_open_object(j, NULL);
    json_string(j, "scenario", k->scenario->id);
    json_string(j, "sha256", k->scenario->sha256);
    write_size(k, j);
    write_reach(k, j);
    write_ranges(k, j);
    write_policies(k, j);
    json_open_array(j, "skilled");
    for (int i = 0; i < 2; i++) {
        if (k->pair.counts[i]) {
            write_way(k, j, NULL, k->pair.ways[i], k->pair.counts[i]);
        }
    }
    json_close_array(j);
    json_int(j, "skilled_unlike", k->pair.unlike);
    gates_write_json(k, j);
    findings_write_list(&k->found, "findings", j);
    json_close_object(j);
}
