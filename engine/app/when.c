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

// Days from the calendar, for any year of the Gregorian one.
static int64_t day_number(int64_t year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
           719468;
}

int64_t when_day(int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm day;
    return localtime_r(&seconds, &day)
               ? day_number(day.tm_year + 1900LL, day.tm_mon + 1, day.tm_mday)
               : ms / 86400000;
}
