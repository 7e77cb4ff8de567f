// Words of a text, and what is looked for in them one scenario at a time.
#ifndef TOOLS_WORDS_H
#define TOOLS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

struct lint;
struct strbuf;

// Appends the words of [text] in lower case with one blank before each and one
// after the last: " it's up to you ". So a phrase is found as " up to ".
// Letters are lowered as far as they are ASCII; ’ counts as '. With
// [skips_quoted], what stands in quotation marks is left out: it is mentioned
// there, not said.
void words_add_plain(struct strbuf *out, const char *text, bool skips_quoted);
// Does one of [phrases], NULL at their end, stand in [plain]? Each is written
// as above: " in denial ". Returns it, or NULL. NULL: as if empty.
const char *words_find(const char *plain, const char *const *phrases);
int words_count(const char *text);

// Code stigma-word.
void words_check_stigma(const struct lint *l);
// Code feedback-scolds.
void words_check_feedback(const struct lint *l);
// Codes long-aloud, long-sentence, long-turn.
void words_check_aloud(const struct lint *l);

#endif
