// The figures for people and for programs.
#include "tools/figures.h"

#include <math.h>
#include <string.h>

#include "base/json.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/phrases.h"

#include "base/banned.h"

static const struct {
    const char *key, *words;
} speakers[SPEAKER_COUNT] = {
    [SPEAKER_CLIENT] = {"client", "the client"},
    [SPEAKER_PRACTITIONER] = {"practitioner", "responses"},
    [SPEAKER_BRIEFING] = {"briefing", "briefing"},
    [SPEAKER_FEEDBACK] = {"feedback", "feedback"},
    [SPEAKER_THOUGHTS] = {"thoughts", "thoughts"},
    [SPEAKER_TRAINER] = {"trainer", "for the trainer"},
};

// What one reads or hears when everything is read: said, not thought.
static double spoken(const struct figures *f)
{
    return (double)(f->readings[SPEAKER_CLIENT].words +
                    f->readings[SPEAKER_PRACTITIONER].words);
}

static double mean(int64_t sum, int count)
{
    return count > 0 ? (double)sum / count : NAN;
}

static double per_cent(const struct figures *f, int count)
{
    return 100.0 * count / f->s->response_count;
}

// Two places are as much as any of this is worth.
static void number(struct json *j, const char *key, double value)
{
    if (isnan(value)) {
        json_null(j, key);
    } else {
        json_hundredths(j, key, llround(value * 100));
    }
}

// --- JSON --------------------------------------------------------------------

static void write_readings(const struct figures *f, struct json *j)
{
    json_open_object(j, "words");
    for (int i = 0; i < SPEAKER_COUNT; i++) {
        json_int(j, speakers[i].key, (int64_t)f->readings[i].words);
    }
    json_close_object(j);
    json_int(j, "spoken_by_functions", f->unseen);
    json_open_object(j, "reading");
    for (int i = 0; i < SPEAKER_COUNT; i++) {
        const struct reading *r = &f->readings[i];
        json_open_object(j, speakers[i].key);
        json_int(j, "words", (int64_t)r->words);
        json_int(j, "sentences", (int64_t)r->sentences);
        json_int(j, "syllables", (int64_t)r->syllables);
        number(j, "flesch_kincaid", reading_flesch_kincaid(r));
        number(j, "smog", reading_smog(r));
        number(j, "coleman_liau", reading_coleman_liau(r));
        number(j, "age", reading_age(reading_flesch_kincaid(r)));
        json_close_object(j);
    }
    json_close_object(j);
}

static void write_stances(const struct figures *f, struct json *j)
{
    json_open_object(j, "responses");
    for (int i = STANCE_SCORED_COUNT; i-- > 0;) {
        const struct figures_stance *st = &f->stances[i];
        json_open_object(j, term_name(&terms_stance, i));
        json_int(j, "count", st->count);
        number(j, "per_cent", per_cent(f, st->count));
        number(j, "mean_words", mean(st->words, st->count));
        number(j, "mean_characters", mean(st->characters, st->count));
        json_int(j, "shortest", st->shortest);
        json_int(j, "longest", st->longest);
        json_close_object(j);
    }
    json_close_object(j);
}

static void write_counts(const struct figures *f, struct json *j)
{
    json_int(j, "exchanges", f->s->exchange_count);
    json_int(j, "responses_total", f->s->response_count);
    json_open_object(j, "endings");
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        json_int(j, term_name(&terms_outcome, i), f->outcomes[i]);
    }
    json_close_object(j);
    json_open_object(j, "ruptures");
    for (int i = 0; i < RUPTURE_KINDS; i++) {
        json_int(j, term_name(&terms_rupture_kind, i), f->ruptures[i]);
    }
    json_close_object(j);
    json_open_object(j, "facts");
    json_int(j, "client", f->client_facts);
    json_int(j, "other", f->s->fact_count - f->client_facts);
    json_close_object(j);
}

static void write_ways(const struct figures *f, struct json *j)
{
    json_open_object(j, "minutes");
    json_int(j, "declared", f->s->minutes);
    number(j, "all_silent", reading_minutes(spoken(f)));
    number(j, "all_aloud", reading_minutes_aloud(spoken(f)));
    number(j, "one_silent", reading_minutes(f->words_read));
    number(j, "one_aloud", reading_minutes_aloud(f->words_spoken));
    json_close_object(j);
    json_open_object(j, "ways");
    number(j, "shortest", f->shortest < 0 ? NAN : f->shortest);
    number(j, "longest", f->longest < 0 ? NAN : f->longest);
    json_bool(j, "unbounded", f->is_unbounded);
    json_bool(j, "complete", f->is_complete);
    number(j, "mean", f->turns);
    json_close_object(j);
}

