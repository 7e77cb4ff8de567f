// Times as people say them.
#ifndef APP_WHEN_H
#define APP_WHEN_H

#include <stdint.h>

// "27 November at 14:05", local time, of milliseconds since 1970. The caller
// frees it.
char *when_text(int64_t ms);
// The local day of it, as days since 1970.
int64_t when_day(int64_t ms);

#endif
