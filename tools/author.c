// rapport-author: the trainer's workshop. This file only finds the command.
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "core/terms.h"
#include "tools/command.h"
#include "tools/report.h"

static const struct command *const commands[] = {
    &command_new,   &command_check, &command_explore,
    &command_graph, &command_test,  &command_script,
    &command_stats, &command_watch, &command_score,
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static void print_help(void)
{
    puts("Usage: rapport-author COMMAND ...\n\n"
         "The workshop for people who write scenarios. Commands:\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        printf("  %-9s %s\n", commands[i]->name, commands[i]->summary);
    }
    puts("\nrapport-author COMMAND --help says more about one of them.\n"
         "A scenario is a folder that holds a scenario.lua, a .lua file, or a\n"
         "name in the library. With --json every command prints one JSON\n"
         "object.\n\n"
         "  --help, --version  say this, or the version\n\n"
         "Exit status: 0 nothing wrong, 1 something was found or failed,\n"
         "2 wrong usage.");
}

static void print_command_help(const struct command *c)
{
    printf("Usage: rapport-author %s %s\n\n%s", c->name, c->usage, c->help);
}

static const struct command *find(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i]->name, name) == 0) {
            return commands[i];
        }
    }
    return NULL;
}

static int complain(const char *what, const char *about)
{
    fprintf(stderr, "rapport-author: %s%s\n", what, about);
    for (size_t i = 0; i < COMMAND_COUNT && *about; i++) {
        if (term_distance(about, commands[i]->name, 2) <= 2) {
            fprintf(stderr, "    hint: did you mean '%s'?\n",
                    commands[i]->name);
            return EXIT_USAGE;
        }
    }
    fputs("    hint: rapport-author --help shows how to call it\n", stderr);
    return EXIT_USAGE;
}

static bool wants_help(int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            return true;
        }
    }
    return false;
}

static int run(int argc, char **argv)
{
    if (argc < 2) {
        return complain("a command is missing", "");
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("rapport-author " RAPPORT_VERSION);
        return EXIT_GOOD;
    }
    const struct command *c = find(argv[1]);
    if (c && wants_help(argc - 1, argv + 1)) {
        print_command_help(c);
        return EXIT_GOOD;
    }
    if (c) {
        return c->run(argc - 1, argv + 1);
    }
    if (wants_help(argc, argv)) {
        print_help();
        return EXIT_GOOD;
    }
    return complain("unknown command: ", argv[1]);
}

int main(int argc, char **argv)
{
    file_hold_streams();
    return report_close(run(argc, argv));
}
