// Where a person types; see typing.h.
#include "sdl/typing.h"

#include "sdl/narrow.h"

#include <SDL_clipboard.h>
#include <SDL_keyboard.h>

#include "base/mem.h"
#include "ui/screen.h"

#include "base/banned.h"

static bool is_same(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

bool typing_follow(struct typing *t, struct rect at)
{
    bool is_on = at.w > 0;

    if (is_on && !(t->is_on && is_same(t->at, at))) {
        SDL_Rect rect = {at.x, at.y, at.w, at.h};
        SDL_SetTextInputRect(&rect); // input methods open beside it
    }
    if (is_on && !t->is_on) {
        SDL_StartTextInput(); // a screen keyboard comes, where there is one
    }
    t->is_on = is_on;
    t->at = at;
    return is_on;
}

static char *get(void)
{
    char *theirs = SDL_GetClipboardText();
    char *ours = theirs ? mem_strdup(theirs) : NULL;

    SDL_free(theirs);
    return ours;
}

static void put(const char *text)
{
    SDL_SetClipboardText(text);
}

const struct clipboard *typing_clipboard(void)
{
    static const struct clipboard clipboard = {get, put};

    return &clipboard;
}
