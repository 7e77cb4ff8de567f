// The pause menu, and the keys.
#include "ui/overlay.h"

#include "base/banned.h"

static void menu_button(struct flow *f, struct button b)
{
    int w, h;

    button_size(f->page, &b, f->w, &w, &h);
    button_draw(f->page, &b, (struct rect){f->x, f->y, f->w, h});
    f->y += h;
    flow_gap(f, 1);
}

void overlay_pause_build(const struct overlay *o, struct flow *f)
{
    flow_text(f, LOOK_TITLE, "Paused");
    flow_gap(f, 1);
    flow_text(f, LOOK_SOFT, "Take all the time you need. There is no clock.");
    flow_gap(f, 4);
    menu_button(f, (struct button){OVERLAY_CLOSE, "Go on", "Esc",
                                   BUTTON_PRIMARY, false});
    menu_button(f, (struct button){PAUSE_BACKLOG, "What was said", "B",
                                   BUTTON_PLAIN, false});
    if (o->can_save) {
        menu_button(f, (struct button){SAVES_ADD, "Save this place", "F5",
                                       BUTTON_PLAIN, false});
        menu_button(f, (struct button){PAUSE_SAVES, "Saved places", "F9",
                                       BUTTON_PLAIN, false});
    }
    menu_button(f, (struct button){PAUSE_SETTINGS, "Settings", NULL,
                                   BUTTON_PLAIN, false});
    menu_button(f,
                (struct button){PAUSE_HELP, "Keys", "F1", BUTTON_PLAIN, false});
    flow_gap(f, 3);
    menu_button(f, (struct button){PAUSE_STOP, "Stop the session", "Ctrl S",
                                   BUTTON_PLAIN, false});
    flow_text(f, LOOK_SMALL,
              "No reason is needed. What you did is kept, and nothing is "
              "scored.");
}

// --- keys --------------------------------------------------------------------

struct key_line {
    const char *keys, *meaning;
};

static const struct key_line conversation_keys[] = {
    {"1 to 9", "say the response with that number"},
    {"Up, Down", "go from response to response"},
    {"Enter, Space", "say it; or show all the client is saying"},
    {"B", "what was said so far"},
    {"N", "mark that something changed: then A away, G against you"},
    {"R", "go back to one of your answers and give another"},
    {"F5, F9", "save this place; see the saved places"},
    {"Esc", "pause"},
    {"Ctrl S", "stop the session at once; no reason is needed"},
};
static const struct key_line everywhere_keys[] = {
    {"Tab, arrows", "go to the next button or card"},
    {"Enter, Space", "press it"},
    {"Page Up, Down", "scroll by a page; Home and End go all the way"},
    {"Esc", "go back"},
    {"Ctrl +, Ctrl \xe2\x88\x92", "larger and smaller text"},
    {"F4, F2", "read everything aloud; say this page again"},
    {"F11", "full screen"},
    {"F1 or ?", "this page"},
};

// Keys and meaning side by side, or one below the other where it is narrow.
static void write_keys(struct flow *f, const struct key_line *lines,
                       size_t count)
{
    const struct ui *ui = f->page->ui;
    int across = look_letters_px(ui, LOOK_STRONG, 18);
    bool is_narrow = f->w < across * 5 / 2;

    for (size_t i = 0; i < count; i++) {
        struct flow meaning = flow_indented(f, is_narrow ? 0 : across);
        flow_text(f, LOOK_STRONG, lines[i].keys);
        meaning.y = is_narrow ? f->y : meaning.y;
        flow_text(&meaning, LOOK_BODY, lines[i].meaning);
        f->y = meaning.y > f->y ? meaning.y : f->y;
        flow_gap(f, 1);
    }
}

void overlay_help_build(struct flow *f)
{
    flow_text(f, LOOK_TITLE, "Keys");
    flow_gap(f, 2);
    flow_button(f, (struct button){OVERLAY_CLOSE, "Back", "Esc", BUTTON_PRIMARY,
                                   false});
    flow_gap(f, 3);
    flow_text(f, LOOK_HEADING, "In a conversation");
    flow_gap(f, 1);
    write_keys(f, conversation_keys,
               sizeof conversation_keys / sizeof *conversation_keys);
    flow_gap(f, 2);
    flow_text(f, LOOK_HEADING, "Everywhere");
    flow_gap(f, 1);
    write_keys(f, everywhere_keys,
               sizeof everywhere_keys / sizeof *everywhere_keys);
    flow_gap(f, 2);
    flow_text(f, LOOK_SOFT,
              "With a mouse: click on what you want, and turn the wheel to "
              "scroll or to go through the responses.");
}
