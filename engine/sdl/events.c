// SDL events as input; see events.h.
//
// Digits count by their place on the keyboard: on a French one the key 1 gives
// "&", and still means the first response. Letters come as text, so that they
// are what is printed on the keys in any layout.
#include "sdl/events.h"

#include <stddef.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL_events.h>

#include "base/utf8.h"

#include "base/banned.h"

enum { LINES_PER_NOTCH = 3 }; // of a mouse wheel

struct key_name {
    SDL_Keycode code;
    enum input_key key;
};

static const struct key_name keys[] = {
    {SDLK_UP, KEY_UP},          {SDLK_DOWN, KEY_DOWN},
    {SDLK_LEFT, KEY_LEFT},      {SDLK_RIGHT, KEY_RIGHT},
    {SDLK_PAGEUP, KEY_PAGE_UP}, {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
    {SDLK_HOME, KEY_HOME},      {SDLK_END, KEY_END},
    {SDLK_RETURN, KEY_ENTER},   {SDLK_RETURN2, KEY_ENTER},
    {SDLK_KP_ENTER, KEY_ENTER}, {SDLK_SPACE, KEY_SPACE},
    {SDLK_ESCAPE, KEY_ESCAPE},  {SDLK_AC_BACK, KEY_ESCAPE},
    {SDLK_TAB, KEY_TAB},        {SDLK_BACKSPACE, KEY_BACKSPACE},
    {SDLK_DELETE, KEY_DELETE},  {SDLK_F1, KEY_HELP},
    {SDLK_HELP, KEY_HELP},      {SDLK_F4, KEY_ALOUD},
    {SDLK_F2, KEY_AGAIN},       {SDLK_F5, KEY_SAVE},
    {SDLK_F9, KEY_SAVES},       {SDLK_F11, KEY_FULL_SCREEN},
};

static const struct key_name keys_with_ctrl[] = {
    {SDLK_PLUS, KEY_LARGER},      {SDLK_EQUALS, KEY_LARGER},
    {SDLK_KP_PLUS, KEY_LARGER},   {SDLK_MINUS, KEY_SMALLER},
    {SDLK_KP_MINUS, KEY_SMALLER},
};

// The keypad without NumLock.
static const struct key_name keypad[] = {
    {SDLK_KP_8, KEY_UP},      {SDLK_KP_2, KEY_DOWN},
    {SDLK_KP_4, KEY_LEFT},    {SDLK_KP_6, KEY_RIGHT},
    {SDLK_KP_9, KEY_PAGE_UP}, {SDLK_KP_3, KEY_PAGE_DOWN},
    {SDLK_KP_7, KEY_HOME},    {SDLK_KP_1, KEY_END},
};

#define FIND(table, code) find(table, sizeof(table) / sizeof *(table), code)

static enum input_key find(const struct key_name *table, size_t count,
                           SDL_Keycode code)
{
    for (size_t i = 0; i < count; i++) {
        if (table[i].code == code) {
            return table[i].key;
        }
    }
    return KEY_NONE;
}

static enum input_key named_key(const SDL_Keysym *sym)
{
    enum input_key key = KEY_NONE;

    if ((sym->mod & KMOD_ALT) != 0) {
        return sym->sym == SDLK_RETURN ? KEY_FULL_SCREEN : KEY_NONE;
    }
    if ((sym->mod & KMOD_CTRL) != 0) {
        key = FIND(keys_with_ctrl, sym->sym);
    }
    if (key == KEY_NONE && (sym->mod & KMOD_NUM) == 0) {
        key = FIND(keypad, sym->sym);
    }
    return key != KEY_NONE ? key : FIND(keys, sym->sym);
}

// The digit of a key by its place; 0: it is no such key.
static uint32_t digit_of(const SDL_Keysym *sym)
{
    SDL_Scancode code = sym->scancode;

    if (code >= SDL_SCANCODE_1 && code <= SDL_SCANCODE_9) {
        return '1' + (uint32_t)(code - SDL_SCANCODE_1);
    }
    if (code >= SDL_SCANCODE_KP_1 && code <= SDL_SCANCODE_KP_9) {
        return '1' + (uint32_t)(code - SDL_SCANCODE_KP_1);
    }
    return code == SDL_SCANCODE_0 || code == SDL_SCANCODE_KP_0 ? '0' : 0;
}

// The character of a key that has no text of its own, because it is a digit or
// pressed with Ctrl.
static uint32_t character_of(const SDL_Keysym *sym)
{
    bool is_ctrl = (sym->mod & KMOD_CTRL) != 0;

    if ((sym->mod & (KMOD_ALT | KMOD_MODE)) != 0) {
        return 0; // it writes another letter, or belongs to the system
    }
    if (is_ctrl && sym->sym >= SDLK_a && sym->sym <= SDLK_z) {
        return (uint32_t)sym->sym;
    }
    return digit_of(sym);
}

// Keys that write something of their own.
static bool is_text(enum input_key key)
{
    return key == KEY_SPACE;
}

static bool translate_key(struct events *e, const SDL_KeyboardEvent *event,
                          struct input *out)
{
    out->type = INPUT_KEY;
    out->shift = (event->keysym.mod & KMOD_SHIFT) != 0;
    out->ctrl = (event->keysym.mod & KMOD_CTRL) != 0;
    out->repeated = event->repeat != 0;
    out->key = named_key(&event->keysym);
    if (e->is_typing && !out->ctrl && is_text(out->key)) {
        out->key = KEY_NONE; // it comes as text
    } else if (out->key == KEY_NONE && !(e->is_typing && !out->ctrl)) {
        out->character = character_of(&event->keysym);
        out->key = out->character != 0 ? KEY_CHARACTER : KEY_NONE;
    }
    // The right Alt key is AltGr on many keyboards and writes letters.
    e->ignores_text = out->key != KEY_NONE ||
                      (event->keysym.mod & (KMOD_LALT | KMOD_GUI)) != 0;
    return out->key != KEY_NONE;
}

static uint32_t lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static bool is_letter_or_digit(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 0xBF;
}

static bool take_text(const char *text, bool is_composing, struct input *out)
{
    out->type = INPUT_TEXT;
    out->is_composing = is_composing;
    SDL_utf8strlcpy(out->text, text, sizeof out->text);
    return true;
}

static bool translate_text(const struct events *e, const char *text,
                           struct input *out)
{
    size_t len = strlen(text), at = 0;

    if (len == 0 || e->ignores_text) {
        return false;
    }
    if (e->is_typing) {
        return take_text(text, false, out);
    }
    uint32_t c = utf8_next(text, len, &at);
    out->type = INPUT_KEY;
    out->key = c == '?' ? KEY_HELP : KEY_CHARACTER;
    out->shift = c >= 'A' && c <= 'Z';
    out->character = c == '?' ? 0 : lower(c);
    return c == '?' || is_letter_or_digit(out->character);
}

static bool at_place(struct input *out, enum input_type type, int x, int y)
{
    out->type = type;
    out->x = x;
    out->y = y;
    return true;
}

// A finger comes as a left button too: SDL makes one from the other.
static bool translate_button(const SDL_MouseButtonEvent *event,
                             struct input *out)
{
    bool is_down = event->type == SDL_MOUSEBUTTONDOWN;

    return event->button == SDL_BUTTON_LEFT &&
           at_place(out, is_down ? INPUT_PRESS : INPUT_RELEASE, event->x,
                    event->y);
}

static bool translate_wheel(const SDL_MouseWheelEvent *event, struct input *out)
{
    bool is_flipped = event->direction == SDL_MOUSEWHEEL_FLIPPED;

    out->amount = (is_flipped ? -event->y : event->y) * LINES_PER_NOTCH;
    return out->amount != 0 &&
           at_place(out, INPUT_WHEEL, event->mouseX, event->mouseY);
}

bool events_translate(struct events *e, const union SDL_Event *event,
                      struct input *out)
{
    *out = (struct input){.time_ms = event->common.timestamp};
    switch (event->type) {
    case SDL_KEYDOWN:
        return translate_key(e, &event->key, out);
    case SDL_TEXTINPUT:
        return translate_text(e, event->text.text, out);
    case SDL_TEXTEDITING:
        return e->is_typing && take_text(event->edit.text, true, out);
    case SDL_MOUSEMOTION:
        return at_place(out, INPUT_POINT, event->motion.x, event->motion.y);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return translate_button(&event->button, out);
    case SDL_MOUSEWHEEL:
        return translate_wheel(&event->wheel, out);
    case SDL_WINDOWEVENT:
        // Away from everything that lights up under the pointer.
        return event->window.event == SDL_WINDOWEVENT_LEAVE &&
               at_place(out, INPUT_POINT, -1, -1);
    case SDL_USEREVENT:
        return at_place(out, INPUT_WAKE, 0, 0);
    case SDL_QUIT:
        return at_place(out, INPUT_CLOSE, 0, 0);
    default:
        return pad_translate(&e->pad, event, out);
    }
}

void events_skip_motion(SDL_Event *event)
{
    SDL_Event next;

    while (SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT,
                          SDL_LASTEVENT) == 1 &&
           next.type == SDL_MOUSEMOTION) {
        SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_MOUSEMOTION,
                       SDL_MOUSEMOTION);
    }
}
