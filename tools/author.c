// rapport-author: the trainer's workshop. This file only finds the command.
#include <stdio.h>
#include <string.h>

#include "tools/check.h"

static const char help[] =
    "Usage: rapport-author check PATH... [--json]\n"
    "\n"
    "Loads scenarios and tells every mistake, with file and line. PATH is a\n"
    "folder that holds a scenario.lua, or a .lua file.\n"
    "\n"
    "  --json             print the findings as one JSON object\n"
    "  --help, --version  say this, or the version\n"
    "\n"
    "Exit status: 0 nothing wrong, 1 errors were found, 2 wrong usage.\n";

static int complain(const char *what, const char *about)
{
    fprintf(stderr, "rapport-author: %s%s\n", what, about);
    fputs("    hint: rapport-author --help shows how to call it\n", stderr);
    return 2;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        return complain("a command is missing", "");
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        fputs(help, stdout);
        return 0;
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("rapport-author " RAPPORT_VERSION);
        return 0;
    }
    if (strcmp(argv[1], "check") == 0) {
        return check_main(argc - 1, argv + 1);
    }
    return complain("unknown command: ", argv[1]);
}
