// Pictures that a scenario brings along: plain names inside its own folder,
// looked at before anybody decodes them.
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "script/fields.h"

#include "base/banned.h"

enum { ASSET_MAX = 4 << 20, NAME_MAX_BYTES = 64 };

static bool is_plain(const char *name)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789_-";
    size_t stem = strspn(name, allowed), len = strlen(name);
    return stem > 0 && len <= NAME_MAX_BYTES &&
           (name[stem] == '\0' || strcmp(name + stem, ".svg") == 0 ||
            strcmp(name + stem, ".png") == 0);
}

static bool starts_with(const struct strbuf *file, const char *start,
                        size_t len)
{
    return file->len >= len && memcmp(file->buf, start, len) == 0;
}

// An SVG may begin with a byte order mark, an XML declaration and comments:
// its root is looked for near the start.
static bool is_svg(const struct strbuf *file)
{
    enum { NEAR_START = 4096 };
    size_t end = file->len < NEAR_START ? file->len : NEAR_START;
    for (size_t at = 0; at + 4 <= end; at++) {
        if (memcmp(file->buf + at, "<svg", 4) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_header(const struct strbuf *file, const char *suffix)
{
    static const char png[] = "\x89PNG\r\n\x1a\n";
    return strcmp(suffix, ".png") == 0 ? starts_with(file, png, sizeof png - 1)
                                       : is_svg(file);
}

static void check_file(struct reading *r, const char *name, const char *suffix)
{
    struct strbuf file = STRBUF_INIT;
    struct error err = {0};

    if (!file_read_in(r->ld->folder, name, ASSET_MAX, &file, &err)) {
        fields_fault(r, "client.portrait", "asset-missing",
                     "put the file beside the scenario", "portrait '%s': %s",
                     name, err.message);
    } else if (!has_header(&file, suffix)) {
        fields_fault(r, "client.portrait", "asset-invalid", NULL,
                     "portrait '%s' is no %s picture", name, suffix + 1);
    }
    strbuf_release(&file);
}

void asset_check(struct reading *r, const char *name)
{
    const char *suffix = strchr(name, '.');
    if (!is_plain(name)) {
        fields_fault(r, "client.portrait", "bad-name",
                     "letters, digits, _ and -, then .svg or .png for a file "
                     "of its own",
                     "portrait '%s' is no plain name", name);
    } else if (suffix) {
        check_file(r, name, suffix);
    }
}
