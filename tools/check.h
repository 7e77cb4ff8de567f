// `rapport-author check`: loads scenarios and reports what is wrong.
#ifndef TOOLS_CHECK_H
#define TOOLS_CHECK_H

// [argv][0] is "check". Returns the exit status.
int check_main(int argc, char **argv);

#endif
