// A scored table of conversations, for people and for programs.
#ifndef TOOLS_SCORE_WRITE_H
#define TOOLS_SCORE_WRITE_H

struct coded_list;
struct strbuf;

// What `rapport-author score` prints without --json and --csv.
void score_write_text(const struct coded_list *list, struct strbuf *out);
// {"rules","transcripts":[…]}: README, "For programs".
void score_write_json(const struct coded_list *list, struct strbuf *out);
// One row for each turn, and one for each conversation. Cells of text are safe
// to open in a spreadsheet program.
void score_write_turns(const struct coded_list *list, struct strbuf *out);
void score_write_results(const struct coded_list *list, struct strbuf *out);

#endif
