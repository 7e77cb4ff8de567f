// Reading the window aloud; see aloud.h.
#include "app/aloud.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "ui/listening.h"
#include "ui/stage.h"
#include "ui/subtitle.h"
#include "voice/voice.h"

#define TICK_MS 60 // while it speaks

struct aloud {
    const char *log;     // borrowed
    struct voice *voice; // owned; NULL: off, or there is none
    bool was_tried;      // to find one, since it was switched on
    bool says_again;
    struct listening listening;
    struct strbuf latest; // what was said last
};

struct aloud *aloud_open(const char *log)
{
    struct aloud *a = mem_alloc(sizeof *a);
    a->log = log;
    return a;
}

void aloud_close(struct aloud *a)
{
    voice_close(a->voice);
    listening_release(&a->listening);
    strbuf_release(&a->latest);
    free(a);
}

// Each line is said by itself, so that a key interrupts soon.
static void say_lines(struct aloud *a, const struct strbuf *lines)
{
    const char *at = strbuf_text(lines);
    while (*at) {
        char *line = mem_strndup(at, strcspn(at, "\n"));
        at += strlen(line) + (at[strlen(line)] == '\n');
        if (a->voice) {
            voice_say(a->voice, line);
        }
        free(line);
    }
}

static void switch_off(struct aloud *a)
{
    voice_close(a->voice);
    a->voice = NULL;
    a->was_tried = false;
    listening_release(&a->listening);
    a->listening = (struct listening){0};
    strbuf_reset(&a->latest);
}

static void switch_on(struct aloud *a)
{
    struct error err = {0};
    a->was_tried = true;
    a->voice = voice_open(a->log, &err);
    if (!a->voice) { // seen, though it cannot be heard
        strbuf_addf(&a->latest, "Reading aloud does not work: %s. %s.\n",
                    err.message, err.hint);
    }
}

static void follow(struct aloud *a, const struct ui *ui,
                   const struct screen *screen)
{
    struct strbuf news = STRBUF_INIT;
    const struct page *page = stage_front(screen);
    if (a->says_again) {
        spoken_all(&page->spoken, &news);
        a->says_again = false;
    }
    listening_follow(&a->listening, page, &news);
    if (a->voice && news.len > 0) {
        voice_set(a->voice, ui_setting(ui, SETTING_RATE),
                  (enum voice_pitch)ui_setting(ui, SETTING_VOICE));
        say_lines(a, &news);
        strbuf_reset(&a->latest);
        strbuf_adds(&a->latest, strbuf_text(&news));
    }
    strbuf_release(&news);
}

void aloud_follow(struct aloud *a, struct ui *ui, const struct screen *screen,
                  struct draw_list *list)
{
    if (!ui_setting(ui, SETTING_SPEECH)) {
        if (a->was_tried) {
            switch_off(a);
        }
        return;
    }
    if (!a->was_tried) {
        switch_on(a);
    }
    follow(a, ui, screen);
    if (ui_setting(ui, SETTING_SUBTITLES) || !a->voice) {
        subtitle_draw(list, ui, strbuf_text(&a->latest));
    }
}

void aloud_interrupt(struct aloud *a)
{
    if (a->voice) {
        voice_stop(a->voice);
    }
}

void aloud_say_again(struct aloud *a)
{
    a->says_again = true;
}

int aloud_wait_ms(struct aloud *a, struct ui *ui, int wait_ms)
{
    ui->is_speaking = a->voice && voice_tick(a->voice);
    return ui->is_speaking && (wait_ms < 0 || wait_ms > TICK_MS) ? TICK_MS
                                                                 : wait_ms;
}
