// Arguments that are off.
#include "tools/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

int command_misused(const char *command, const char *format, ...)
{
    struct strbuf text = STRBUF_INIT, safe = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vaddf(&text, format, args);
    va_end(args);
    utf8_add_safe_line(&safe, strbuf_text(&text), text.len);
    fprintf(stderr, "rapport-author: %s: %s\n", command, strbuf_text(&safe));
    fprintf(stderr, "    hint: rapport-author %s --help shows how to call it\n",
            command);
    strbuf_release(&text);
    strbuf_release(&safe);
    return EXIT_USAGE;
}

int command_bad_option(const char *command, int key, char **argv)
{
    const char *option = argv[optind > 1 ? optind - 1 : 1];
    return command_misused(
        command, key == ':' ? "%s needs a value after it" : "unknown option %s",
        option);
}

bool command_number(const char *command, const char *option, const char *text,
                    long least, long most, long *out)
{
    char *end;
    errno = 0;
    *out = strtol(text, &end, 10);
    if (errno || end == text || *end || *out < least || *out > most) {
        command_misused(command,
                        "%s takes a whole number from %ld to %ld, "
                        "not '%s'",
                        option, least, most, text);
        return false;
    }
    return true;
}
