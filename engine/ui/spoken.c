// What a page says; see spoken.h.
#include "ui/spoken.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

void spoken_clear(struct spoken *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->items[i].text);
    }
    s->count = 0;
}

void spoken_release(struct spoken *s)
{
    spoken_clear(s);
    free(s->items);
    *s = (struct spoken){0};
}

// --- collecting --------------------------------------------------------------

static bool ends_a_sentence(const char *text)
{
    size_t len = strlen(text);

    return len == 0 || strchr(".?!:,;", text[len - 1]) != NULL;
}

// A number and the words behind it are one: "2. So you …".
static void join(struct passage *p, const char *text)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_addf(&sb, "%s%s %s", p->text, ends_a_sentence(p->text) ? "" : ".",
                text);
    free(p->text);
    p->text = strbuf_take(&sb);
}

static struct passage *of_control(const struct spoken *s, int control)
{
    for (size_t i = s->count; control && i-- > 0;) {
        if (s->items[i].control == control) {
            return &s->items[i];
        }
    }
    return NULL;
}

void spoken_add(struct spoken *s, enum spoken_role role, int control,
                const char *text)
{
    struct passage *there = of_control(s, control);

    if (!text || text[strspn(text, " \n")] == '\0') {
        return;
    }
    if (there) {
        join(there, text);
        return;
    }
    *MEM_PUSH(s->items, s->count, s->capacity) =
        (struct passage){(uint8_t)role, control, mem_strdup(text)};
}

// --- saying ------------------------------------------------------------------

static const char *role_words(enum spoken_role role)
{
    switch (role) {
    case SPOKEN_FIELD:
        return "Text field.";
    case SPOKEN_BUTTON:
        return "Button.";
    case SPOKEN_RADIO:
        return "Not chosen.";
    case SPOKEN_CHOSEN:
        return "Chosen.";
    case SPOKEN_TITLE:
    case SPOKEN_TEXT:
    case SPOKEN_CARD:
        break;
    }
    return "";
}

static void say(const struct passage *p, struct strbuf *out)
{
    const char *role = role_words((enum spoken_role)p->role);

    for (const char *c = p->text; *c; c++) {
        strbuf_addch(out, *c == '\n' ? ' ' : *c);
    }
    if (*role) {
        strbuf_addf(out, "%s %s", ends_a_sentence(p->text) ? "" : ".", role);
    }
    strbuf_addch(out, '\n');
}

void spoken_control(const struct spoken *s, int id, struct strbuf *out)
{
    const struct passage *p = of_control(s, id);

    if (p) {
        say(p, out);
    }
}

void spoken_all(const struct spoken *s, struct strbuf *out)
{
    for (size_t i = 0; i < s->count; i++) {
        say(&s->items[i], out);
    }
}

// --- news --------------------------------------------------------------------

static bool was_there(const struct spoken *before, const struct passage *p)
{
    for (size_t i = 0; i < before->count; i++) {
        const struct passage *b = &before->items[i];
        if (b->role == p->role && b->control == p->control &&
            strcmp(b->text, p->text) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_words(const struct passage *p)
{
    return p->role == SPOKEN_TITLE || p->role == SPOKEN_TEXT;
}

static void say_new(const struct spoken *before, const struct spoken *now,
                    bool wants_words, struct strbuf *out)
{
    for (size_t i = 0; i < now->count; i++) {
        const struct passage *p = &now->items[i];
        bool is_wanted = wants_words ? is_words(p) : p->role == SPOKEN_CARD;
        if (is_wanted && !was_there(before, p)) {
            say(p, out);
        }
    }
}

static bool is_another_page(const struct spoken *before,
                            const struct spoken *now)
{
    for (size_t i = 0; i < now->count; i++) {
        if (was_there(before, &now->items[i])) {
            return false;
        }
    }
    return true;
}

static void count_buttons(const struct spoken *now, struct strbuf *out)
{
    int buttons = 0;

    for (size_t i = 0; i < now->count; i++) {
        buttons += now->items[i].role >= SPOKEN_FIELD;
    }
    if (buttons > 0) {
        strbuf_addf(out, "%d %s. Tab goes through them.\n", buttons,
                    buttons == 1 ? "button" : "buttons");
    }
}

void spoken_news(const struct spoken *before, const struct spoken *now,
                 struct strbuf *out)
{
    say_new(before, now, true, out);
    say_new(before, now, false, out);
    if (now->count > 0 && is_another_page(before, now)) {
        count_buttons(now, out);
    }
}
