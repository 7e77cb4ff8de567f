// Makes risky functions uncompilable. Include it last in a .c file, after all
// system headers: they may mention these names.
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

// They write without knowing how much room there is: use strbuf or snprintf.
#pragma GCC poison strcpy strcat stpcpy sprintf vsprintf gets
// They leave a string without its end, or pad it: use mem_strndup.
#pragma GCC poison strncpy strncat stpncpy
// They keep hidden state: use strchr, rng.h, or the _r form.
#pragma GCC poison strtok rand srand asctime ctime gmtime localtime strerror
// They cannot tell a number from rubbish: use strtol and look at its end.
#pragma GCC poison atoi atol atoll atof scanf sscanf fscanf vsscanf
// Somebody else may take the name first: use file_write_atomic.
#pragma GCC poison tmpnam tempnam mktemp

// A translation unit may not be empty, and every header compiles alone.
struct strbuf;

#endif
