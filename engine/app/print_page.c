// Writing the page of a session; see print_page.h.
#include "app/print_page.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/keeper.h"
#include "app/when.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/summary_page.h"

#define DIRS_MOST 65536  // bytes of user-dirs.dirs
#define NAMES_MOST 10000 // of one day

// --- where -------------------------------------------------------------------

// XDG_DOCUMENTS_DIR="$HOME/Documents" in the desktop's own file.
static char *folder_in(const char *dirs, const char *home)
{
    static const char key[] = "\nXDG_DOCUMENTS_DIR=\"";
    const char *at = strstr(dirs, key);
    if (!at) {
        return NULL;
    }
    at += sizeof key - 1;
    char *value = mem_strndup(at, strcspn(at, "\"\n"));
    if (strncmp(value, "$HOME/", 6) == 0) {
        char *whole = file_join(home, value + 6);
        free(value);
        return whole;
    }
    return value;
}

static char *desktop_folder(const char *home)
{
    const char *config = getenv("XDG_CONFIG_HOME");
    char *folder = config && *config == '/' ? mem_strdup(config)
                                            : file_join(home, ".config");
    char *path = file_join(folder, "user-dirs.dirs");
    struct strbuf dirs = STRBUF_INIT, all = STRBUF_INIT;
    char *found = NULL;
    if (file_read(path, DIRS_MOST, &dirs, NULL)) {
        strbuf_addf(&all, "\n%s", strbuf_text(&dirs));
        found = folder_in(strbuf_text(&all), home);
    }
    strbuf_release(&dirs);
    strbuf_release(&all);
    free(path);
    free(folder);
    return found;
}

static char *documents_folder(void)
{
    const char *home = getenv("HOME"), *said = getenv("XDG_DOCUMENTS_DIR");
    home = home && *home == '/' ? home : "/tmp";
    char *folder =
        said && *said == '/' ? mem_strdup(said) : desktop_folder(home);
    if (!folder || !file_is_folder(folder)) {
        free(folder);
        folder = mem_strdup(home);
    }
    return folder;
}

// --- under which name --------------------------------------------------------

static char *free_path(const char *folder, const char *scenario)
{
    char day[16] = "";
    time_t now = (time_t)(keeper_now_ms() / 1000);
    struct tm tm;
    if (localtime_r(&now, &tm)) {
        strftime(day, sizeof day, "%Y-%m-%d", &tm);
    }
    for (int i = 1; i <= NAMES_MOST; i++) {
        struct strbuf name = STRBUF_INIT;
        strbuf_addf(&name, "rapport-%.80s-%s", scenario, day);
        if (i > 1) {
            strbuf_addf(&name, "-%d", i);
        }
        strbuf_adds(&name, ".html");
        char *path = file_join(folder, strbuf_text(&name));
        strbuf_release(&name);
        if (!file_exists(path)) {
            return path;
        }
        free(path);
    }
    return NULL;
}

bool print_page(const struct play *p, const struct note_list *notes,
                char **path, struct error *err)
{
    struct strbuf page = STRBUF_INIT;
    char *folder = documents_folder();
    char *when = when_text(keeper_now_ms());
    *path = free_path(folder, p->session.scenario->id);
    summary_page_write(p, notes, when, &page);
    bool ok = *path ? file_write_atomic(*path, page.buf, page.len, err)
                    : error_set(err, ERROR_FILE, "file-unwritable",
                                "there are too many pages of today already");
    strbuf_release(&page);
    free(when);
    free(folder);
    return ok;
}
