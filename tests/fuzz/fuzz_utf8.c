// Any bytes made safe are valid UTF-8 without an unsafe character.
#include <stdint.h>
#include <stdlib.h>

#include "base/strbuf.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, (const char *)data, size);
    if (!utf8_is_valid(strbuf_text(&safe), safe.len, NULL)) {
        abort();
    }
    for (size_t at = 0; at < safe.len;) {
        if (utf8_is_unsafe(utf8_next(safe.buf, safe.len, &at))) {
            abort();
        }
    }
    strbuf_release(&safe);
    return 0;
}
