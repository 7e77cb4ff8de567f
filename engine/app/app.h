// The window program: shows one screen after the other and carries out what
// they ask for.
#ifndef APP_APP_H
#define APP_APP_H

struct keeper;
struct options;

// Opens the window and stays until the person leaves. With a scenario in
// [options] it begins at its briefing. Returns the exit status.
int app_run(const struct options *options, struct keeper *keeper);

#endif
