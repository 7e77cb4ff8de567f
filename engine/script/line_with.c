// Looking for a word in a scenario's source, for findings made after loading.
#include <string.h>
#include <strings.h>

#include "script/load.h"

#include "base/banned.h"

int script_line_with(const struct script_scenario *s, int line,
                     const char *word)
{
    size_t len = strlen(word), line_len;
    const char *at = place_line(&s->source, line > 0 ? line : 1, &line_len);
    const char *end = s->source.text + s->source.len;
    for (; len > 0 && at + len <= end; at++) {
        if (strncasecmp(at, word, len) == 0) {
            return place_line_at(&s->source, (size_t)(at - s->source.text));
        }
    }
    return line;
}
