// The record as callers see it; see db.h.
#include "record/db.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/mem.h"
#include "record/store.h"
#include "record/trouble.h"
#include "record/write.h"

#include "base/banned.h"

static char *usual_path(void)
{
    char *home = file_data_home();
    char *path = home != NULL ? file_join(home, "records.db") : mem_strdup("");

    free(home);
    return path;
}

bool record_open(const char *path, struct record **out, struct error *err)
{
    struct record *rec = mem_alloc(sizeof *rec);

    rec->path = path != NULL ? mem_strdup(path) : usual_path();
    *out = rec;
    return store_connect(rec, err);
}

void record_close(struct record *rec)
{
    if (rec == NULL) {
        return;
    }
    record_flush(rec, NULL);
    store_disconnect(rec);
    live_list_release(&rec->lives);
    free(rec->path);
    free(rec);
}

const struct error *record_problem(const struct record *rec)
{
    return rec->problem.kind != ERROR_NONE ? &rec->problem : NULL;
}

bool record_flush(struct record *rec, struct error *err)
{
    for (size_t i = 0; i < rec->lives.count; i++) {
        struct live *a = rec->lives.items[i];
        if (live_is_waiting(a) && !write_attempt(rec, a, err)) {
            return false;
        }
    }
    return true;
}

size_t record_waiting(const struct record *rec)
{
    size_t waiting = 0;

    for (size_t i = 0; i < rec->lives.count; i++) {
        waiting +=
            rec->lives.items[i]->turns.count - rec->lives.items[i]->saved;
    }
    return waiting;
}

const char *record_path(const struct record *rec)
{
    return rec->path;
}
