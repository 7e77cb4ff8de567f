// The parts of JSON that plays and coded conversations share: levels, events,
// the result. Their names are a contract: they are added to, never renamed.
#ifndef CORE_RESULT_JSON_H
#define CORE_RESULT_JSON_H

#include <stdint.h>

#include "core/event.h"
#include "core/scenario.h"
#include "core/score.h"
#include "core/terms.h"

struct json;

// {"safety","partnership","agreement","strain"}
void result_json_levels(struct json *j, const char *key, const int16_t *levels);
// The words of [list] whose bits are set, as an array.
void result_json_words(struct json *j, const char *key,
                       const struct term_list *list, unsigned bits);
// {"type","id","kind"}; nothing for shifts and words, which have their own
// places. [s] names facts, endings and triggers: NULL where there is no
// scenario, and no event may then speak of one.
void result_json_event(struct json *j, const struct scenario *s,
                       const struct event *e);
// "result":{"objectives","stances","ruptures","miti","collaboration"}
void result_json_write(struct json *j, const struct scenario *s,
                       const struct score *score, const struct result *result);

#endif
