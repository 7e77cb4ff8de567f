// The settings: few, and each shows at once what it does.
#include "ui/overlay.h"

#include <stdio.h>

#include "base/banned.h"

static void heading(struct flow *f, const char *what, const char *why)
{
    flow_gap(f, 3);
    flow_text(f, LOOK_STRONG, what);
    flow_text(f, LOOK_SMALL, why);
    flow_gap(f, 1);
}

// Radio buttons from id [first] on; number [on] is chosen.
static void radio(struct flow *f, int first, const char *const *labels,
                  int count, int on)
{
    struct button buttons[4];

    for (int i = 0; i < count; i++) {
        buttons[i] =
            (struct button){first + i, labels[i], NULL, BUTTON_RADIO, i == on};
    }
    flow_buttons(f, buttons, (size_t)count);
}

static void text_size(struct flow *f)
{
    const struct button buttons[] = {
        {SETTINGS_SMALLER, "Smaller", "Ctrl \xe2\x88\x92", BUTTON_PLAIN, false},
        {SETTINGS_LARGER, "Larger", "Ctrl +", BUTTON_PLAIN, false},
    };
    char now[64];

    snprintf(now, sizeof now, "Now %d per cent.",
             f->page->ui->metrics.text_per_cent);
    heading(f, "Text size", now);
    flow_buttons(f, buttons, 2);
}

static void speed(struct flow *f)
{
    static const char *const labels[] = {"Slow", "Normal", "Fast", "At once"};

    heading(f, "How fast the client speaks",
            "A key or a click always shows the rest.");
    radio(f, SETTINGS_SPEED, labels, 4, (int)f->page->ui->speed);
}

static void others(struct flow *f)
{
    static const char *const themes[] = {"Day", "Night"};
    static const char *const levels[] = {"Hidden", "Shown"};
    static const char *const motion[] = {"Usual", "Reduced"};
    const struct ui *ui = f->page->ui;

    heading(f, "Colours", "Light paper by day, dark and warm by night.");
    radio(f, SETTINGS_THEME, themes, 2, ui->theme == &theme_night);
    heading(f, "Levels during a conversation",
            "Hidden is closer to real life; the review shows them anyway.");
    radio(f, SETTINGS_LEVELS, levels, 2, ui->shows_levels);
    heading(f, "Movement", "Reduced: what is said appears at once.");
    radio(f, SETTINGS_MOTION, motion, 2, ui->reduces_motion);
}

void overlay_settings_build(struct flow *f)
{
    flow_text(f, LOOK_TITLE, "Settings");
    flow_gap(f, 2);
    flow_button(f, (struct button){OVERLAY_CLOSE, "Done", "Esc", BUTTON_PRIMARY,
                                   false});
    text_size(f);
    speed(f);
    others(f);
    heading(f, "Window", "F11 leads there and back.");
    flow_button(f, (struct button){SETTINGS_FULL_SCREEN, "Full screen", "F11",
                                   BUTTON_PLAIN, false});
}

struct action overlay_settings_action(int id)
{
    static const struct {
        int first, count;
        enum action_type type;
    } table[] = {
        {SETTINGS_SMALLER, 1, ACTION_TEXT_SMALLER},
        {SETTINGS_LARGER, 1, ACTION_TEXT_LARGER},
        {SETTINGS_SPEED, 4, ACTION_SPEED},
        {SETTINGS_THEME, 2, ACTION_THEME},
        {SETTINGS_LEVELS, 2, ACTION_LEVELS},
        {SETTINGS_MOTION, 2, ACTION_MOTION},
        {SETTINGS_FULL_SCREEN, 1, ACTION_FULL_SCREEN},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (id >= table[i].first && id < table[i].first + table[i].count) {
            return (struct action){table[i].type, id - table[i].first};
        }
    }
    return (struct action){ACTION_NONE, 0};
}
