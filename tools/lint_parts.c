// Warnings about single parts, and about how they weigh against each other.
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/scenario.h"
#include "tools/lint.h"
#include "tools/lint_graph.h"

enum {
    LINE_MOST = 400,     // characters a client may say at once
    RESPONSE_MOST = 240, // that fit a button, and a breath
    SHOWN_MOST = 8,      // of one kind; more would bury the rest
    BALANCE_FROM = 12,   // responses; fewer say nothing about balance
    SHARE_LEAST = 10,    // per cent, of each stance
    SHARE_MOST = 60,
};

static int length_of(const char *text)
{
    return text ? (int)utf8_count(text, strlen(text)) : 0;
}

static void find_long(const struct lint *l, const struct scenario *s)
{
    for (line_id i = 0; i < s->line_count; i++) {
        int length = length_of(s->lines[i].text);
        if (length > LINE_MOST) {
            lint_add(l, SEVERITY_WARNING, "long-client-line",
                     s->lines[i].source_line,
                     "say it in fewer words, or let the trainee answer in "
                     "between",
                     "client: this line has %d characters, more than %d are "
                     "hard to follow",
                     length, LINE_MOST);
        }
    }
    for (response_id i = 0; i < s->response_count; i++) {
        int length = length_of(s->responses[i].text);
        if (length > RESPONSE_MOST) {
            lint_add(l, SEVERITY_WARNING, "long-response",
                     s->responses[i].source_line, "say it in fewer words",
                     "response '%s': has %d characters, more than %d are hard "
                     "to compare",
                     s->responses[i].id, length, RESPONSE_MOST);
        }
    }
}

static void find_unexplained(const struct lint *l, const struct scenario *s)
{
    int all = 0, shown = 0;
    for (response_id i = 0; i < s->response_count; i++) {
        all += !s->responses[i].because;
    }
    for (response_id i = 0; i < s->response_count && shown < SHOWN_MOST; i++) {
        const struct response *r = &s->responses[i];
        if (r->because) {
            continue;
        }
        bool is_last = ++shown == SHOWN_MOST && all > shown;
        lint_add(l, SEVERITY_WARNING, "no-because", r->source_line,
                 "say what it does to the client: because = \"…\"",
                 is_last ? "response '%s': has no 'because'; nor have %d more"
                         : "response '%s': has no 'because'",
                 r->id, all - shown);
    }
}

static bool is_balanced(const int counts[STANCE_SCORED_COUNT])
{
    bool is_so = true;
    int all = counts[STANCE_JUDGMENTAL] + counts[STANCE_EXPERT] +
              counts[STANCE_COLLABORATIVE];
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        is_so &= counts[i] * 100 >= all * SHARE_LEAST &&
                 counts[i] * 100 <= all * SHARE_MOST;
    }
    return is_so;
}

static void look_at_balance(const struct lint *l, const struct scenario *s)
{
    int counts[STANCE_SCORED_COUNT] = {0};
    for (response_id i = 0; i < s->response_count; i++) {
        counts[s->responses[i].move.stance]++;
    }
    if (s->response_count >= BALANCE_FROM && !is_balanced(counts)) {
        lint_add(l, SEVERITY_WARNING, "unbalanced-stances",
                 s->exchanges[s->start].source_line,
                 "between 10 and 60 per cent of each stance leave room to "
                 "choose",
                 "scenario: of its %d responses %d are judgmental, %d expert, "
                 "%d collaborative",
                 s->response_count, counts[STANCE_JUDGMENTAL],
                 counts[STANCE_EXPERT], counts[STANCE_COLLABORATIVE]);
    }
}

// --- names -------------------------------------------------------------------

struct name {
    const char *id;
    int line;
};

static int compare_names(const void *a, const void *b)
{
    const struct name *one = a, *other = b;
    int order = strcasecmp(one->id, other->id);
    return order ? order : strcmp(one->id, other->id);
}

static void find_alike(const struct lint *l, const struct scenario *s)
{
    size_t count = 0;
    struct name *names = mem_array(
        (size_t)s->exchange_count + (size_t)s->ending_count, sizeof *names);
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        names[count++] =
            (struct name){s->exchanges[i].id, s->exchanges[i].source_line};
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        names[count++] =
            (struct name){s->endings[i].id, s->endings[i].source_line};
    }
    qsort(names, count, sizeof *names, compare_names);
    for (size_t i = 1; i < count; i++) {
        const struct name *a = &names[i - 1], *b = &names[i];
        if (strcasecmp(a->id, b->id) == 0) {
            bool is_later = b->line > a->line;
            lint_add(l, SEVERITY_WARNING, "names-alike",
                     is_later ? b->line : a->line,
                     "give one of them another name; 'to' and 'start' tell "
                     "small letters from capitals",
                     "'%s' and '%s' differ only in capitals", a->id, b->id);
        }
    }
    free(names);
}

void lint_parts(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    find_long(l, s);
    find_unexplained(l, s);
    look_at_balance(l, s);
    find_alike(l, s);
}
