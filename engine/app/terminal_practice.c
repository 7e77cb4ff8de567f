// Marks, words on answers and own words, in the terminal.
#include <stdio.h>
#include <string.h>

#include "app/coached.h"
#include "app/keeper.h"
#include "app/say.h"
#include "app/terminal_inside.h"
#include "core/noticing.h"

static int32_t turns_of(const struct talk *t)
{
    return (int32_t)t->play.transcript.turn_count;
}

// --- marks -------------------------------------------------------------------

bool terminal_can_mark(const struct talk *t)
{
    return keeper_practice(t->keeper) != PRACTICE_ASSESSMENT;
}

static void mark(const struct talk *t, enum rupture_kind kind)
{
    const char *name = mark_name(kind);
    bool is_there = note_list_find(keeper_notes(t->keeper), turns_of(t),
                                   NOTE_MARK, name) != NULL;
    keeper_note(t->keeper, turns_of(t), NOTE_MARK, name, is_there ? NULL : "");
    puts(is_there ? "Taken back."
                  : "Noted. You see afterwards what it was; the same again "
                    "takes it back.");
}

bool terminal_takes_mark(const struct talk *t, const char *line)
{
    bool is_mark = line[0] == 'n' && (line[1] == '\0' || line[1] == ' ');
    if (!is_mark || !terminal_can_mark(t)) {
        return false;
    }
    if (strcmp(line, "n away") == 0) {
        mark(t, RUPTURE_WITHDRAWAL);
    } else if (strcmp(line, "n against") == 0) {
        mark(t, RUPTURE_CONFRONTATION);
    } else {
        puts("Did something change between you? n away: they moved away. "
             "n against:\nthey moved against you.");
    }
    return true;
}

// --- own words ---------------------------------------------------------------

bool terminal_ask_first(const struct talk *t)
{
    char line[NOTE_TEXT_MOST / 4];
    if (!t->says_first) {
        return true;
    }
    printf("\nWhat would you say? (Nobody scores it; Enter leaves it out) ");
    if (!say_read_line(line, sizeof line)) {
        return false;
    }
    if (*line) {
        keeper_note(t->keeper, turns_of(t) + 1, NOTE_SAID, "", line);
    }
    return true;
}

// --- a word on an answer -----------------------------------------------------

static void say_part(const char *label, const char *text)
{
    if (text) {
        printf("%s:\n", label);
        say_wrapped("  ", text);
    }
}

static void say_word(const struct talk *t, enum coaching coaching)
{
    const struct transcript *tr = &t->play.transcript;
    const struct response *r =
        &t->scenario->responses[tr->turns[tr->turn_count - 1].response];
    struct coach_word word = coaching_word(t->scenario, r);
    puts("\n-- A word on your answer --");
    say_part("Why look at it", word.why);
    say_part("How it may have sounded", word.sounded);
    say_part(word.is_example ? "Another way, for example"
                             : "What might help more",
             word.better);
    if (coaching != COACHING_FULL) {
        puts("These words come more seldom now: you need them less.");
    }
}

bool terminal_coaches(struct talk *t, bool *is_again)
{
    char line[16];
    *is_again = false;
    if (keeper_practice(t->keeper) != PRACTICE_COACHED) {
        return true;
    }
    enum coaching coaching = coached_now(t->keeper, &t->play);
    if (!coaching_speaks(coaching, &t->play)) {
        return true;
    }
    say_word(t, coaching);
    printf("\na: say it again; Enter: go on ");
    bool ok = say_read_line(line, sizeof line);
    *is_again = ok && strcmp(line, "a") == 0;
    return ok;
}
