// Progress and moments in the terminal; see practice_desk.h.
#include "app/practice_desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keeper.h"
#include "app/loaded.h"
#include "app/moment.h"
#include "app/say.h"
#include "app/shelf.h"
#include "app/terminal_inside.h"
#include "app/when.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/coaching.h"
#include "core/phrases.h"
#include "core/progress.h"

// All that progress is told from.
struct desk {
    struct shelf shelf;
    struct progress progress;
    struct offer *offers; // owned
    size_t offer_count;
    struct drill_list drills;
    int due;
    struct next next;
};

static void open_desk(struct desk *d, struct keeper *keeper)
{
    struct summary_list all = {0};
    size_t order[64];
    *d = (struct desk){0};
    shelf_open(&d->shelf);
    shelf_ask(&d->shelf, keeper);
    d->offers = mem_array(d->shelf.library.count + 1, sizeof *d->offers);
    for (size_t i = 0; i < d->shelf.library.count; i++) {
        const struct library_entry *e = &d->shelf.entries[i];
        if (!e->error) {
            d->offers[d->offer_count++] =
                (struct offer){d->shelf.library.files[i].name, e->title,
                               e->level, e->can_resume};
        }
    }
    keeper_list(keeper, &all);
    progress_find(&d->progress, &all);
    keeper_list_drills(keeper, &d->drills);
    d->due = (int)drills_due(&d->drills, when_day(keeper_now_ms()), order, 64);
    d->next = progress_next(&d->progress, d->offers, d->offer_count, d->due);
    summary_list_release(&all);
}

static void close_desk(struct desk *d)
{
    progress_release(&d->progress);
    drill_list_release(&d->drills);
    free(d->offers);
    shelf_release(&d->shelf);
}

// --- for people --------------------------------------------------------------

static void print_line(const struct desk *d, const struct progress_line *line)
{
    struct strbuf text = STRBUF_INIT;
    const char *title = line->scenario;
    for (size_t i = 0; i < d->offer_count; i++) {
        if (strcmp(d->offers[i].scenario, line->scenario) == 0) {
            title = d->offers[i].title;
        }
    }
    printf("\n== %s ==\n\n", title);
    progress_tell(line, &text);
    say_wrapped("", strbuf_text(&text));
    for (size_t i = line->count; i-- > 0;) {
        char *when = when_text(line->items[i].at_ms);
        strbuf_reset(&text);
        strbuf_addf(&text, "%s%s: ", when,
                    line->items[i].is_retry ? ", from a place gone back to"
                                            : "");
        progress_tell_point(&line->items[i], &text);
        say_wrapped("  ", strbuf_text(&text));
        free(when);
    }
    strbuf_release(&text);
}

static void print_all(const struct desk *d)
{
    struct strbuf text = STRBUF_INIT;
    puts("What to practise next");
    progress_tell_next(&d->next, d->offers, d->due, &text);
    say_wrapped("  ", strbuf_text(&text));
    printf("Moments to go over: %d due today (rapport drills).\n", d->due);
    for (size_t i = 0; i < d->progress.count; i++) {
        print_line(d, &d->progress.items[i]);
    }
    strbuf_release(&text);
}

// --- for programs ------------------------------------------------------------

static void write_point(struct json *j, const struct progress_point *p)
{
    json_open_object(j, NULL);
    json_int(j, "started_ms", p->at_ms);
    json_bool(j, "retry", p->is_retry);
    json_open_object(j, "objectives");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        json_string(j, term_name(&terms_level, i),
                    term_name(&terms_attainment, (int)p->objectives[i]));
    }
    json_close_object(j);
    json_int(j, "collaboration", p->collaboration);
    json_close_object(j);
}

static void write_place(struct json *j, const char *key, int place)
{
    if (place >= 0) {
        json_int(j, key, place);
    } else {
        json_null(j, key);
    }
}

static void write_line(struct json *j, const struct progress_line *line)
{
    json_open_object(j, NULL);
    json_string(j, "scenario", line->scenario);
    write_place(j, "first", line->first);
    write_place(j, "best", line->best);
    write_place(j, "latest", line->latest);
    json_open_array(j, "attempts");
    for (size_t i = 0; i < line->count; i++) {
        write_point(j, &line->items[i]);
    }
    json_close_array(j);
    json_close_object(j);
}

static void write_next(struct json *j, const struct desk *d)
{
    static const char *const kinds[] = {"nothing", "drills", "resume", "again",
                                        "new"};
    struct strbuf text = STRBUF_INIT;
    progress_tell_next(&d->next, d->offers, d->due, &text);
    json_open_object(j, "next");
    json_string(j, "kind", kinds[d->next.kind]);
    json_string(j, "scenario",
                d->next.offer >= 0 ? d->offers[d->next.offer].scenario : NULL);
    json_string(j, "why", strbuf_text(&text));
    json_close_object(j);
    strbuf_release(&text);
}

