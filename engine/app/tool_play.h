// `rapport play --json`: a play as a tool. Makes the given choices, prints
// one object on stdout, reads nothing.
#ifndef APP_TOOL_PLAY_H
#define APP_TOOL_PLAY_H

struct loaded;
struct options;

#define TOOL_SEED 1 // unless --seed tells another: the same every time

// Returns the exit status.
int tool_play(const struct loaded *loaded, const struct options *options);

#endif
