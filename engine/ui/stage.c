// What all screens share; see stage.h.
#include "ui/stage.h"

#include "base/banned.h"

void screen_free(struct screen *s)
{
    if (s) {
        s->ops->release(s);
    }
}

void ui_take_settings(struct ui *ui, const struct settings *settings)
{
    static const struct theme *const themes[THEME_COUNT] = {
        &theme_day, &theme_night, &theme_projector};

    ui->settings = *settings;
    ui->metrics.text_per_cent = settings->values[SETTING_TEXT];
    ui->theme = themes[settings->values[SETTING_THEME]];
}

const struct page *stage_front(const struct screen *screen)
{
    const struct stage *s = (const struct stage *)screen;

    return overlay_is_open(&s->overlay) ? &s->overlay.page : &s->page;
}

void stage_release(struct stage *s)
{
    page_release(&s->page);
    overlay_release(&s->overlay);
}

void stage_draw(struct stage *s, const struct ui *ui, struct draw_list *out,
                page_build *build)
{
    if (overlay_is_open(&s->overlay)) {
        overlay_draw(&s->overlay, ui, out);
    } else {
        page_draw(&s->page, ui, out, build, s);
    }
}

// --- input -------------------------------------------------------------------

static struct action key_of_all(struct stage *s, const struct ui *ui,
                                const struct input *in)
{
    switch (in->key) {
    case KEY_LARGER:
        return setting_step(ui, SETTING_TEXT, 1);
    case KEY_SMALLER:
        return setting_step(ui, SETTING_TEXT, -1);
    case KEY_ALOUD:
        return setting_choose(SETTING_SPEECH, !ui_setting(ui, SETTING_SPEECH));
    case KEY_AGAIN:
        return action_of(ACTION_SAY_AGAIN, 0);
    case KEY_FULL_SCREEN:
        return action_of(in->repeated ? ACTION_NONE : ACTION_FULL_SCREEN, 0);
    case KEY_HELP:
        if (s->overlay.kind == OVERLAY_HELP) {
            return action_of(ACTION_NONE, 0); // it closes itself
        }
        overlay_open(&s->overlay, OVERLAY_HELP);
        return action_of(ACTION_REDRAW, 0);
    default:
        return action_of(ACTION_NONE, 0);
    }
}

bool stage_takes(struct stage *s, const struct ui *ui, const struct input *in,
                 struct action *answer)
{
    *answer = action_of(ACTION_NONE, 0);
    if (in->type == INPUT_CLOSE) {
        *answer = action_of(ACTION_QUIT, 0);
    } else if (in->type == INPUT_RESIZE) {
        *answer = action_of(ACTION_REDRAW, 0);
    } else if (in->type == INPUT_KEY) {
        *answer = key_of_all(s, ui, in);
    }
    if (answer->type == ACTION_NONE && overlay_is_open(&s->overlay)) {
        *answer = overlay_input(&s->overlay, ui, in);
        return true;
    }
    return answer->type != ACTION_NONE;
}

int stage_page(struct stage *s, const struct ui *ui, const struct input *in,
               struct action *answer)
{
    struct page_event e = page_input(&s->page, ui, in);

    *answer =
        action_of(e.type == PAGE_NOTHING ? ACTION_NONE : ACTION_REDRAW, 0);
    if (e.type != PAGE_CHOSEN) {
        return 0;
    }
    if (e.id == STAGE_SETTINGS) {
        overlay_open(&s->overlay, OVERLAY_SETTINGS);
    } else if (e.id == STAGE_HELP) {
        overlay_open(&s->overlay, OVERLAY_HELP);
    }
    return e.id >= STAGE_IDS ? e.id : 0;
}

bool stage_is_letter(const struct input *in)
{
    return in->type == INPUT_KEY && in->key == KEY_CHARACTER && !in->ctrl &&
           !in->repeated;
}

// --- drawing -----------------------------------------------------------------

void stage_buttons(struct flow *f, const struct button *first, size_t count)
{
    struct button buttons[8];
    size_t n = 0;

    for (; n < count && n < 6; n++) {
        buttons[n] = first[n];
    }
    buttons[n++] =
        (struct button){STAGE_SETTINGS, "Settings", NULL, BUTTON_PLAIN, false};
    buttons[n++] =
        (struct button){STAGE_HELP, "Keys", "F1", BUTTON_PLAIN, false};
    flow_buttons(f, buttons, n);
}

void stage_notice(struct flow *f, const char *notice)
{
    if (notice && *notice) {
        struct card card = card_begin(f, 0, CARD_QUIET);
        flow_text(&card.inner, LOOK_SMALL, notice);
        card_end(f, &card);
        flow_gap(f, 2);
    }
}
