// What Lua cannot read, told to somebody who does not know Lua: where it is,
// and what to do about the mistakes that are made most.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "script/load.h"

#include "base/banned.h"

// The word that Lua stumbled over, and what stands around it.
struct stumble {
    const char *message; // Lua's own
    char near[64];       // "" at the end of the file
    bool is_end;
    const struct source *source;
    size_t at;     // of the word in the source
    bool has_at;   // it was found there
    uint32_t sign; // the first character of the word
};

static char around(const struct stumble *s, long offset)
{
    long at = (long)s->at + offset;
    return s->has_at && at >= 0 && at < (long)s->source->len
               ? s->source->text[at]
               : '\0';
}

// The last sign before the word that is no blank.
static char sign_before(const struct stumble *s)
{
    long back = -1;
    while (around(s, back) == ' ' || around(s, back) == '\t') {
        back--;
    }
    return around(s, back);
}

static bool says(const struct stumble *s, const char *start)
{
    return strncmp(s->message, start, strlen(start)) == 0;
}

static bool is_near(const struct stumble *s, const char *word)
{
    return strcmp(s->near, word) == 0;
}

// --- finding the word --------------------------------------------------------

// "… near 'word'", "… near '<\226>'", "… near <eof>".
static void read_near(struct stumble *s)
{
    const char *near = strstr(s->message, " near ");
    for (const char *next = near; next; next = strstr(next + 1, " near ")) {
        near = next;
    }
    if (!near) {
        return;
    }
    near += 6;
    s->is_end = strncmp(near, "<eof>", 5) == 0;
    size_t len = strlen(near);
    if (strncmp(near, "'<\\", 3) == 0) {
        s->near[0] = (char)strtol(near + 3, NULL, 10);
    } else if (near[0] == '\'' && len > 2) {
        snprintf(s->near, sizeof s->near, "%.*s", (int)(len - 2), near + 1);
    }
}

// Lua had read [read] bytes: the word is the last of that kind before it.
static void find_word(struct stumble *s, size_t read)
{
    size_t len = strlen(s->near);
    if (len == 0 || read > s->source->len || read < len) {
        return;
    }
    for (size_t at = read - len + 1; at-- > 0 && read - at < 4096;) {
        if (memcmp(s->source->text + at, s->near, len) == 0) {
            s->at = at;
            s->has_at = true;
            s->sign = utf8_next(s->source->text, s->source->len, &at);
            return;
        }
    }
}

// --- what to do --------------------------------------------------------------

static const char *hint_for_letters(const struct stumble *s)
{
    uint32_t c = s->sign;
    if (s->has_at && (c < ' ' || c == 0x7F)) {
        return "a character that cannot be seen: delete it";
    }
    if (c < 0x80) {
        return NULL;
    }
    if ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB) {
        return "a curly quote, as word processors make them: texts stand in "
               "straight quotes, \"…\"";
    }
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F) {
        return "a special blank that looks like an ordinary one: delete it "
               "and type a blank";
    }
    if (c >= 0x2010 && c <= 0x2015) {
        return "a long dash; a comment begins with two hyphens: --";
    }
    return "outside of quotes there are only plain letters, a to z; is a "
           "quote missing?";
}

static const char *hint_for_document(const struct stumble *s)
{
    static const char *const starts[] = {"PK\x03", "{\\rtf", "<", "%PDF",
                                         "```"};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        size_t len = strlen(starts[i]);
        if (s->source->len >= len &&
            memcmp(s->source->text, starts[i], len) == 0) {
            return "a scenario is plain text that begins with: return "
                   "scenario {";
        }
    }
    return NULL;
}

static bool is_word_of_lua(const char *word)
{
    static const char *const words[] = {
        "and",      "break",  "do",   "else",  "elseif", "end", "for",
        "function", "goto",   "if",   "in",    "local",  "not", "or",
        "repeat",   "return", "then", "until", "while"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i], word) == 0) {
            return true;
        }
    }
    return false;
}

