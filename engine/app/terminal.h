// Playing in the terminal: the same session with the same words, line by
// line, for a keyboard, a screen reader or a pipe.
#ifndef APP_TERMINAL_H
#define APP_TERMINAL_H

struct keeper;
struct loaded;
struct options;

// Lists the library and asks for a scenario; its path, owned by the caller,
// or NULL when the person would rather not.
char *terminal_ask_scenario(void);

// Plays on stdin and stdout until the ending, until the person stops or the
// input ends. Returns the exit status.
int terminal_play(const struct loaded *loaded, const struct options *options,
                  struct keeper *keeper);

#endif
