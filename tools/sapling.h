// A new scenario: the template that came with the program, under a name of its
// own.
#ifndef TOOLS_SAPLING_H
#define TOOLS_SAPLING_H

#include <stdbool.h>

#include "base/error.h"

// The files it is made of, as paths inside the folder; NULL past the last.
const char *sapling_file(int i);

// Makes [folder], which must not be there yet, and all files in it. After a
// failure nothing is left of it. Errors: "bad-name", "folder-exists",
// "folder-unwritable", "template-missing", and those of file.h.
bool sapling_plant(const char *folder, struct error *err);

#endif
