// Collecting the parts of a scenario. Joining and checking them is
// builder_finish.c.
#include "core/builder.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/builder_parts.h"
#include "core/rules.h"

struct builder *builder_new(builder_report *report, void *ctx)
{
    struct builder *b = mem_alloc(sizeof *b);
    b->report = report;
    b->ctx = ctx;
    b->scenario = mem_alloc(sizeof *b->scenario);
    return b;
}

void builder_free(struct builder *b)
{
    if (!b) {
        return;
    }
    scenario_free(b->scenario);
    free(b->lines);
    free(b->responses);
    free(b->places);
    free(b->triggers);
    free(b->facts);
    free(b->changes);
    free(b->handles);
    free(b);
}

void builder_fault(struct builder *b, int32_t line, const char *field,
                   const char *code, const char *hint, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    b->has_faults = true;
    b->report(b->ctx, (struct builder_place){line, field}, code, message, hint);
}

static char *copy(struct builder *b, const char *text)
{
    return text ? arena_strdup(&b->scenario->arena, text) : NULL;
}

static void copy_client(struct builder *b, const struct builder_scenario *from)
{
    struct client *client = &b->scenario->client;
    client->name = copy(b, from->client_name);
    client->portrait = copy(b, from->client_portrait);
    client->style = (uint8_t)from->client_style;
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        int32_t own = from->sensitivity[i];
        client->sensitivity[i] =
            own < 0 ? rules_style[client->style][i] : (uint16_t)own;
    }
}

static void copy_discuss(struct builder *b, const struct builder_scenario *from)
{
    const char **list = arena_array(
        &b->scenario->arena, (size_t)from->discuss_count + 1, sizeof *list);
    for (int32_t i = 0; i < from->discuss_count; i++) {
        list[i] = copy(b, from->discuss[i]);
    }
    b->scenario->discuss = list;
    b->scenario->discuss_count = from->discuss_count;
}

void builder_set_scenario(struct builder *b,
                          const struct builder_scenario *from)
{
    struct scenario *s = b->scenario;
    s->id = copy(b, from->id);
    s->path = copy(b, from->path);
    if (from->sha256) {
        memcpy(s->sha256, from->sha256, sizeof s->sha256 - 1);
    }
    s->title = copy(b, from->title);
    s->brief = copy(b, from->brief);
    s->setting = copy(b, from->setting);
    s->content_note = copy(b, from->content_note);
    s->notes = copy(b, from->notes);
    s->minutes = from->minutes;
    s->room = (uint8_t)from->room;
    s->door_fact = s->earshot_fact = ID_NONE;
    s->level = from->level;
    memset(s->count_most, COUNT_MOST, sizeof s->count_most);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        s->start_levels[i] =
            from->levels[i] < 0 ? rules_start[i] : (int16_t)from->levels[i];
    }
    copy_client(b, from);
    copy_discuss(b, from);
    b->start = copy(b, from->start);
    b->door = copy(b, from->door);
    b->earshot = copy(b, from->earshot);
    b->source_line = from->source_line;
}

void builder_add_fact(struct builder *b, const struct fact *fact)
{
    struct fact *mine = MEM_PUSH(b->facts, b->fact_count, b->fact_capacity);
    *mine = *fact;
    mine->id = copy(b, fact->id);
}

int32_t builder_add_line(struct builder *b, const struct builder_line *from)
{
    struct part_line *p = MEM_PUSH(b->lines, b->line_count, b->line_capacity);
    p->line = (struct line){
        .text = copy(b, from->text),
        .thought = copy(b, from->thought),
        .text_callback = from->text_callback,
        .when = from->when,
        .tells = ID_NONE,
        .mood = (int8_t)from->mood,
        .mask = (int8_t)from->mask,
        .source_line = from->source_line,
    };
    p->tells = copy(b, from->tells);
    return (int32_t)b->line_count - 1;
}

// Handles are kept one after the other; a part remembers its range.
static struct span keep_handles(struct builder *b, const int32_t *handles,
                                int32_t count)
{
    struct span span = {(int32_t)b->handle_count, count};
    for (int32_t i = 0; i < count; i++) {
        *MEM_PUSH(b->handles, b->handle_count, b->handle_capacity) = handles[i];
    }
    return span;
}

static struct span keep_changes(struct builder *b,
                                const struct builder_response *from)
{
    struct span span = {(int32_t)b->change_count, from->fact_count};
    for (int32_t i = 0; i < from->fact_count; i++) {
        struct builder_fact_change *mine =
            MEM_PUSH(b->changes, b->change_count, b->change_capacity);
        *mine = from->facts[i];
        mine->fact = copy(b, from->facts[i].fact);
    }
    return span;
}

int32_t builder_add_response(struct builder *b,
                             const struct builder_response *from)
{
    struct part_response *p =
        MEM_PUSH(b->responses, b->response_count, b->response_capacity);
    struct response *r = &p->response;
    r->move = (struct move){
        .stance = (uint8_t)from->stance,
        .aims = (uint8_t)(from->aims < 0 ? (int)rules_default_aim(from->codes)
                                         : from->aims),
        .confidentiality = from->confidentiality,
        .codes = from->codes,
        .repair = from->repair,
    };
    for (int i = 0; i < LEVEL_COUNT; i++) {
        r->shift[i] = (int8_t)from->shift[i];
    }
    r->when = from->when;
    r->effect = from->effect;
    r->id = copy(b, from->id);
    r->text = copy(b, from->text);
    r->because = copy(b, from->because);
    r->better = copy(b, from->better);
    r->source_line = from->source_line;
    p->to = copy(b, from->to);
    p->reply = keep_handles(b, from->reply, from->reply_count);
    p->changes = keep_changes(b, from);
    return (int32_t)b->response_count - 1;
}

static struct part_place *add_place(struct builder *b, const char *id,
                                    const int32_t *lines, int32_t line_count,
                                    int32_t source_line)
{
    struct part_place *p =
        MEM_PUSH(b->places, b->place_count, b->place_capacity);
    p->id = copy(b, id);
    p->lines = keep_handles(b, lines, line_count);
    p->outcome = ID_NONE;
    p->source_line = source_line;
    return p;
}

void builder_add_exchange(struct builder *b, const char *id,
                          const int32_t *lines, int32_t line_count,
                          const int32_t *responses, int32_t response_count,
                          int32_t source_line)
{
    struct part_place *p = add_place(b, id, lines, line_count, source_line);
    p->responses = keep_handles(b, responses, response_count);
    b->exchange_count++;
}

void builder_add_ending(struct builder *b, const char *id, int outcome,
                        const int32_t *lines, int32_t line_count,
                        int32_t source_line)
{
    struct part_place *p = add_place(b, id, lines, line_count, source_line);
    assert(outcome >= 0 && outcome < OUTCOME_COUNT);
    p->outcome = outcome;
}

void builder_add_trigger(struct builder *b, const struct builder_trigger *from)
{
    struct part_trigger *p =
        MEM_PUSH(b->triggers, b->trigger_count, b->trigger_capacity);
    p->trigger = (struct trigger){
        .id = copy(b, from->id),
        .when = from->when,
        .kind = (uint8_t)from->kind,
        .marker = (uint8_t)from->marker,
        .salience = (uint8_t)from->salience,
        .again = from->again,
        .source_line = from->source_line,
    };
    p->to = copy(b, from->to);
}
