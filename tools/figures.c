// Counting words by who says them, and ways by walking them.
#include "tools/figures.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/walk_count.h"
#include "core/walk_order.h"
#include "tools/traffic.h"

#include "base/banned.h"

static int words_in(const char *text)
{
    struct reading r = {0};
    reading_add(&r, text);
    return (int)r.words;
}

static void add(struct figures *f, enum speaker speaker, const char *text)
{
    if (text) {
        reading_add(&f->readings[speaker], text);
    }
}

static void count_front(struct figures *f)
{
    const struct scenario *s = f->s;
    add(f, SPEAKER_BRIEFING, s->title);
    add(f, SPEAKER_BRIEFING, s->brief);
    add(f, SPEAKER_BRIEFING, s->setting);
    add(f, SPEAKER_BRIEFING, s->content_note);
    add(f, SPEAKER_TRAINER, s->notes);
    for (int32_t i = 0; i < s->discuss_count; i++) {
        add(f, SPEAKER_TRAINER, s->discuss[i]);
    }
}

static void count_response(struct figures *f, const struct response *r)
{
    struct figures_stance *st = &f->stances[r->move.stance];
    int words = words_in(r->text);
    add(f, SPEAKER_PRACTITIONER, r->text);
    add(f, SPEAKER_FEEDBACK, r->because);
    add(f, SPEAKER_FEEDBACK, r->better);
    st->shortest =
        st->count == 0 || words < st->shortest ? words : st->shortest;
    st->longest = words > st->longest ? words : st->longest;
    st->count++;
    st->words += words;
    st->characters += (int64_t)utf8_count(r->text, strlen(r->text));
}

static void count_parts(struct figures *f)
{
    const struct scenario *s = f->s;
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        f->ruptures[s->triggers[i].kind]++;
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        f->outcomes[s->endings[i].outcome]++;
    }
    for (fact_id i = 0; i < s->fact_count; i++) {
        f->client_facts += s->facts[i].type == FACT_CLIENT;
    }
}

void figures_count(struct figures *f, const struct scenario *s)
{
    *f = (struct figures){.s = s, .shortest = -1, .longest = -1};
    count_front(f);
    for (int32_t i = 0; i < s->line_count; i++) {
        add(f, SPEAKER_CLIENT, s->lines[i].text);
        add(f, SPEAKER_THOUGHTS, s->lines[i].thought);
        f->unseen += !s->lines[i].text;
    }
    for (response_id i = 0; i < s->response_count; i++) {
        count_response(f, &s->responses[i]);
    }
    count_parts(f);
}

// --- one conversation --------------------------------------------------------

static double mean_words(const struct scenario *s, struct span lines)
{
    double sum = 0;
    int count = 0;
    for (int32_t i = 0; i < lines.count; i++) {
        const char *text = s->lines[lines.first + i].text;
        sum += text ? words_in(text) : 0;
        count += text != NULL;
    }
    return count > 0 ? sum / count : 0;
}

static void add_both(struct figures *f, double words)
{
    f->words_read += words;
    f->words_spoken += words;
}

static void average(struct figures *f, const struct traffic *t)
{
    const struct scenario *s = f->s;
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        add_both(f, t->visits[i] * mean_words(s, s->exchanges[i].lines));
    }
    for (response_id i = 0; i < s->response_count; i++) {
        const struct response *r = &s->responses[i];
        double words = words_in(r->text);
        f->words_read += t->visits[r->exchange] * words;
        f->words_spoken += t->uses[i] * words;
        f->turns += t->uses[i];
        add_both(f, t->uses[i] * mean_words(s, r->reply));
    }
    for (ending_id i = 0; i < s->ending_count; i++) {
        add_both(f, t->endings[i] * mean_words(s, s->endings[i].lines));
    }
}

void figures_walk(struct figures *f, const struct walk *w, double until)
{
    struct walk_sorted sorted;
    struct walk_count count;
    struct strbuf ways = STRBUF_INIT;
    struct traffic traffic;
    walk_sort(w, NULL, NULL, &sorted);
    walk_count(w, &sorted, &count, &ways);
    f->is_complete = walk_is_complete(w);
    f->is_unbounded = sorted.has_circle;
    f->shortest = count.shortest;
    f->longest = f->is_complete && count.is_bounded ? count.longest : -1;
    traffic_find(w, POLICY_RANDOM, until, &traffic);
    average(f, &traffic);
    traffic_release(&traffic);
    strbuf_release(&ways);
    walk_sorted_release(&sorted);
}