void figures_write_json(const struct figures *f, struct json *j)
{
    json_open_object(j, NULL);
    json_string(j, "scenario", f->s->id);
    write_readings(f, j);
    write_stances(f, j);
    write_counts(f, j);
    write_ways(f, j);
    json_close_object(j);
}

// --- text --------------------------------------------------------------------

static void text_readings(const struct figures *f, struct strbuf *out)
{
    strbuf_adds(out, "Words              words  sentences  reading age\n");
    for (int i = 0; i < SPEAKER_COUNT; i++) {
        const struct reading *r = &f->readings[i];
        if (r->words == 0) {
            continue;
        }
        double age = reading_age(reading_flesch_kincaid(r));
        strbuf_addf(out, "  %-16s %5zu  %9zu  ", speakers[i].words, r->words,
                    r->sentences);
        if (r->words < 100) {
            strbuf_adds(out, "too few words to say\n");
        } else {
            strbuf_addf(out, "about %.0f\n", age < 5 ? 5 : age);
        }
    }
    if (f->unseen > 0) {
        strbuf_addf(out, "  %d line%s spoken by a function, and not counted.\n",
                    f->unseen, f->unseen == 1 ? " is" : "s are");
    }
}

static void text_stances(const struct figures *f, struct strbuf *out)
{
    strbuf_adds(out, "\nResponses       number  share  words each (shortest to "
                     "longest)\n");
    for (int i = STANCE_SCORED_COUNT; i-- > 0;) {
        const struct figures_stance *st = &f->stances[i];
        strbuf_addf(out, "  %-13s %6d  %3.0f %%", term_name(&terms_stance, i),
                    st->count, per_cent(f, st->count));
        if (st->count > 0) {
            strbuf_addf(out, "  %.1f (%d to %d)", mean(st->words, st->count),
                        st->shortest, st->longest);
        }
        strbuf_adds(out, "\n");
    }
}

static void text_counts(const struct figures *f, struct strbuf *out)
{
    const struct scenario *s = f->s;
    strbuf_addf(out, "\nParts\n  %d exchange%s, %d ending%s, ",
                s->exchange_count, s->exchange_count == 1 ? "" : "s",
                s->ending_count, s->ending_count == 1 ? "" : "s");
    strbuf_addf(out, "%d withdrawal%s, %d confrontation%s\n",
                f->ruptures[RUPTURE_WITHDRAWAL],
                f->ruptures[RUPTURE_WITHDRAWAL] == 1 ? "" : "s",
                f->ruptures[RUPTURE_CONFRONTATION],
                f->ruptures[RUPTURE_CONFRONTATION] == 1 ? "" : "s");
    strbuf_addf(out, "  %d fact%s that only the client can tell, %d other\n",
                f->client_facts, f->client_facts == 1 ? "" : "s",
                s->fact_count - f->client_facts);
}

static void text_ways(const struct figures *f, struct strbuf *out)
{
    strbuf_adds(out, "\nOne conversation\n");
    if (f->shortest >= 0) {
        strbuf_addf(out, "  shortest: %d responses\n", f->shortest);
    }
    if (f->is_unbounded) {
        strbuf_adds(out, "  longest: unbounded; it can go round in a circle\n");
    } else if (f->longest >= 0) {
        strbuf_addf(out, "  longest: %d responses\n", f->longest);
    } else {
        strbuf_adds(out, "  longest: not known; not every state was explored "
                         "(--seconds gives it more)\n");
    }
    strbuf_addf(out, "  on average, chosen at random: %.1f responses%s\n",
                f->turns, f->is_complete ? "" : " (at least)");
    strbuf_addf(out,
                "  minutes to read it: %.0f; to speak it aloud: %.0f; the "
                "scenario says %d\n",
                ceil(reading_minutes(f->words_read)),
                ceil(reading_minutes_aloud(f->words_spoken)), f->s->minutes);
    strbuf_addf(out,
                "  minutes for all that is said, from end to end: %.0f; aloud: "
                "%.0f\n",
                ceil(reading_minutes(spoken(f))),
                ceil(reading_minutes_aloud(spoken(f))));
}

void figures_write_text(const struct figures *f, struct strbuf *out)
{
    utf8_add_safe_line(out, f->s->title, strlen(f->s->title));
    strbuf_adds(out, "\n\n");
    text_readings(f, out);
    text_stances(f, out);
    text_counts(f, out);
    text_ways(f, out);
    strbuf_adds(out,
                "\nReading age is the Flesch-Kincaid grade and 5 years: how "
                "long sentences and words\nare, not how hard it is to take in. "
                "Reading time is without thinking time.\n");
}
