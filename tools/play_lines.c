// The lines of a .play file.
#include "tools/play_lines.h"

#include <string.h>

const char play_expect[] = "expect";

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static enum play_line_kind kind_of(const char *words, size_t len)
{
    size_t expect = sizeof play_expect - 1;
    if (len == 0 || words[0] == '#') {
        return PLAY_LINE_BLANK;
    }
    return len >= expect && memcmp(words, play_expect, expect) == 0 &&
                   (len == expect || is_blank(words[expect]))
               ? PLAY_LINE_EXPECTATION
               : PLAY_LINE_CHOICE;
}

// A comment may follow a choice; the words of an expectation may hold a '#'.
static size_t without_comment(const char *words, size_t len)
{
    const char *comment = memchr(words, '#', len);
    while (comment && comment > words && is_blank(comment[-1])) {
        comment--;
        len = (size_t)(comment - words);
    }
    return len;
}

static void find_words(struct play_line *l)
{
    size_t to = l->len;
    while (l->indent < to && is_blank(l->text[l->indent])) {
        l->indent++;
    }
    while (to > l->indent && is_blank(l->text[to - 1])) {
        to--;
    }
    l->words = l->text + l->indent;
    l->words_len = to - l->indent;
    l->kind = kind_of(l->words, l->words_len);
    if (l->kind == PLAY_LINE_CHOICE) {
        l->words_len = without_comment(l->words, l->words_len);
    }
}

bool play_lines_next(struct play_lines *lines, struct play_line *out)
{
    size_t left = lines->text->len - lines->at;
    if (left == 0) {
        return false;
    }
    *out = (struct play_line){.text = strbuf_text(lines->text) + lines->at};
    const char *end = memchr(out->text, '\n', left);
    out->len = end ? (size_t)(end - out->text) : left;
    lines->at += end ? out->len + 1 : left;
    lines->number++;
    if (out->len > 0 && out->text[out->len - 1] == '\r') {
        out->len--;
    }
    find_words(out);
    return true;
}