static void print_json(const struct desk *d)
{
    struct strbuf text = STRBUF_INIT;
    struct json j = {.out = &text};
    json_open_object(&j, NULL);
    write_next(&j, d);
    json_int(&j, "drills_due", d->due);
    json_open_array(&j, "scenarios");
    for (size_t i = 0; i < d->progress.count; i++) {
        write_line(&j, &d->progress.items[i]);
    }
    json_close_array(&j);
    json_close_object(&j);
    puts(strbuf_text(&text));
    strbuf_release(&text);
}

int practice_desk_progress(struct keeper *keeper, bool is_json)
{
    struct desk d;
    const struct error *problem = keeper_problem(keeper);
    open_desk(&d, keeper);
    if (is_json) {
        print_json(&d);
    } else {
        print_all(&d);
    }
    if (problem) {
        say_error(problem);
    }
    close_desk(&d);
    return problem ? 1 : 0;
}

// --- moments -----------------------------------------------------------------

static void print_talk(const struct play *p, size_t from)
{
    const struct transcript *t = &p->transcript;
    struct strbuf said = STRBUF_INIT;
    for (size_t i = from; i <= t->turn_count; i++) {
        if (i > from) {
            puts("\nYou:");
            say_wrapped(
                "  ",
                p->session.scenario->responses[t->turns[i - 1].response].text);
        }
        strbuf_reset(&said);
        transcript_add_said(i > 0 ? &t->turns[i - 1] : &t->opening, &said);
        printf("\n%s:\n", p->session.scenario->client.name);
        say_wrapped("  ", strbuf_text(&said));
    }
    strbuf_release(&said);
}

// Asks for an answer; ID_NONE: they leave.
static response_id ask(const struct play *p)
{
    response_id order[RESPONSES_MAX];
    char line[64];
    int count = session_order(&p->session, order);
    puts("\nWhat would you say now?");
    for (int i = 0; i < count; i++) {
        printf("%3d. ", i + 1);
        say_wrapped("", p->session.scenario->responses[order[i]].text);
    }
    for (;;) {
        printf("\nYour answer (1 to %d, Enter leaves): ", count);
        if (!say_read_line(line, sizeof line) || !*line) {
            putchar('\n');
            return ID_NONE;
        }
        int n = terminal_number(line, count);
        if (n) {
            return order[n - 1];
        }
    }
}

static void say_part(const char *label, const char *text)
{
    if (text) {
        printf("%s: ", label);
        say_wrapped("", text);
    }
}

static void say_outcome(const struct play *p, bool is_poor)
{
    const struct transcript *t = &p->transcript;
    const struct response *r =
        &p->session.scenario->responses[t->turns[t->turn_count - 1].response];
    struct coach_word word = coaching_word(p->session.scenario, r);
    print_talk(p, t->turn_count - 1);
    printf("\n%s\n", is_poor ? "Hard to hear; it comes back tomorrow."
                             : "That one reaches them; it comes back a little "
                               "later each time.");
    say_part(stance_phrase((enum stance)r->move.stance), word.why);
    if (is_poor) {
        say_part("What might help more", word.better);
    }
}

// False when they leave.
static bool go_over(struct keeper *keeper, struct drill *d, struct play *p)
{
    struct error err = {0};
    size_t turns = p->transcript.turn_count;
    printf("\n== A moment from \xe2\x80\x9c%s\xe2\x80\x9d ==\n",
           p->session.scenario->title);
    print_talk(p, turns > 2 ? turns - 2 : 0);
    response_id chosen = ask(p);
    if (chosen == ID_NONE || !play_choose(p, chosen, &err)) {
        return false;
    }
    bool is_poor = coaching_is_poor(p, (int32_t)turns + 1);
    say_outcome(p, is_poor);
    drill_after(d, !is_poor, when_day(keeper_now_ms()));
    keeper_put_drill(keeper, d);
    return true;
}

static bool go_over_one(struct desk *desk, struct keeper *keeper,
                        struct drill *d)
{
    struct loaded loaded = {0};
    struct findings findings = {0};
    struct play p = {0};
    const char *path = moment_path(&desk->shelf.library, d->scenario);
    bool stays = true;
    if (path && loaded_open(&loaded, path, &findings) &&
        moment_play(&p, d, &loaded)) {
        stays = go_over(keeper, d, &p);
    } else { // the scenario has changed, or is gone
        keeper_drop_drill(keeper, d);
    }
    play_release(&p);
    loaded_close(&loaded);
    findings_release(&findings);
    return stays;
}

int practice_desk_drills(struct keeper *keeper)
{
    struct desk d;
    size_t order[64];
    const struct error *problem = keeper_problem(keeper);
    open_desk(&d, keeper);
    size_t count = drills_due(&d.drills, when_day(keeper_now_ms()), order, 64);
    printf("Moments to go over: %zu due today.\n", count);
    for (size_t i = 0; i < count; i++) {
        if (!go_over_one(&d, keeper, &d.drills.items[order[i]])) {
            break;
        }
    }
    if (problem) {
        say_error(problem);
    }
    close_desk(&d);
    return problem ? 1 : 0;
}
