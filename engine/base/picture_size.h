// How large a picture says it is, without decoding it. Files come from
// strangers: what they say is looked at before anybody works with the rest.
#ifndef BASE_PICTURE_SIZE_H
#define BASE_PICTURE_SIZE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/strbuf.h"

enum {
    PICTURE_SIDE_MAX = 4096,         // pixels of a PNG, units of an SVG
    PICTURE_BYTES_MAX = 8 << 20,     // of the file
    PICTURE_SVG_BYTES_MAX = 1 << 20, // of an SVG: each byte may be a stroke
};

struct picture_size {
    int w, h; // 1 .. PICTURE_SIDE_MAX
};

// Looks at [file], the bytes of a PNG or SVG file. False when it is neither or
// one that should not be decoded: ERROR_FILE "asset-invalid", and why.
bool picture_size_read(const struct strbuf *file, struct picture_size *out,
                       struct error *err);

#endif
