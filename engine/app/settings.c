// Remembering what a person chose.
#include "app/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"

#define FILE_MOST 4096 // bytes

static char *settings_path(void)
{
    char *home = file_config_home();
    char *path = home ? file_join(home, "settings") : NULL;
    free(home);
    return path;
}

// The value behind [name] in [line], or NULL when it is about something else.
static const char *value_of(const char *line, const char *name)
{
    size_t len = strlen(name);
    return strncmp(line, name, len) == 0 && strncmp(line + len, " = ", 3) == 0
               ? line + len + 3
               : NULL;
}

static void take_line(struct settings *s, const char *line)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &setting_rows[i];
        const char *text = value_of(line, row->name);
        if (!text && row->old_name) {
            text = value_of(line, row->old_name);
        }
        long value = text ? strtol(text, NULL, 10) : 0;
        if (text && value >= row->least && value <= row->most) {
            s->values[i] = (int)value;
        }
    }
}

struct settings settings_read(void)
{
    struct settings s = settings_usual();
    struct strbuf text = STRBUF_INIT;
    char *path = settings_path();
    if (path && file_read(path, FILE_MOST, &text, NULL)) {
        for (const char *line = strbuf_text(&text); line && *line;) {
            take_line(&s, line);
            line = strchr(line, '\n');
            line = line ? line + 1 : NULL;
        }
    }
    free(path);
    strbuf_release(&text);
    return s;
}

bool settings_are_new(void)
{
    char *path = settings_path();
    bool is_new = path && !file_exists(path);
    free(path);
    return is_new;
}

void settings_write(const struct settings *s)
{
    struct strbuf text = STRBUF_INIT;
    char *path = settings_path();
    char *folder = path ? file_folder_of(path) : NULL;
    for (int i = 0; i < SETTING_COUNT; i++) {
        strbuf_addf(&text, "%s = %d\n", setting_rows[i].name, s->values[i]);
    }
    if (folder && file_make_folders(folder, NULL)) {
        file_write_atomic(path, text.buf, text.len, NULL);
    }
    strbuf_release(&text);
    free(folder);
    free(path);
}
