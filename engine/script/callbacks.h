// The functions a scenario gave us to call.
#ifndef SCRIPT_CALLBACKS_H
#define SCRIPT_CALLBACKS_H

#include "core/script.h"
#include "script/load.h"

// Registers the function on top of the stack, which stays there.
callback_id callbacks_add(struct loader *ld, enum callback_kind kind,
                          const char *constructor, const char *field);

extern const struct script_ops callbacks_ops;

#endif
