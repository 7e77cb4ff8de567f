// Pictures that a scenario brings along: plain names inside its own folder,
// looked at before anybody decodes them.
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/picture_size.h"
#include "base/strbuf.h"
#include "script/fields.h"

#include "base/banned.h"

enum { NAME_MAX_BYTES = 64 };

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

// Is it what its name says, and can it be decoded without harm?
static bool is_sound(const struct strbuf *file, const char *suffix,
                     struct error *err)
{
    struct picture_size size;
    bool is_png = file->len > 0 && (unsigned char)file->buf[0] == 0x89;

    if (is_png != (strcmp(suffix, ".png") == 0)) {
        return error_set(err, ERROR_FILE, "asset-invalid", "%s",
                         "its name says something else");
    }
    return picture_size_read(file, &size, err);
}

static void check_file(struct reading *r, const char *name, const char *suffix)
{
    struct strbuf file = STRBUF_INIT;
    struct error err = {0};

    if (!file_read_in(r->ld->folder, name, PICTURE_BYTES_MAX, &file, &err)) {
        fields_fault(r, "client.portrait", "asset-missing",
                     "put the file beside the scenario", "portrait '%s': %s",
                     name, err.message);
    } else if (!is_sound(&file, suffix, &err)) {
        fields_fault(r, "client.portrait", "asset-invalid", err.message,
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
