// The transcript on request: --transcript FILE.
#ifndef APP_TRANSCRIPT_FILE_H
#define APP_TRANSCRIPT_FILE_H

#include <stdbool.h>

#include "base/error.h"

struct play;

// Writes the transcript of [p] to [path], all or nothing; NULL: does nothing.
bool transcript_file_write(const struct play *p, const char *path,
                           struct error *err);

#endif
