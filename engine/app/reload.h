// A scenario that was saved while it is being played.
#ifndef APP_RELOAD_H
#define APP_RELOAD_H

#include <stdbool.h>

struct loaded;
struct play;
struct start_words;
struct strbuf;
struct trail;

// Loads the file at [path] anew and, unless [play] is NULL, brings it to where
// it was in the version before, as far as that goes. [trail] keeps the rest of
// the way for the next time, when what is missing may be there again; clear it
// when the person goes another way. True: [loaded] and [play] are replaced and
// [said] tells how far it went. False: all are as they were and [said] tells,
// with file and line, what is wrong.
bool reload(struct loaded *loaded, struct play *play, struct trail *trail,
            const char *path, const struct start_words *words,
            struct strbuf *said);

#endif
