// One command of rapport-author: its name, what it says of itself, its work.
#ifndef TOOLS_COMMAND_H
#define TOOLS_COMMAND_H

#include <stdbool.h>

// What the program ends with.
enum { EXIT_GOOD, EXIT_FOUND, EXIT_USAGE };

struct command {
    const char *name;
    const char *usage;   // after the name: "PATH... [--json]"
    const char *summary; // one line for the list of commands
    const char *help;    // what it does and its options, for --help
    // [argv][0] is the command's name. Returns the exit status. --help is
    // answered before.
    int (*run)(int argc, char **argv);
};

// Prints what is wrong with the arguments of [command] and returns EXIT_USAGE.
int command_misused(const char *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// In a loop over getopt_long() with opterr = 0: says which option is unknown
// or lacks its value ([key] is '?' or ':'), returns EXIT_USAGE.
int command_bad_option(const char *command, int key, char **argv);

// Reads a whole number from [least] to [most]; false, said, when it is none.
bool command_number(const char *command, const char *option, const char *text,
                    long least, long most, long *out);

// Each command, in its own file.
extern const struct command command_check;
extern const struct command command_explore;
extern const struct command command_graph;
extern const struct command command_new;
extern const struct command command_score;
extern const struct command command_script;
extern const struct command command_stats;
extern const struct command command_test;
extern const struct command command_watch;

#endif
