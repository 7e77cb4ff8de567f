// A page for people to read: the same headings, texts and links as plain text
// or as HTML. What is put in may be anything; it is made safe here.
#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include <stdbool.h>

struct strbuf;

// What a piece of the page is: HTML shows it by a class, text by its label and
// how far it stands in.
enum page_kind {
    PAGE_PLAIN,  // says something about the scenario
    PAGE_CLIENT, // spoken by the client
    PAGE_PERSON, // spoken by the practitioner
    PAGE_QUIET,  // a remark to what stands before
    PAGE_KIND_COUNT,
};

struct page {
    struct strbuf *out; // borrowed
    bool is_html;
    int indent; // of text, in columns
};

// [mark] is the sign by which the page is known again (printed.h).
void page_begin(struct page *p, const char *title, const char *mark);
void page_end(struct page *p, const char *mark);

// [level] 1 to 4. [anchor]: what links lead to, or NULL; letters, digits, '-'.
void page_heading(struct page *p, int level, const char *anchor,
                  const char *text);
// A text after its label ("Brief:"); either may be NULL. Newlines are kept.
void page_text(struct page *p, enum page_kind kind, const char *label,
               const char *text);
// "[label] [text]", which leads to [anchor].
void page_link(struct page *p, const char *label, const char *anchor,
               const char *text);

// A part of its own with a border of class [kind] (a word of ours).
void page_open(struct page *p, const char *kind);
void page_close(struct page *p);
// A list of links at the beginning.
void page_open_list(struct page *p, const char *label);
void page_list_link(struct page *p, const char *anchor, const char *text);
void page_close_list(struct page *p);

// Room to write by hand.
void page_room(struct page *p, const char *label);

#endif
