// How the conversation is practised: marks, words on answers, own words.
#include "app/app_inside.h"
#include "app/coached.h"
#include "app/keeper.h"
#include "core/coaching.h"
#include "core/noticing.h"
#include "ui/screen_conversation.h"

#define NOTE_REST_MS 800 // without a key before what is typed is written down

// --- the way chosen ----------------------------------------------------------

enum practice app_practice_chosen(const struct app *a)
{
    if (options_is_preview(a->options)) {
        return PRACTICE_NATURAL;
    }
    return a->options->has_practice
               ? a->options->practice
               : (enum practice)ui_setting(&a->ui, SETTING_PRACTICE);
}

static bool says_first(const struct app *a)
{
    return a->options->says_first || ui_setting(&a->ui, SETTING_FIRST);
}

void app_tell_practice(struct app *a)
{
    enum practice practice = keeper_practice(a->keeper);
    screen_conversation_practise(a->screen, practice,
                                 practice == PRACTICE_COACHED
                                     ? coached_now(a->keeper, &a->play)
                                     : COACHING_FULL,
                                 says_first(a), keeper_notes(a->keeper));
}

// --- marks -------------------------------------------------------------------

void app_mark(struct app *a, enum rupture_kind kind)
{
    int32_t turn = (int32_t)a->play.transcript.turn_count;
    bool is_there = note_list_find(keeper_notes(a->keeper), turn, NOTE_MARK,
                                   mark_name(kind)) != NULL;
    keeper_note(a->keeper, turn, NOTE_MARK, mark_name(kind),
                is_there ? NULL : "");
}

// --- a word on an answer -----------------------------------------------------

void app_coach(struct app *a, bool is_again)
{
    int32_t turn = (int32_t)a->play.transcript.turn_count;
    if (is_again) {
        app_retry_from(a, turn - 1);
    }
    keeper_note(a->keeper, turn, NOTE_COACHED, is_again ? "said_again" : "kept",
                "");
}

// --- what is typed -----------------------------------------------------------

static const struct {
    enum note_kind kind;
    const char *name;
} slots[SLOT_COUNT] = {
    [SLOT_SAID] = {NOTE_SAID, ""},
    [SLOT_REACTIONS] = {NOTE_REFLECTION, "reactions"},
    [SLOT_DESCRIPTION] = {NOTE_REFLECTION, "description"},
    [SLOT_ANALYSIS] = {NOTE_REFLECTION, "analysis"},
    [SLOT_SUMMARY] = {NOTE_REFLECTION, "summary"},
    [SLOT_SAFETY] = {NOTE_PREDICTION, "safety"},
    [SLOT_PARTNERSHIP] = {NOTE_PREDICTION, "partnership"},
    [SLOT_AGREEMENT] = {NOTE_PREDICTION, "agreement"},
    [SLOT_FEELING] = {NOTE_PREDICTION, "feeling"},
};

// Not with every key: a disk needs its time. But soon, and before anything
// else is done.
void app_note(struct app *a, enum note_slot slot, const char *text)
{
    if (a->has_typed && a->typed_slot != slot) {
        app_write_typed(a);
    }
    strbuf_reset(&a->typed);
    strbuf_adds(&a->typed, text);
    a->typed_slot = slot;
    a->has_typed = true;
}

void app_write_typed(struct app *a)
{
    if (a->has_typed && a->has_play) {
        const char *text = strbuf_text(&a->typed);
        int32_t turn = a->typed_slot == SLOT_SAID
                           ? (int32_t)a->play.transcript.turn_count + 1
                           : 0;
        keeper_note(a->keeper, turn, slots[a->typed_slot].kind,
                    slots[a->typed_slot].name, *text ? text : NULL);
    }
    a->has_typed = false;
}

int app_typed_wait_ms(const struct app *a, int wait_ms)
{
    return a->has_typed && (wait_ms < 0 || wait_ms > NOTE_REST_MS)
               ? NOTE_REST_MS
               : wait_ms;
}
