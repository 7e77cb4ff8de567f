// The settings page: the rows of ui/settings.c, each showing at once what it
// does.
#include "ui/overlay.h"

#include <stdio.h>
#include <string.h>

#include "base/banned.h"

enum { LABELS_MOST = 8 };

static int id_of(int setting, int value)
{
    return SETTINGS_ROW + setting * SETTINGS_VALUES + value;
}

// --- rows --------------------------------------------------------------------

static void write_radio(struct flow *f, int setting, int now)
{
    const struct setting_row *row = &setting_rows[setting];
    struct button buttons[LABELS_MOST];
    int count = row->most - row->least + 1;

    for (int i = 0; i < count && i < LABELS_MOST; i++) {
        buttons[i] =
            (struct button){id_of(setting, row->least + i), row->labels[i],
                            NULL, BUTTON_RADIO, row->least + i == now};
    }
    flow_buttons(f, buttons,
                 (size_t)(count < LABELS_MOST ? count : LABELS_MOST));
}

static void write_number(struct flow *f, int setting)
{
    const struct setting_row *row = &setting_rows[setting];
    const struct button buttons[] = {
        {id_of(setting, 0), row->smaller ? row->smaller : "Smaller", NULL,
         BUTTON_PLAIN, false},
        {id_of(setting, 1), row->larger ? row->larger : "Larger", NULL,
         BUTTON_PLAIN, false},
    };

    flow_buttons(f, buttons, 2);
}

void overlay_settings_row(struct flow *f, enum setting setting)
{
    const struct setting_row *row = &setting_rows[setting];
    int now = f->page->ui->settings.values[setting];

    flow_gap(f, 3);
    flow_text(f, LOOK_STRONG, row->title);
    flow_text(f, LOOK_SMALL, row->why);
    if (!row->labels) {
        flow_textf(f, LOOK_SMALL, "Now %d%s.%s%s", now, row->unit,
                   row->keys ? " Anywhere: " : "", row->keys ? row->keys : "");
    }
    flow_gap(f, 1);
    if (row->labels) {
        write_radio(f, (int)setting, now);
    } else {
        write_number(f, (int)setting);
    }
}

// --- the page ----------------------------------------------------------------

static void write_window(struct flow *f)
{
    flow_gap(f, 3);
    flow_text(f, LOOK_STRONG, "Window");
    flow_text(f, LOOK_SMALL, "F11 leads there and back.");
    flow_gap(f, 1);
    flow_button(f, (struct button){SETTINGS_FULL_SCREEN, "Full screen", "F11",
                                   BUTTON_PLAIN, false});
}

static void write_reset(struct flow *f)
{
    const struct ui *ui = f->page->ui;
    struct settings usual = settings_usual();
    struct button button = {SETTINGS_RESET, "All as it was at first", NULL,
                            BUTTON_PLAIN, false};

    if (ui->can_restore) {
        button = (struct button){SETTINGS_RESTORE, "Put my settings back", NULL,
                                 BUTTON_PLAIN, false};
    } else if (settings_same(&ui->settings, &usual)) {
        return; // nothing to reset
    }
    flow_gap(f, 4);
    flow_button(f, button);
}

void overlay_settings_build(struct flow *f)
{
    const char *group = "";

    flow_text(f, LOOK_TITLE, "Settings");
    flow_text(f, LOOK_SMALL, "Each is kept as soon as you choose it.");
    flow_gap(f, 2);
    flow_button(f, (struct button){OVERLAY_CLOSE, "Done", "Esc", BUTTON_PRIMARY,
                                   false});
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (!setting_rows[i].group) {
            continue;
        }
        if (strcmp(group, setting_rows[i].group) != 0) {
            group = setting_rows[i].group;
            flow_gap(f, 4);
            flow_text(f, LOOK_HEADING, group);
        }
        overlay_settings_row(f, (enum setting)i);
    }
    write_window(f);
    write_reset(f);
}

struct action overlay_settings_action(const struct ui *ui, int id)
{
    int setting = (id - SETTINGS_ROW) / SETTINGS_VALUES;
    int value = (id - SETTINGS_ROW) % SETTINGS_VALUES;

    if (id == SETTINGS_FULL_SCREEN) {
        return (struct action){.type = ACTION_FULL_SCREEN};
    }
    if (id == SETTINGS_RESET || id == SETTINGS_RESTORE) {
        return (struct action){.type = id == SETTINGS_RESET
                                           ? ACTION_RESET_SETTINGS
                                           : ACTION_RESTORE_SETTINGS};
    }
    if (id < SETTINGS_ROW || setting >= SETTING_COUNT) {
        return (struct action){.type = ACTION_NONE};
    }
    return setting_rows[setting].labels
               ? setting_choose(setting, value)
               : setting_step(ui, setting, value == 1 ? 1 : -1);
}

struct action setting_choose(enum setting setting, int value)
{
    return (struct action){.type = ACTION_SET,
                           .index = (int)setting,
                           .value = setting_within(setting, value)};
}

struct action setting_step(const struct ui *ui, enum setting setting, int steps)
{
    return setting_choose(setting, ui->settings.values[setting] +
                                       steps * setting_rows[setting].step);
}
