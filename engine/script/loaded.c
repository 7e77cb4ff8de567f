// What is asked of a scenario that was read; see loader.h.
#include "script/loader.h"

#include <string.h>

#include "script/callbacks.h"
#include "script/lexer.h"
#include "script/load.h"

#include "base/banned.h"

const struct scenario *script_graph(const struct script_scenario *s)
{
    return s->scenario;
}

struct script script_answers(struct script_scenario *s)
{
    return (struct script){.ops = &callbacks_ops, .ctx = s};
}

void script_start_play(struct script_scenario *s, bool is_replay)
{
    sandbox_share_clock(&s->sandbox, is_replay ? SANDBOX_PLAY_NS : 0);
}

int32_t script_callback_count(const struct script_scenario *s)
{
    return (int32_t)s->callback_count;
}

const struct script_reads *script_reads(const struct script_scenario *s,
                                        callback_id id)
{
    return id >= 0 && id < script_callback_count(s) ? &s->reads[id] : NULL;
}

bool script_allowed(const struct script_scenario *s, size_t i,
                    const char **code, const char **reason, int32_t *line)
{
    if (i >= s->allowed_count) {
        return false;
    }
    *code = s->allowed[i].code;
    *reason = s->allowed[i].reason;
    *line = s->allowed[i].line;
    return true;
}

const char *script_allows(const struct script_scenario *s, const char *code)
{
    for (size_t i = 0; i < s->allowed_count; i++) {
        if (strcmp(s->allowed[i].code, code) == 0) {
            return s->allowed[i].reason;
        }
    }
    return NULL;
}

int script_field_line(const struct script_scenario *s, const char *path)
{
    struct places places;
    places_init(&places, &s->source);
    int line = place_of_word(&places, 1, "scenario").line;
    line = place_of_field(&places, line, "scenario", path).line;
    places_release(&places);
    return line;
}

bool script_asks_for(const struct script_scenario *s, const char *name)
{
    struct lexer lx;
    bool is_behind_point = false, is_found = false;
    lexer_init(&lx, &s->source);
    for (struct token t;
         !is_found && (t = lexer_next(&lx)).kind != TOKEN_END;) {
        is_found = token_is(&lx, &t, name) &&
                   (t.kind == TOKEN_TEXT || is_behind_point);
        is_behind_point = t.kind == TOKEN_SIGN && token_is(&lx, &t, ".");
    }
    return is_found;
}

void script_show_line(const struct script_scenario *s, int line,
                      struct finding *f)
{
    size_t len;
    const char *text =
        f && line > 0 ? place_line(&s->source, line, &len) : NULL;
    if (text) {
        finding_set_excerpt(f, text, len, 0);
    }
}
