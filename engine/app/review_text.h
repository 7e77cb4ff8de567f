// The review as plain text: what the window shows, for terminal, pipe and
// screen reader.
#ifndef APP_REVIEW_TEXT_H
#define APP_REVIEW_TEXT_H

struct note_list;
struct play;
struct strbuf;

// Result, ruptures, turns and counts. Needs at least one turn.
void review_text_write(const struct play *p, const struct note_list *notes,
                       struct strbuf *out);

#endif
