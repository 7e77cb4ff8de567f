// The transcript on request.
#include "app/transcript_file.h"

#include "base/file.h"
#include "base/strbuf.h"
#include "core/play.h"

bool transcript_file_write(const struct play *p, const char *path,
                           struct error *err)
{
    struct strbuf text = STRBUF_INIT;
    if (!path) {
        return true;
    }
    transcript_write(&p->transcript, &text);
    bool ok = file_write_atomic(path, text.buf, text.len, err);
    strbuf_release(&text);
    return ok;
}
