// Where the window gets faces from: a picture that the scenario brings along,
// a person drawn from numbers, or, for whoever has neither, the fallback.
#ifndef APP_FACES_H
#define APP_FACES_H

#include <stdbool.h>

struct portrait_look;
struct strbuf;

// Writes [look] of [name]; [folder] is the scenario's, NULL for none. A name
// that ends in .png or .svg is a file in it: NAME-MOOD.png, if there is one,
// else NAME.png. What is in no order is not shown, but the fallback is.
bool faces_write(const char *folder, const char *name,
                 const struct portrait_look *look, struct strbuf *out);

#endif
