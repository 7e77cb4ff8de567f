// Files and folders. Paths are bytes as the user gave them.
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

struct strbuf;

// All errors are of kind ERROR_FILE, name the path in [err]->file and not in
// the message.

// Reads a whole regular file of at most [max] bytes into [out], in place of
// what was there; [out] is empty after a failure. Never blocks on a pipe or
// device. Errors: "file-missing", "file-unreadable", "file-not-regular",
// "file-too-large".
bool file_read(const char *path, size_t max, struct strbuf *out,
               struct error *err);
// Like file_read() for [name] (a plain name, no '/', no leading '.') inside
// the folder [dir]; does not follow a symbolic link ("file-not-regular").
// Another name is "file-name-refused".
bool file_read_in(const char *dir, const char *name, size_t max,
                  struct strbuf *out, struct error *err);
// Like file_read() for standard input, be it a pipe, a terminal or a file; it
// waits for the end. Errors name "standard input".
bool file_read_input(size_t max, struct strbuf *out, struct error *err);
// Writes beside [path], flushes to disk, then renames: all or nothing. A file
// that is replaced keeps its permissions; a symbolic link is replaced itself.
// Errors: "file-unwritable", "file-not-regular" (no device is replaced).
bool file_write_atomic(const char *path, const char *bytes, size_t len,
                       struct error *err);
// For the start of a program, before it opens anything. It may have been
// started with standard streams closed; the first file to be opened would
// become one of them, and what is printed would go into it. This takes their
// places; reading from and writing to them still fails.
void file_hold_streams(void);
bool file_exists(const char *path);
bool file_is_folder(const char *path);
// Makes [path] and its missing parents, mode 0700. Error: "folder-unwritable".
bool file_make_folders(const char *path, struct error *err);
// The names in folder [path], sorted, without those that start with '.';
// [*names] is an array owned by the caller, freed with file_names_free().
// Errors: "folder-missing", "folder-unreadable".
bool file_list(const char *path, char ***names, size_t *count,
               struct error *err);
void file_names_free(char **names, size_t count);

// [dir]/[name] as a new string, owned by the caller.
char *file_join(const char *dir, const char *name);
// The folder part of [path] ("." when there is none), slashes at the end set
// aside: "a/b/" is in "a"; owned by the caller.
char *file_folder_of(const char *path);
// The last part of [path], with the slashes at its end if there are any;
// borrowed.
const char *file_name_of(const char *path);
// XDG_DATA_HOME/rapport, XDG_CONFIG_HOME/rapport, XDG_CACHE_HOME/rapport, by
// the XDG rules (relative values are ignored, HOME else); owned by the caller;
// NULL when there is no home.
char *file_data_home(void);
char *file_config_home(void);
char *file_cache_home(void);

// SHA-256 of [bytes] as 64 hexadecimal digits and a NUL.
void file_sha256(const void *bytes, size_t len, char out[65]);

#endif
