// Writing a page without writing over somebody's work.
#include "tools/printed.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/strbuf.h"

#include "base/banned.h"

enum { OLD_MOST = 64 * 1024 * 1024 };

static bool is_ours(const char *path, const char *mark)
{
    struct strbuf old = STRBUF_INIT;
    struct error ignored = {0};
    bool is_read = file_read(path, OLD_MOST, &old, &ignored);
    bool ours = is_read && strstr(strbuf_text(&old), mark);
    strbuf_release(&old);
    return ours;
}

static bool refuse(const char *path, struct error *err)
{
    error_set_at(err, ERROR_FILE, "file-exists", path, 0,
                 "there is a file of that name already, and it was not made by "
                 "this command");
    return error_hint(err, "choose another name after -o, or move it away");
}

bool printed_write(const char *path, const char *mark,
                   const struct strbuf *text, struct error *err)
{
    assert(strstr(strbuf_text(text), mark));
    if (!path || strcmp(path, "-") == 0) {
        fwrite(text->buf, 1, text->len, stdout);
        return true; // report_close() tells whether it has arrived
    }
    if (file_is_folder(path)) {
        error_set_at(err, ERROR_FILE, "file-is-folder", path, 0,
                     "this is a folder");
        return error_hint(err, "name a file in it after -o");
    }
    if (file_exists(path) && !is_ours(path, mark)) {
        return refuse(path, err);
    }
    return file_write_atomic(path, text->buf, text->len, err);
}