// Signs of other languages, and of ordinary writing.
static const char *hint_for_sign(const struct stumble *s)
{
    char before = sign_before(s), after = around(s, (long)strlen(s->near));
    if (is_near(s, "!")) {
        return after == '=' ? "'is not' is written ~="
                            : "'not' is written as a word: not a.facts.NAME";
    }
    if (is_near(s, "&") || is_near(s, "|")) {
        return "write the words: and, or";
    }
    if (is_near(s, "=") && after == '>') {
        return "'at least' is written >=";
    }
    if (is_near(s, "+")) {
        bool is_twice = after == '+' || before == '+';
        return after == '=' ? "write it in full: a.safety = a.safety + 5"
               : is_twice   ? "write it in full: a.safety = a.safety + 1"
                            : "a number has no + in front of it: 5";
    }
    if (is_near(s, "=") && (before == '+' || before == '-') &&
        says(s, "unexpected")) {
        return "in a table the number is added: safety = 5, or safety = -5";
    }
    if (is_near(s, "[") || says(s, "']' expected")) {
        return "lists and parts stand in braces: { … }, not [ … ]";
    }
    if (says(s, "')' expected") && (is_near(s, ",") || is_near(s, "="))) {
        return "lists and parts stand in braces: { … }, not ( … )";
    }
    if (says(s, "<name> expected") && before == ':') {
        return "a field is set with =, not with a colon: NAME = value";
    }
    if (is_near(s, "//") || is_near(s, "<")) {
        return "a comment begins with two hyphens: --";
    }
    return is_near(s, ",") ? "one comma too many?" : NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool has_word_at(const struct stumble *s, long offset, const char *word)
{
    long len = (long)strlen(word);
    for (long i = 0; i < len; i++) {
        if (around(s, offset + i) != word[i]) {
            return false;
        }
    }
    return !is_letter(around(s, offset - 1)) &&
           !is_letter(around(s, offset + len));
}

// Does the function that ends too soon say 'else if', in one line?
static bool has_else_if(const struct stumble *s)
{
    for (long at = -1; around(s, at) && !has_word_at(s, at, "function"); at--) {
        long then = at + 4;
        if (has_word_at(s, at, "else") && around(s, then) == ' ') {
            while (around(s, then) == ' ') {
                then++;
            }
            if (has_word_at(s, then, "if")) {
                return true;
            }
        }
    }
    return false;
}

// What a function goes on with where it should have ended, or begun another
// case.
static const char *hint_for_end(const struct stumble *s)
{
    static const struct {
        const char *word, *hint;
    } others[] = {
        {"elif", "write it in one word: elseif"},
        {"elsif", "write it in one word: elseif"},
        {"Else", "write it in small letters: else"},
        {"ElseIf", "write it in one word: elseif"},
        {"End", "write it in small letters: end"},
        {"END", "write it in small letters: end"},
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (is_near(s, others[i].word)) {
            return others[i].hint;
        }
    }
    return has_else_if(s) ? "write it in one word: elseif; 'else if' would "
                            "need one more 'end'"
                          : NULL;
}

static const char *hint_for_function(const struct stumble *s)
{
    bool wants_end = says(s, "'end' expected") ||
                     (is_near(s, "}") && says(s, "unexpected symbol"));
    const char *hint = wants_end ? hint_for_end(s) : NULL;
    if (hint) {
        return hint;
    }
    if (is_near(s, "=") &&
        (says(s, "'end' expected") || says(s, "'then' expected"))) {
        return "to compare, write == with two signs";
    }
    if (says(s, "'then' expected")) {
        return "after the condition of an 'if' comes the word: then";
    }
    if (says(s, "'end' expected")) {
        return "every function and every 'if' needs its own: end";
    }
    if (says(s, "syntax error") && s->near[0] && strchr("<>=~.", s->near[0])) {
        return "a condition gives its answer with: return";
    }
    return is_near(s, "}") && says(s, "unexpected symbol")
               ? "is something missing before it: a value, or the 'end' of a "
                 "function?"
               : NULL;
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

static bool is_in_hash_line(const struct stumble *s)
{
    struct place at = {0, 0};
    size_t len = 0;
    at.line = s->has_at ? place_line_at(s->source, s->at) : 0;
    at.column = place_first_column(s->source, at.line);
    const char *line = place_line(s->source, at.line, &len);
    return at.column > 0 && (size_t)at.column <= len &&
           line[at.column - 1] == '#';
}

// Is the word before it one of those that a name follows: exchange "door"?
static bool follows_named(const struct stumble *s)
{
    static const char *const named[] = {"exchange", "ending", "withdrawal",
                                        "confrontation"};
    long end = -1;
    while (around(s, end) == ' ') {
        end--;
    }
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        long len = (long)strlen(named[i]), start = end - len + 1;
        if (around(s, start) != '\0' && strncmp(s->source->text + s->at + start,
                                                named[i], (size_t)len) == 0) {
            return true;
        }
    }
    return false;
}

static const char *hint_for_gap(const struct stumble *s)
{
    if (is_in_hash_line(s)) {
        return "a comment begins with two hyphens: --";
    }
    if (follows_named(s)) {
        return "the name stands in quotes, without the '=': exchange "
               "\"some_name\" { … }";
    }
    bool is_word = s->near[0] && !strchr(",;=)]+-*/<>", s->near[0]);
    if (is_word && !is_quote(s->near[0]) && is_quote(around(s, -1))) {
        return "a quote ended the text just before; within a text write it "
               "\\\" or \\', or as ’";
    }
    if (s->near[0] == ')' || s->near[0] == ']') {
        return "what begins with { ends with }";
    }
    return "is a comma missing before it?";
}

static const char *hint_of(const struct stumble *s)
{
    const char *hint = hint_for_document(s);
    hint = hint ? hint : hint_for_letters(s);
    if (!hint && is_word_of_lua(s->near) &&
        (says(s, "unexpected") || says(s, "'}'") || says(s, "<name>"))) {
        hint = "this is a word of Lua itself and cannot be a name";
    }
    if (!hint && says(s, "unfinished string")) {
        hint = "a text ends with its quote, in the same line";
    }
    if (!hint && says(s, "malformed number")) {
        hint = "a number stands alone, without letters or a unit: 12";
    }
    hint = hint ? hint : hint_for_sign(s);
    hint = hint ? hint : hint_for_function(s);
    if (!hint && (says(s, "<eof> expected") || says(s, "'<eof>' expected"))) {
        hint = "nothing may follow return scenario { … }; is there a '}' too "
               "many?";
    }
    if (!hint && says(s, "'}' expected")) {
        hint = hint_for_gap(s);
    }
    return hint ? hint
                : "look here and in the line above: is a comma, a quote or a "
                  "brace missing?";
}

// --- telling -----------------------------------------------------------------

static bool report_brace(struct loader *ld, const struct stumble *s, size_t end)
{
    bool is_extra = false;
    int noticed = 0;
    struct place place = syntax_find_brace(s->source, end, &is_extra, &noticed);
    char hint[80] = "add } where what it holds is at its end";
    if (place.line == 0) {
        return false;
    }
    if (is_extra) {
        loader_report_at(ld, place, "syntax",
                         "take it away, or one of those just before",
                         "Lua cannot read this: the scenario ends with this "
                         "'}', but more follows");
        return true;
    }
    if (noticed > place.line) {
        snprintf(hint, sizeof hint, "a } is missing before line %d", noticed);
    }
    loader_report_at(ld, place, "syntax", hint,
                     "Lua cannot read this: '}' expected to close this '{'");
    return true;
}

void syntax_report(struct loader *ld, int line, const char *message,
                   size_t read)
{
    struct stumble s = {.message = message, .source = &ld->script->source};
    read_near(&s);
    find_word(&s, read);
    bool may_be_brace = says(&s, "'}' expected") || is_near(&s, "}") ||
                        says(&s, "<eof> expected") ||
                        says(&s, "'<eof>' expected");
    size_t end = s.has_at ? s.at + 1 : s.is_end ? s.source->len : 0;
    if (may_be_brace && report_brace(ld, &s, end)) {
        return;
    }
    struct place place = places_first(&ld->places, line);
    if (s.has_at) {
        place = syntax_place(s.source, place_line_at(s.source, s.at), s.at);
    }
    const char *code = strstr(message, " near '<\\");
    if (code && s.sign >= 0x80) { // the letter, not one of its bytes
        size_t len = 0;
        utf8_next(s.source->text + s.at, s.source->len - s.at, &len);
        loader_report_at(ld, place, "syntax", hint_of(&s),
                         "Lua cannot read this: %.*s near '%.*s'",
                         (int)(code - message), message, (int)len,
                         s.source->text + s.at);
        return;
    }
    const char *eof = strstr(message, "<eof>");
    int before = (int)(eof ? (size_t)(eof - message) : strlen(message));
    loader_report_at(ld, place, "syntax", hint_of(&s),
                     "Lua cannot read this: %.*s%s%s", before, message,
                     eof ? "the end of the file" : "", eof ? eof + 5 : "");
}
