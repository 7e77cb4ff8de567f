// The library as the window shows it.
#include "app/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keeper.h"
#include "app/loaded.h"
#include "app/when.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/scenario.h"

static char *copy(const char *text)
{
    return text ? mem_strdup(text) : NULL;
}

static void read_head(struct library_entry *e, const struct scenario *s)
{
    e->title = copy(s->title);
    e->brief = copy(s->brief);
    e->content_note = copy(s->content_note);
    e->minutes = (int)s->minutes;
    e->level = (int)s->level;
}

static char *tell_findings(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(findings, &text);
    return strbuf_take(&text);
}

static void read_entry(struct library_entry *e, const struct library_file *f)
{
    struct findings findings = {0};
    struct loaded loaded;
    if (loaded_open(&loaded, f->path, &findings)) {
        read_head(e, loaded.scenario);
        loaded_close(&loaded);
    } else {
        e->title = copy(f->name);
        e->error = tell_findings(&findings);
    }
    findings_release(&findings);
}

void shelf_open(struct shelf *s)
{
    library_list(&s->library);
    s->entries = mem_array(s->library.count + 1, sizeof *s->entries);
    for (size_t i = 0; i < s->library.count; i++) {
        read_entry(&s->entries[i], &s->library.files[i]);
    }
}

// --- what the records know ---------------------------------------------------

// The entry's texts are ours, though the screen may only read them.
static void drop(const char **text)
{
    union {
        const char *theirs;
        char *ours;
    } both = {.theirs = *text};
    free(both.ours);
    *text = NULL;
}

static void forget(struct library_entry *e)
{
    e->times = 0;
    e->can_resume = false;
    drop(&e->resume_when);
    drop(&e->best);
}

static void count_attempts(struct library_entry *e, const char *name,
                           const struct summary_list *list)
{
    int best = -1;
    char text[64];
    for (size_t i = 0; i < list->count; i++) {
        const struct attempt_summary *a = &list->items[i];
        if (a->state == ATTEMPT_FINISHED && strcmp(a->scenario, name) == 0) {
            e->times++;
            best = a->collaboration > best ? a->collaboration : best;
        }
    }
    if (best >= 0) {
        snprintf(text, sizeof text, "%d of 100", best);
        e->best = copy(text);
    }
}

static void find_resumable(struct library_entry *e, const char *name,
                           const struct summary_list *list)
{
    for (size_t i = 0; i < list->count && !e->can_resume; i++) {
        if (strcmp(list->items[i].scenario, name) == 0) {
            e->can_resume = true;
            e->resume_when = when_text(list->items[i].started_ms);
        }
    }
}

void shelf_ask(struct shelf *s, struct keeper *keeper)
{
    struct summary_list all = {0}, open = {0};
    keeper_list(keeper, &all);
    keeper_list_resumable(keeper, &open);
    for (size_t i = 0; i < s->library.count; i++) {
        forget(&s->entries[i]);
        count_attempts(&s->entries[i], s->library.files[i].name, &all);
        find_resumable(&s->entries[i], s->library.files[i].name, &open);
    }
    summary_list_release(&all);
    summary_list_release(&open);
}

void shelf_release(struct shelf *s)
{
    for (size_t i = 0; i < s->library.count; i++) {
        struct library_entry *e = &s->entries[i];
        forget(e);
        drop(&e->title);
        drop(&e->brief);
        drop(&e->content_note);
        drop(&e->error);
    }
    free(s->entries);
    library_release(&s->library);
    *s = (struct shelf){0};
}
