// Following a person who listens; see listening.h.
#include "ui/listening.h"

#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

static void keep(struct listening *l, const struct page *page)
{
    spoken_clear(&l->before);
    for (size_t i = 0; i < page->spoken.count; i++) {
        const struct passage *p = &page->spoken.items[i];
        *MEM_PUSH(l->before.items, l->before.count, l->before.capacity) =
            (struct passage){p->role, p->control, mem_strdup(p->text)};
    }
    l->focus = page->focus;
}

// The control that has the focus changed what it is: "Night. Chosen."
static bool has_changed(const struct listening *l, const struct page *page)
{
    struct strbuf then = STRBUF_INIT, now = STRBUF_INIT;

    spoken_control(&l->before, page->focus, &then);
    spoken_control(&page->spoken, page->focus, &now);
    bool is_other = strcmp(strbuf_text(&then), strbuf_text(&now)) != 0;
    strbuf_release(&then);
    strbuf_release(&now);
    return is_other;
}

// What is being typed is not read out with every key.
static bool is_field(const struct page *page)
{
    for (size_t i = 0; i < page->spoken.count; i++) {
        const struct passage *p = &page->spoken.items[i];
        if (p->control == page->focus && p->role == SPOKEN_FIELD) {
            return true;
        }
    }
    return false;
}

void listening_follow(struct listening *l, const struct page *page,
                      struct strbuf *out)
{
    struct strbuf focused = STRBUF_INIT;

    spoken_news(&l->before, &page->spoken, out);
    if (page->focus && (page->focus != l->focus ||
                        (has_changed(l, page) && !is_field(page)))) {
        spoken_control(&page->spoken, page->focus, &focused);
        if (!strstr(strbuf_text(out), strbuf_text(&focused))) {
            strbuf_adds(out, strbuf_text(&focused));
        }
    }
    strbuf_release(&focused);
    keep(l, page);
}

void listening_release(struct listening *l)
{
    spoken_release(&l->before);
}
