// Headers of PNG and SVG; see picture_size.h.
#include "base/picture_size.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

enum { SLIMMEST = 16 }; // a side may be so many times the other

static bool refuse(struct error *err, const char *why)
{
    return error_set(err, ERROR_FILE, "asset-invalid", "%s", why);
}

static uint32_t big_endian(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;

    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
           b[3];
}

static bool take_size(double w, double h, struct picture_size *out,
                      struct error *err)
{
    if (!(w >= 1 && h >= 1 && w <= PICTURE_SIDE_MAX && h <= PICTURE_SIDE_MAX)) {
        return refuse(err, "a picture may be 1 to 4096 wide and high");
    }
    if (w > h * SLIMMEST || h > w * SLIMMEST) {
        return refuse(err, "the picture is far too slim");
    }
    *out = (struct picture_size){(int)w, (int)h};
    return true;
}

static bool read_png(const struct strbuf *file, struct picture_size *out,
                     struct error *err)
{
    if (file->len < 33 || memcmp(file->buf + 12, "IHDR", 4) != 0) {
        return refuse(err, "the PNG file is cut off");
    }
    return take_size(big_endian(file->buf + 16), big_endian(file->buf + 20),
                     out, err);
}

// The tag of the root, from "<svg" up to its '>'. NUL-terminated copy.
static bool find_root(const struct strbuf *file, struct strbuf *tag)
{
    enum { NEAR_START = 4096, TAG_MAX = 4096 };
    size_t end = file->len < NEAR_START ? file->len : NEAR_START;

    for (size_t at = 0; at + 4 < end; at++) {
        if (memcmp(file->buf + at, "<svg", 4) == 0) {
            size_t left = file->len - at;
            const char *from = file->buf + at;
            const char *to = memchr(from, '>', left < TAG_MAX ? left : TAG_MAX);
            if (to != NULL) {
                strbuf_add(tag, from, (size_t)(to - from));
            }
            return to != NULL;
        }
    }
    return false;
}

// What stands in quotes behind [name] and '='; NULL: nothing.
static const char *value_of(const char *tag, const char *name)
{
    size_t len = strlen(name);

    for (const char *at = strstr(tag, name); at; at = strstr(at + 1, name)) {
        bool begins = strchr(" \t\r\n", at[-1]) != NULL;
        const char *rest = at + len + strspn(at + len, " \t\r\n");
        if (begins && *rest == '=') {
            rest += 1 + strspn(rest + 1, " \t\r\n");
            return *rest == '"' || *rest == '\'' ? rest + 1 : NULL;
        }
    }
    return NULL;
}

// Width and height, else those of the view box.
static bool read_svg(const struct strbuf *file, struct picture_size *out,
                     struct error *err)
{
    struct strbuf tag = STRBUF_INIT;
    double w = 0, h = 0;

    if (find_root(file, &tag)) {
        const char *text = strbuf_text(&tag);
        const char *width = value_of(text, "width");
        const char *height = value_of(text, "height");
        const char *box = value_of(text, "viewBox");
        char *at = NULL;
        if (width && height && !strchr(width, '%')) {
            w = strtod(width, NULL);
            h = strtod(height, NULL);
        } else if (box) {
            strtod(box, &at);
            strtod(at + strspn(at, " ,"), &at);
            w = strtod(at + strspn(at, " ,"), &at);
            h = strtod(at + strspn(at, " ,"), NULL);
        }
    }
    strbuf_release(&tag);
    return take_size(w, h, out, err);
}

static bool has_word(const struct strbuf *file, const char *word)
{
    return strstr(strbuf_text(file), word) != NULL;
}

bool picture_size_read(const struct strbuf *file, struct picture_size *out,
                       struct error *err)
{
    if (file->len >= 8 && memcmp(file->buf, "\x89PNG\r\n\x1a\n", 8) == 0) {
        return file->len <= PICTURE_BYTES_MAX
                   ? read_png(file, out, err)
                   : refuse(err, "a PNG file may have 8 MB");
    }
    if (file->len > PICTURE_SVG_BYTES_MAX) {
        return refuse(err, "an SVG file may have 1 MB");
    }
    if (file->len == 0 || memchr(file->buf, '\0', file->len) != NULL) {
        return refuse(err, "this is no PNG or SVG file");
    }
    if (has_word(file, "stroke-dasharray")) { // a short dash makes millions
        return refuse(err, "dashed lines cannot be drawn");
    }
    return read_svg(file, out, err);
}
