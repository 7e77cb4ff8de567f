// What a person did, free of SDL: sdl/events.c makes these.
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

enum input_type {
    INPUT_NONE,
    INPUT_TEXT,  // [text] was typed, where the picture says one types
    INPUT_KEY,   // pressed; [repeated] when held down
    INPUT_POINT, // the pointer moved to x, y
    INPUT_PRESS, // left button or a finger went down at x, y
    INPUT_RELEASE,
    INPUT_WHEEL,  // [amount] lines; positive: towards earlier text
    INPUT_RESIZE, // the window is x × y now
    INPUT_TICK,   // the time a view asked for has come
    INPUT_CLOSE,  // the window should close
    INPUT_WAKE,   // nobody did anything: another thread has news for the app
};

enum input_key {
    KEY_NONE,
    KEY_UP,
    KEY_DOWN,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_PAGE_UP,
    KEY_PAGE_DOWN,
    KEY_HOME,
    KEY_END,
    KEY_ENTER, // also keypad Enter
    KEY_SPACE,
    KEY_ESCAPE,
    KEY_TAB,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_LARGER,      // Ctrl + plus
    KEY_SMALLER,     // Ctrl + minus
    KEY_FULL_SCREEN, // F11
    KEY_HELP,        // F1 or ?
    KEY_SAVE,        // F5
    KEY_SAVES,       // F9
    KEY_ALOUD,       // F4
    KEY_AGAIN,       // F2
    KEY_CHARACTER,   // [character]: a lower-case letter or a digit
};

struct input {
    enum input_type type;
    enum input_key key;
    uint32_t character; // Unicode
    bool shift, ctrl, repeated;
    char text[64];     // UTF-8, ends with a NUL
    bool is_composing; // [text] is not final yet: an input method is at work
    int x, y;
    int amount;
    uint32_t time_ms; // since the program started
};

#endif
