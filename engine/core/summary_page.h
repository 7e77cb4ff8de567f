// One session on a page that can be printed: what was attained, the line of
// the levels, ruptures, what was foreseen and noticed, turn by turn, and the
// person's own thoughts. A self-contained HTML document: it asks for nothing
// from anywhere. It names nobody but the client.
#ifndef CORE_SUMMARY_PAGE_H
#define CORE_SUMMARY_PAGE_H

#include "core/note.h"

struct play;
struct strbuf;

// [when]: the day it was, as people say it.
void summary_page_write(const struct play *p, const struct note_list *notes,
                        const char *when, struct strbuf *out);

#endif
