// The page of a session, written where a person finds it.
#ifndef APP_PRINT_PAGE_H
#define APP_PRINT_PAGE_H

#include <stdbool.h>

#include "base/error.h"
#include "core/note.h"

struct play;

// Writes it into the folder for documents (XDG_DOCUMENTS_DIR, else as the
// desktop has it, else the home folder), under a name that is free. [*path] is
// where; the caller frees it. False with the reason.
bool print_page(const struct play *p, const struct note_list *notes,
                char **path, struct error *err);

#endif
