// Finding scenarios on disk.
#include "script/library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/terms.h"

#define SCENARIO_FILE "scenario.lua"

// The folder the program itself stands in; owned by the caller.
static char *program_folder(void)
{
    char path[4096];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    if (len <= 0) {
        return mem_strdup(".");
    }
    path[len] = '\0';
    return file_folder_of(path);
}

// Installed, the scenarios stand beside the program; in a source tree it is
// built into build/PRESET.
char *library_shipped(void)
{
    static const char *const places[] = {"scenarios", "../../scenarios"};
    char *folder = program_folder();
    char *found = NULL;
    for (size_t i = 0; i < 2 && !found; i++) {
        found = file_join(folder, places[i]);
        if (!file_is_folder(found)) {
            free(found);
            found = NULL;
        }
    }
    free(folder);
    return found;
}

static char *own_scenarios(void)
{
    char *home = file_data_home();
    char *folder = home ? file_join(home, "scenarios") : NULL;
    free(home);
    return folder;
}

static bool has_name(const struct library *l, const char *name)
{
    for (size_t i = 0; i < l->count; i++) {
        if (strcmp(l->files[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static void add_scenario(struct library *l, const char *folder,
                         const char *name)
{
    char *inside = file_join(folder, name);
    char *path = file_join(inside, SCENARIO_FILE);
    if (file_exists(path) && name[0] != '_' && !has_name(l, name)) {
        *MEM_PUSH(l->files, l->count, l->capacity) =
            (struct library_file){mem_strdup(name), path};
    } else {
        free(path);
    }
    free(inside);
}

static void add_folder(struct library *l, char *folder)
{
    char **names;
    size_t count;
    if (folder && file_list(folder, &names, &count, NULL)) {
        for (size_t i = 0; i < count; i++) {
            add_scenario(l, folder, names[i]);
        }
        file_names_free(names, count);
    }
    free(folder);
}

void library_list(struct library *l)
{
    *l = (struct library){0};
    add_folder(l, library_shipped());
    add_folder(l, own_scenarios());
}

void library_release(struct library *l)
{
    for (size_t i = 0; i < l->count; i++) {
        free(l->files[i].name);
        free(l->files[i].path);
    }
    free(l->files);
    *l = (struct library){0};
}

const char *library_places(void)
{
    return "the folder scenarios beside the program, and "
           "~/.local/share/rapport/scenarios";
}

// --- what an argument names --------------------------------------------------

static bool is_lua_file(const char *argument)
{
    size_t len = strlen(argument);
    return len > 4 && strcmp(argument + len - 4, ".lua") == 0;
}

static void add_names(const struct library *l, struct strbuf *out)
{
    for (size_t i = 0; i < l->count; i++) {
        strbuf_addf(out, "%s%s", i ? ", " : "", l->files[i].name);
    }
}

static const char *nearest_name(const struct library *l, const char *argument)
{
    for (size_t i = 0; i < l->count; i++) {
        if (term_distance(argument, l->files[i].name, 3) <= 3) {
            return l->files[i].name;
        }
    }
    return NULL;
}

static char *say_missing(const struct library *l, const char *argument,
                         struct error *err)
{
    struct strbuf names = STRBUF_INIT;
    const char *near = nearest_name(l, argument);
    add_names(l, &names);
    error_set(err, ERROR_FILE, "scenario-missing",
              "there is no scenario '%.200s'", argument);
    if (near) {
        error_hint(err, "did you mean '%s'?", near);
    } else if (names.len > 0) {
        error_hint(err, "the library has: %.200s", strbuf_text(&names));
    } else {
        error_hint(err, "name a folder that holds a scenario.lua");
    }
    strbuf_release(&names);
    return NULL;
}

// The folder above [argument], one or two steps, that holds a scenario: of a
// play, a picture or the folder of plays. Owned by the caller, or NULL.
static char *scenario_above(const char *argument)
{
    char *folder = mem_strdup(argument);
    for (int steps = 0; steps < 2; steps++) {
        char *above = file_folder_of(folder);
        char *path = file_join(above, SCENARIO_FILE);
        bool has_one = file_exists(path);
        free(path);
        free(folder);
        folder = above;
        if (has_one) {
            return folder;
        }
    }
    free(folder);
    return NULL;
}

static bool say_elsewhere(const char *argument, struct error *err)
{
    char *above = scenario_above(argument);
    if (above) {
        error_hint(err, "name the folder of the scenario: %.200s", above);
    } else {
        error_hint(err, "a scenario is a folder that holds a " SCENARIO_FILE
                        ", or a .lua file; 'rapport-author new' makes one");
    }
    free(above);
    return false;
}

static char *find_in_folder(const char *folder, struct error *err)
{
    char *path = file_join(folder, SCENARIO_FILE);
    if (file_exists(path)) {
        return path;
    }
    free(path);
    error_set(err, ERROR_FILE, "scenario-missing",
              "there is no " SCENARIO_FILE " in the folder '%.200s'", folder);
    say_elsewhere(folder, err);
    return NULL;
}

static char *find_by_name(const char *argument, struct error *err)
{
    struct library l;
    char *path = NULL;
    library_list(&l);
    for (size_t i = 0; i < l.count && !path; i++) {
        if (strcmp(l.files[i].name, argument) == 0) {
            path = mem_strdup(l.files[i].path);
        }
    }
    if (!path && file_is_folder(argument)) {
        path = find_in_folder(argument, err);
    } else if (!path && file_exists(argument)) {
        error_set(err, ERROR_FILE, "scenario-missing",
                  "'%.200s' is no scenario", argument);
        say_elsewhere(argument, err);
    } else if (!path) {
        say_missing(&l, argument, err);
    }
    library_release(&l);
    return path;
}

char *library_find(const char *argument, struct error *err)
{
    if (is_lua_file(argument)) {
        return mem_strdup(argument);
    }
    if (strchr(argument, '/') && file_is_folder(argument)) {
        return find_in_folder(argument, err);
    }
    return find_by_name(argument, err);
}
