// The font files found last time; see font_memory.h.
#include "sdl/font_memory.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/file.h"
#include "base/mem.h"

#include "base/banned.h"

enum { BYTES_MAX = 1 << 18 }; // of the file; a real one has some kilobytes

static const char first_line[] = "rapport fonts 1";

// XDG_CACHE_HOME/rapport/fonts, owned by the caller. NULL when there is no
// home, or when fontconfig is being told to look somewhere else.
static char *memory_path(void)
{
    if (getenv("FONTCONFIG_FILE") != NULL ||
        getenv("FONTCONFIG_PATH") != NULL) {
        return NULL;
    }
    char *folder = file_cache_home();
    char *path = folder != NULL ? file_join(folder, "fonts") : NULL;

    free(folder);
    return path;
}

// "SECONDS.NANOSECONDS SIZE" of what is at [path]: when that is the same, the
// thing is the same. False: there is nothing.
static bool add_stamp(struct strbuf *out, const char *path)
{
    struct stat s;

    if (stat(path, &s) != 0) {
        return false;
    }
    strbuf_addf(out, "%lld.%09ld %lld", (long long)s.st_mtim.tv_sec,
                s.st_mtim.tv_nsec, (long long)s.st_size);
    return true;
}

// Does [text] start with the stamp that [path] has now?
static bool has_stamp(const char *text, size_t len, const char *path)
{
    struct strbuf now = STRBUF_INIT;
    bool ok = add_stamp(&now, path) && now.len == len &&
              memcmp(now.buf, text, len) == 0;

    strbuf_release(&now);
    return ok;
}

// The path in a line, after [skip] blanks; NULL when the line is too short.
static const char *path_in(const char *line, int skip)
{
    for (; skip > 0 && line != NULL; skip--) {
        line = strchr(line, ' ');
        line = line != NULL ? line + 1 : NULL;
    }
    return line;
}

static bool is_watch_valid(const char *rest)
{
    const char *path = path_in(rest, 2);

    return path != NULL && has_stamp(rest, (size_t)(path - rest) - 1, path);
}

static bool read_face(const char *rest, struct font_file *face)
{
    const char *index = path_in(rest, 2);
    const char *path = path_in(rest, 3);

    if (path == NULL || !has_stamp(rest, (size_t)(index - rest) - 1, path)) {
        return false;
    }
    face->index = strtol(index, NULL, 10);
    face->path = mem_strdup(path);
    return true;
}

// Reads one line; [*count] faces were read before.
static bool read_line(const char *line, struct font_file faces[FONT_COUNT],
                      int *count)
{
    if (strncmp(line, "watch ", 6) == 0) {
        return is_watch_valid(line + 6);
    }
    return strncmp(line, "face ", 5) == 0 && *count < FONT_COUNT &&
           read_face(line + 5, &faces[(*count)++]);
}

// [text] is taken to pieces.
static bool read_lines(char *text, struct font_file faces[FONT_COUNT])
{
    int count = 0;
    bool is_first = true, ok = true;

    for (char *line = text, *end; ok && *line != '\0'; line = end + 1) {
        end = strchr(line, '\n');
        if (end == NULL) {
            return false;
        }
        *end = '\0';
        ok = is_first ? strcmp(line, first_line) == 0
                      : read_line(line, faces, &count);
        is_first = false;
    }
    return ok && count == FONT_COUNT;
}

bool font_memory_read(struct font_file faces[FONT_COUNT])
{
    struct strbuf text = STRBUF_INIT;
    char *path = memory_path();
    bool ok = path != NULL && file_read(path, BYTES_MAX, &text, NULL) &&
              text.len > 0 && strlen(text.buf) == text.len &&
              read_lines(text.buf, faces);

    for (int i = 0; !ok && i < FONT_COUNT; i++) {
        free(faces[i].path);
        faces[i] = (struct font_file){0};
    }
    strbuf_release(&text);
    free(path);
    return ok;
}

void font_memory_watch(struct font_memory *m, const char *path)
{
    size_t before = m->lines.len;

    strbuf_adds(&m->lines, "watch ");
    if (strchr(path, '\n') == NULL && add_stamp(&m->lines, path)) {
        strbuf_addf(&m->lines, " %s\n", path);
    } else {
        strbuf_truncate(&m->lines, before);
    }
}

// False: it cannot be written down.
static bool add_face(struct strbuf *out, const struct font_file *face)
{
    strbuf_adds(out, "face ");
    if (strchr(face->path, '\n') != NULL || !add_stamp(out, face->path)) {
        return false;
    }
    strbuf_addf(out, " %ld %s\n", face->index, face->path);
    return true;
}

static bool write_file(const struct strbuf *text)
{
    char *path = memory_path();
    char *folder = path != NULL ? file_folder_of(path) : NULL;
    bool ok = path != NULL && file_make_folders(folder, NULL) &&
              file_write_atomic(path, text->buf, text->len, NULL);

    free(folder);
    free(path);
    return ok;
}

void font_memory_write(struct font_memory *m,
                       const struct font_file faces[FONT_COUNT])
{
    struct strbuf text = STRBUF_INIT;
    bool ok = true;

    strbuf_addf(&text, "%s\n", first_line);
    strbuf_add(&text, strbuf_text(&m->lines), m->lines.len);
    for (int i = 0; ok && i < FONT_COUNT; i++) {
        ok = add_face(&text, &faces[i]);
    }
    if (ok) {
        write_file(&text);
    }
    strbuf_release(&text);
}

void font_memory_release(struct font_memory *m)
{
    strbuf_release(&m->lines);
}
