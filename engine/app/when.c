// Times as people say them.
#include "app/when.h"

#include <time.h>

#include "base/mem.h"

char *when_text(int64_t ms)
{
    char text[64] = "";
    time_t seconds = (time_t)(ms / 1000);
    struct tm day;
    if (localtime_r(&seconds, &day)) {
        strftime(text, sizeof text, "%e %B at %H:%M", &day);
    }
    return mem_strdup(text[0] == ' ' ? text + 1 : text);
}
