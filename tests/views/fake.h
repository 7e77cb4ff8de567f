// What view tests share: letters of one width, a story to show, a screen to
// poke at, and pictures kept as text.
#ifndef VIEWS_FAKE_H
#define VIEWS_FAKE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/play.h"
#include "support/story.h"
#include "ui/screen.h"

// --- letters: half as wide as high, lines one and a half times as high -------

static inline int fake_letter_px(int size_px)
{
    return (size_px + 1) / 2;
}

static inline int fake_width(void *ctx, enum font_face face, int size_px,
                             const char *text, size_t len)
{
    (void)ctx;
    (void)face;
    return (int)utf8_count(text, len) * fake_letter_px(size_px);
}

static inline int fake_line_height(void *ctx, enum font_face face, int size_px)
{
    (void)ctx;
    (void)face;
    return size_px * 3 / 2;
}

// The end of the line that begins at [at]: at a newline, or the last blank
// that fits, or inside a word that is too long.
static inline size_t fake_line_end(const char *text, size_t len, size_t at,
                                   size_t most)
{
    size_t end = at, blank = 0, letters = 0;
    while (end < len && text[end] != '\n') {
        if (text[end] == ' ') {
            blank = end;
        }
        if (letters == most) {
            return blank > at ? blank : end > at ? end : end + 1;
        }
        utf8_next(text, len, &end);
        letters++;
    }
    return end;
}

static inline size_t fake_wrap(void *ctx, enum font_face face, int size_px,
                               const char *text, size_t len, int width_px,
                               struct text_line *lines, size_t max)
{
    int letter = fake_letter_px(size_px);
    size_t most = width_px > letter ? (size_t)(width_px / letter) : 1;
    size_t at = 0, count = 0;
    while (at < len) {
        size_t end = fake_line_end(text, len, at, most);
        if (count < max) {
            lines[count] = (struct text_line){
                at, end - at,
                fake_width(ctx, face, size_px, text + at, end - at), false};
        }
        count++;
        at = end + (end < len && (text[end] == ' ' || text[end] == '\n'));
    }
    return count;
}

static inline struct text fake_text(void)
{
    static const struct text_ops ops = {fake_width, fake_line_height,
                                        fake_wrap};
    return (struct text){&ops, NULL};
}

static inline struct ui fake_ui(int width, int height, int text_per_cent)
{
    struct ui ui = {.metrics = {text_per_cent, width, height},
                    .theme = &theme_day,
                    .text = fake_text(),
                    .settings = settings_usual(),
                    .is_away = true}; // no face moves by itself
    ui.settings.values[SETTING_TEXT] = text_per_cent;
    ui.settings.values[SETTING_SPEED] = REVEAL_AT_ONCE;
    return ui;
}

// --- a story -----------------------------------------------------------------

struct fake_response {
    enum stance stance;
    const char *to, *text, *because, *better, *reply;
    uint16_t codes, repair;
};

static inline int32_t fake_line(struct story *story, const char *text,
                                const char *thought, int mood)
{
    struct builder_line line = {.mask = -1,
                                .text = text,
                                .thought = thought,
                                .text_callback = ID_NONE,
                                .when = ID_NONE,
                                .mood = mood,
                                .source_line = 2};
    return builder_add_line(story->builder, &line);
}

static inline void fake_exchange(struct story *story, const char *id,
                                 int32_t line,
                                 const struct fake_response *responses,
                                 int count)
{
    int32_t handles[8];
    for (int i = 0; i < count; i++) {
        const struct fake_response *f = &responses[i];
        struct builder_response r = story_response(f->stance, f->to);
        int32_t reply =
            f->reply ? fake_line(story, f->reply, NULL, MOOD_IRRITATED) : 0;
        r.text = f->text;
        r.because = f->because;
        r.better = f->better;
        r.codes = f->codes;
        r.repair = f->repair;
        r.reply = &reply;
        r.reply_count = f->reply ? 1 : 0;
        handles[i] = builder_add_response(story->builder, &r);
    }
    builder_add_exchange(story->builder, id, &line, 1, handles, count, 4);
}

