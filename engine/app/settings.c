// Remembering what a person chose for the window.
#include "app/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"

#define TEXT_STEP 25 // per cent
#define TEXT_LEAST 100
#define TEXT_MOST 300
#define FILE_MOST 4096 // bytes

static char *settings_path(void)
{
    char *home = file_config_home();
    char *path = home ? file_join(home, "settings") : NULL;
    free(home);
    return path;
}

// One setting: its name, and how far its number may go.
struct field {
    const char *name;
    int least, most;
};
enum { TEXT, SPEED, NIGHT, LEVELS, MOTION, FIELD_COUNT };
static const struct field fields[FIELD_COUNT] = {
    [TEXT] = {"text_per_cent", TEXT_LEAST, TEXT_MOST},
    [SPEED] = {"reveal_speed", REVEAL_SLOW, REVEAL_AT_ONCE},
    [NIGHT] = {"night", 0, 1},
    [LEVELS] = {"show_levels", 0, 1},
    [MOTION] = {"reduce_motion", 0, 1},
};

static void take_line(int values[FIELD_COUNT], const char *line)
{
    for (int i = 0; i < FIELD_COUNT; i++) {
        size_t len = strlen(fields[i].name);
        if (strncmp(line, fields[i].name, len) == 0 &&
            strncmp(line + len, " = ", 3) == 0) {
            long value = strtol(line + len + 3, NULL, 10);
            if (value >= fields[i].least && value <= fields[i].most) {
                values[i] = (int)value;
            }
        }
    }
}

struct settings settings_read(void)
{
    int values[FIELD_COUNT] = {[TEXT] = TEXT_LEAST, [SPEED] = REVEAL_NORMAL};
    struct strbuf text = STRBUF_INIT;
    char *path = settings_path();
    if (path && file_read(path, FILE_MOST, &text, NULL)) {
        for (const char *line = strbuf_text(&text); line && *line;) {
            take_line(values, line);
            line = strchr(line, '\n');
            line = line ? line + 1 : NULL;
        }
    }
    free(path);
    strbuf_release(&text);
    return (struct settings){
        .text_per_cent = values[TEXT],
        .speed = (enum reveal_speed)values[SPEED],
        .is_night = values[NIGHT],
        .shows_levels = values[LEVELS],
        .reduces_motion = values[MOTION],
    };
}

void settings_write(const struct settings *s)
{
    const int values[FIELD_COUNT] = {
        [TEXT] = s->text_per_cent,    [SPEED] = (int)s->speed,
        [NIGHT] = s->is_night,        [LEVELS] = s->shows_levels,
        [MOTION] = s->reduces_motion,
    };
    struct strbuf text = STRBUF_INIT;
    char *path = settings_path();
    char *folder = path ? file_folder_of(path) : NULL;
    for (int i = 0; i < FIELD_COUNT; i++) {
        strbuf_addf(&text, "%s = %d\n", fields[i].name, values[i]);
    }
    if (folder && file_make_folders(folder, NULL)) {
        file_write_atomic(path, text.buf, text.len, NULL);
    }
    strbuf_release(&text);
    free(folder);
    free(path);
}

void settings_apply(const struct settings *s, struct ui *ui)
{
    ui->metrics.text_per_cent = s->text_per_cent;
    ui->theme = s->is_night ? &theme_night : &theme_day;
    ui->speed = s->speed;
    ui->shows_levels = s->shows_levels;
    ui->reduces_motion = s->reduces_motion;
}

static int within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

bool settings_obey(struct settings *s, struct action action)
{
    int step = action.type == ACTION_TEXT_LARGER    ? TEXT_STEP
               : action.type == ACTION_TEXT_SMALLER ? -TEXT_STEP
                                                    : 0;
    switch (action.type) {
    case ACTION_TEXT_LARGER:
    case ACTION_TEXT_SMALLER:
        s->text_per_cent =
            within(s->text_per_cent + step, TEXT_LEAST, TEXT_MOST);
        return true;
    case ACTION_SPEED:
        s->speed = (enum reveal_speed)within(action.index, REVEAL_SLOW,
                                             REVEAL_AT_ONCE);
        return true;
    case ACTION_THEME:
        s->is_night = action.index == 1;
        return true;
    case ACTION_LEVELS:
        s->shows_levels = action.index == 1;
        return true;
    case ACTION_MOTION:
        s->reduces_motion = action.index == 1;
        return true;
    default:
        return false;
    }
}
