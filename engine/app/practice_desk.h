// What a person has practised and what is due, for the terminal and for
// programs.
#ifndef APP_PRACTICE_DESK_H
#define APP_PRACTICE_DESK_H

#include <stdbool.h>

struct keeper;

// Prints the suggestion and each scenario's attempts; [is_json]: as one object.
// Exit status.
int practice_desk_progress(struct keeper *keeper, bool is_json);
// Goes over the moments that are due, asking at standard input. Exit status.
int practice_desk_drills(struct keeper *keeper);

#endif