static inline void fake_arrival(struct story *story)
{
    static const struct fake_response responses[] = {
        {.stance = STANCE_COLLABORATIVE,
         .to = "door",
         .text = "So you got two choices, and this was the less bad one.",
         .because = "It says back what she means and leaves the judging to "
                    "her.",
         .codes = 1u << CODE_CR},
        {.stance = STANCE_EXPERT,
         .to = "door",
         .text = "Then let's get your forms done first, and after that I'll "
                 "tell you how the programme works and what I think would "
                 "help you most.",
         .because = "Efficient and kind, and it decides for her what this "
                    "hour is about.",
         .better = "Ask her what would make the hour worth her while.",
         .codes = 1u << CODE_GI},
        {.stance = STANCE_JUDGMENTAL,
         .to = "door",
         .text = "Well, they don't send people here for nothing.",
         .because = "It puts her in the dock again.",
         .better = "Say what you heard: that she had little choice.",
         .reply = "Right. There it is.",
         .codes = 1u << CODE_CONFRONT},
    };
    int32_t line = fake_line(
        story,
        "I'm only here because it was this or the magistrate. So. Here I am. "
        "Do what you do, and then I can tell them I've been.",
        "Let's see how long until the lecture.", MOOD_GUARDED);
    fake_exchange(story, "arrival", line, responses, 3);
}

static inline void fake_door(struct story *story)
{
    static const struct fake_response responses[] = {
        {.stance = STANCE_COLLABORATIVE,
         .to = "agreed",
         .text = "That went wrong just now, and it was my doing. Shall we "
                 "start again? I'll shut the door.",
         .because = "It owns what happened and looks after the room.",
         .codes = 1u << CODE_SEEK,
         .repair = 1u << REPAIR_OWN_PART | 1u << REPAIR_VALIDATE},
        {.stance = STANCE_JUDGMENTAL,
         .to = "door",
         .text = "Nobody is listening. You are being a bit suspicious.",
         .because = "It makes her caution a fault.",
         .better = "Shut the door.",
         .codes = 1u << CODE_CONFRONT},
        {.stance = STANCE_EXPERT,
         .to = "door",
         .text = "Everything is confidential. Now: how much do you drink in a "
                 "week?",
         .because = "A closed question before there is any trust.",
         .codes = 1u << CODE_QUESTION},
    };
    int32_t line = fake_line(story, "Who's that outside, then? They can hear.",
                             "I'm not saying anything with the door open.",
                             MOOD_WITHDRAWN);
    fake_exchange(story, "door", line, responses, 3);
}

// Two exchanges and an ending, with ruptures that open by strain.
static inline struct scenario *fake_scenario(void)
{
    struct story story;
    struct builder_scenario head = story_head();
    story_begin(&story);
    head.title = "Sent by the court";
    head.brief = "Dana, 34, has her first appointment today. The court made "
                 "it a condition.";
    head.setting = "An interview room with a glass door. Someone is waiting "
                   "outside.";
    head.content_note = "Talk of drinking. Nobody comes to harm.";
    head.minutes = 12;
    head.level = 2;
    head.start = "arrival";
    head.client_name = "Dana";
    head.client_portrait = "dana";
    head.client_style = STYLE_RESERVED;
    builder_set_scenario(story.builder, &head);
    fake_arrival(&story);
    fake_door(&story);
    int32_t line =
        fake_line(&story, "Same time next week, then.",
                  "That wasn't what I thought it would be.", MOOD_OPEN);
    builder_add_ending(story.builder, "agreed", OUTCOME_ENGAGED, &line, 1, 9);
    return story_finish(&story);
}

// A play of [scenario] with the given responses made, e.g. "arrival.expert".
static inline void fake_play(struct play *play, const struct scenario *scenario,
                             const char *const *choices, int count)
{
    struct error err = {0};
    bool ok = play_begin(play, scenario, (struct script){0}, 7, &err);
    for (int i = 0; ok && i < count; i++) {
        ok = play_choose_id(play, choices[i], &err);
    }
    if (!ok) {
        fprintf(stderr, "fake play: %s\n", err.message);
        abort();
    }
}

