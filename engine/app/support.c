// Where one can turn; see support.h.
#include "app/support.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "script/library.h"

#define FILE_MOST 16384 // bytes
#define LINES_MOST 20
#define LETTERS_MOST 300 // bytes of a line

static bool read_own(struct strbuf *text)
{
    char *home = file_config_home();
    char *path = home ? file_join(home, "support.txt") : NULL;
    bool ok = path && file_read(path, FILE_MOST, text, NULL);
    free(path);
    free(home);
    return ok;
}

static bool read_shipped(struct strbuf *text)
{
    char *scenarios = library_shipped();
    char *root = scenarios ? file_folder_of(scenarios) : NULL;
    char *assets = root ? file_join(root, "assets") : NULL;
    bool ok =
        assets && file_read_in(assets, "support.txt", FILE_MOST, text, NULL);
    free(assets);
    free(root);
    free(scenarios);
    return ok;
}

// The next part of a line, up to '|', without blanks around it.
static char *take_part(const char **at)
{
    size_t len = strcspn(*at, "|");
    const char *from = *at + strspn(*at, " \t");
    const char *end = *at + len;
    *at += len + ((*at)[len] == '|');
    while (end > from &&
           (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r')) {
        end--;
    }
    return mem_strndup(from, end > from ? (size_t)(end - from) : 0);
}

static void add_line(struct strbuf *out, const char *line)
{
    static const char *const before[] = {"", ": ", ", ", ". "};
    struct strbuf words = STRBUF_INIT;
    const char *at = line;
    for (int i = 0; i < 4 && (i == 0 || *at); i++) {
        char *part = take_part(&at);
        if (*part) {
            strbuf_addf(&words, "%s%s", words.len ? before[i] : "", part);
        }
        free(part);
    }
    utf8_add_safe_line(out, strbuf_text(&words), words.len);
    strbuf_addch(out, '\n');
    strbuf_release(&words);
}

static int add_lines(struct strbuf *out, const char *text)
{
    int count = 0;
    while (*text && count < LINES_MOST) {
        size_t len = strcspn(text, "\n");
        char *line = mem_strndup(text, len > LETTERS_MOST ? LETTERS_MOST : len);
        const char *words = line + strspn(line, " \t\r");
        if (*words && *words != '#') {
            add_line(out, words);
            count++;
        }
        free(line);
        text += len + (text[len] == '\n');
    }
    return count;
}

void support_read(struct strbuf *out)
{
    struct strbuf text = STRBUF_INIT;
    int count = read_own(&text) || read_shipped(&text)
                    ? add_lines(out, strbuf_text(&text))
                    : 0;
    if (count == 0) {
        strbuf_adds(out, "Your supervisor, or somebody you trust.\n"
                         "In an emergency: 999.\n");
    }
    strbuf_release(&text);
}
