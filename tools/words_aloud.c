// Too long to read aloud. A group hears what the client says and then every
// response; at 150 words a minute, 40 words are 16 seconds in one breath.
#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/words.h"

#include "base/banned.h"

enum {
    SENTENCE_MOST = 40, // words
    WORDS_A_MINUTE = 150,
    TURN_SECONDS_MOST = 90, // what the client says and all that is offered
    FEEDBACK_MOST = 60,     // words: 24 seconds
    BRIEF_MOST = 150,       // a minute, before anything has happened
};

static bool ends_sentence(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == '\n';
}

// The words of the longest sentence.
static int longest_sentence(const char *text)
{
    struct strbuf sentence = STRBUF_INIT;
    int most = 0;
    for (const char *from = text; *from;) {
        size_t len = 0;
        while (from[len] && !ends_sentence((unsigned char)from[len])) {
            len++;
        }
        strbuf_reset(&sentence);
        strbuf_add(&sentence, from, len);
        int count = words_count(strbuf_text(&sentence));
        most = count > most ? count : most;
        from += len + (from[len] != '\0');
    }
    strbuf_release(&sentence);
    return most;
}

static void check_sentences(const struct lint *l, const char *text, int line,
                            const char *whose)
{
    int words = text ? longest_sentence(text) : 0;
    if (words > SENTENCE_MOST) {
        lint_add(l, SEVERITY_WARNING, "long-sentence", line,
                 "make two or three of it, as people speak",
                 "%s has a sentence of %d words; more than %d are hard to "
                 "read aloud",
                 whose, words, SENTENCE_MOST);
    }
}

static void check_length(const struct lint *l, const char *text, int line,
                         const char *whose, int most)
{
    int words = text ? words_count(text) : 0;
    if (words > most) {
        lint_add(l, SEVERITY_WARNING, "long-aloud", line,
                 "keep what matters most",
                 "%s has %d words, %d seconds when read aloud; more than %d "
                 "words are hard to follow",
                 whose, words, words * 60 / WORDS_A_MINUTE, most);
    }
}

// Where a text of the scenario itself begins: at its field's name.
static void check_head(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    const struct script_scenario *source = l->opened->source;
    check_length(l, s->brief, script_line_with(source, 1, "brief"), "'brief'",
                 BRIEF_MOST);
    check_length(l, s->setting, script_line_with(source, 1, "setting"),
                 "'setting'", BRIEF_MOST);
}

// The longest of the lines that may be spoken there.
static int longest_line(const struct scenario *s, struct span lines)
{
    int most = 0;
    for (int32_t i = 0; i < lines.count; i++) {
        const char *text = s->lines[lines.first + i].text;
        int words = text ? words_count(text) : 0;
        most = words > most ? words : most;
    }
    return most;
}

// Responses with a condition stand in for one another: they count as a reader
// would meet them if all were offered only when nothing else is.
static int words_offered(const struct scenario *s, struct span responses)
{
    int always = 0, most = 0;
    for (int32_t i = 0; i < responses.count; i++) {
        const struct response *r = &s->responses[responses.first + i];
        int words = words_count(r->text);
        if (r->when == ID_NONE) {
            always += words;
        } else {
            most = words > most ? words : most;
        }
    }
    return always + most;
}

static void check_turn(const struct lint *l, const struct exchange *e)
{
    const struct scenario *s = l->opened->scenario;
    int words = longest_line(s, e->lines) + words_offered(s, e->responses);
    int seconds = words * 60 / WORDS_A_MINUTE;
    if (seconds > TURN_SECONDS_MOST) {
        lint_add(l, SEVERITY_WARNING, "long-turn", e->source_line,
                 "shorten what is said, or offer fewer responses at a time",
                 "exchange '%s' takes about %d seconds to read aloud, with all "
                 "its responses; a group waits no longer than %d",
                 e->id, seconds, TURN_SECONDS_MOST);
    }
}

void words_check_aloud(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    check_head(l);
    for (int32_t i = 0; i < s->line_count; i++) {
        check_sentences(l, s->lines[i].text, s->lines[i].source_line,
                        "what the client says");
    }
    for (int32_t i = 0; i < s->response_count; i++) {
        const struct response *r = &s->responses[i];
        check_sentences(l, r->text, r->source_line, "the response");
        check_sentences(l, r->because, r->source_line, "'because'");
        check_sentences(l, r->better, r->source_line, "'better'");
        check_length(l, r->because, r->source_line, "'because'", FEEDBACK_MOST);
        check_length(l, r->better, r->source_line, "'better'", FEEDBACK_MOST);
    }
    for (int32_t i = 0; i < s->exchange_count; i++) {
        check_turn(l, &s->exchanges[i]);
    }
}