// A way through with two ruptures' worth of strain and a repair.
static inline void fake_whole_play(struct play *play,
                                   const struct scenario *scenario)
{
    static const char *const choices[] = {"arrival.judgmental",
                                          "door.judgmental", "door.judgmental",
                                          "door.expert", "door.collaborative"};
    fake_play(play, scenario, choices, 5);
}

// --- poking ------------------------------------------------------------------

static inline void fake_draw(struct screen *s, const struct ui *ui,
                             struct draw_list *list)
{
    s->ops->draw(s, ui, list);
}

static inline struct action fake_input(struct screen *s, const struct ui *ui,
                                       struct input in)
{
    struct draw_list list = {0};
    in.time_ms = in.time_ms ? in.time_ms : ui->now_ms;
    struct action a = s->ops->input(s, ui, &in);
    s->ops->draw(s, ui, &list); // as the app does
    draw_release(&list);
    return a;
}

static inline struct action fake_key(struct screen *s, const struct ui *ui,
                                     enum input_key key)
{
    return fake_input(s, ui, (struct input){.type = INPUT_KEY, .key = key});
}

static inline struct action fake_letter(struct screen *s, const struct ui *ui,
                                        char letter)
{
    return fake_input(s, ui,
                      (struct input){.type = INPUT_KEY,
                                     .key = KEY_CHARACTER,
                                     .character = (uint32_t)letter});
}

static inline struct action fake_click(struct screen *s, const struct ui *ui,
                                       int x, int y)
{
    fake_input(s, ui, (struct input){.type = INPUT_PRESS, .x = x, .y = y});
    return fake_input(s, ui,
                      (struct input){.type = INPUT_RELEASE, .x = x, .y = y});
}

// --- looking -----------------------------------------------------------------

// The text of [list] that is [words], else the first that holds them, or NULL.
static inline const struct draw_cmd *fake_find(const struct draw_list *list,
                                               const char *words)
{
    const struct draw_cmd *found = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_cmd *cmd = &list->items[i];
        if (cmd->type != DRAW_TEXT) {
            continue;
        }
        const char *text = list->text + cmd->text.text;
        if (strcmp(text, words) == 0) {
            return cmd;
        }
        found = !found && strstr(text, words) ? cmd : found;
    }
    return found;
}

// Draws [s] and tells whether [words] can be seen.
static inline bool fake_shows(struct screen *s, const struct ui *ui,
                              const char *words)
{
    struct draw_list list = {0};
    s->ops->draw(s, ui, &list);
    bool shows = fake_find(&list, words) != NULL;
    draw_release(&list);
    return shows;
}

// Clicks on the text [words].
static inline struct action fake_click_on(struct screen *s, const struct ui *ui,
                                          const char *words)
{
    struct draw_list list = {0};
    s->ops->draw(s, ui, &list);
    const struct draw_cmd *cmd = fake_find(&list, words);
    struct rect at = cmd ? cmd->at : (struct rect){-9, -9, 0, 0};
    draw_release(&list);
    return fake_click(s, ui, at.x + at.w / 2, at.y + at.h / 2);
}

// Is the picture of [s] the one kept as golden/[name].txt? With the variable
// RAPPORT_GOLDEN=write it becomes that.
static inline bool fake_is_golden(struct screen *s, const struct ui *ui,
                                  const char *name)
{
    struct draw_list list = {0};
    struct strbuf now = STRBUF_INIT, kept = STRBUF_INIT;
    struct error err = {0};
    const char *mode = getenv("RAPPORT_GOLDEN");
    char path[1024];
    snprintf(path, sizeof path, "%s/tests/views/golden/%s.txt",
             RAPPORT_SOURCE_DIR, name);
    s->ops->draw(s, ui, &list);
    draw_write(&list, &now);
    if (mode && strcmp(mode, "write") == 0) {
        file_write_atomic(path, now.buf, now.len, &err);
    }
    file_read(path, 1 << 20, &kept, &err);
    bool is_same = strcmp(strbuf_text(&now), strbuf_text(&kept)) == 0;
    if (!is_same) {
        fprintf(stderr, "%s is another picture now:\n%s", path,
                strbuf_text(&now));
    }
    strbuf_release(&now);
    strbuf_release(&kept);
    draw_release(&list);
    return is_same;
}

#endif
