// Loading with other limits than the usual: for tests and fuzzing of script/.
#ifndef SCRIPT_LOAD_WITH_H
#define SCRIPT_LOAD_WITH_H

#include "script/loader.h"
#include "script/sandbox.h"

struct script_scenario *script_load_with(const char *path, const char *shown,
                                         const struct sandbox_limits *limits,
                                         struct findings *out);

#endif
