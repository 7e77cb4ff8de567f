// Paths as text, and what is there; see file.h.
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

bool file_exists(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

char *file_join(const char *dir, const char *name)
{
    struct strbuf path = STRBUF_INIT;

    strbuf_adds(&path, dir);
    if (path.len > 0 && path.buf[path.len - 1] != '/') {
        strbuf_addch(&path, '/');
    }
    strbuf_adds(&path, name);
    return strbuf_take(&path);
}

// [len] without the slashes at the end of [path].
static size_t without_slashes(const char *path, size_t len)
{
    while (len > 0 && path[len - 1] == '/') {
        len--;
    }
    return len;
}

// Where the last part of [path] starts.
static size_t start_of_name(const char *path)
{
    size_t at = without_slashes(path, strlen(path));

    while (at > 0 && path[at - 1] != '/') {
        at--;
    }
    return at;
}

char *file_folder_of(const char *path)
{
    size_t start = start_of_name(path);
    size_t len = without_slashes(path, start);

    if (len == 0) {
        return mem_strdup(path[0] == '/' ? "/" : ".");
    }
    return mem_strndup(path, len);
}

const char *file_name_of(const char *path)
{
    return path + start_of_name(path);
}

static bool is_absolute(const char *path)
{
    return path != NULL && path[0] == '/';
}

static char *home_of(const char *variable, const char *below_home)
{
    const char *value = getenv(variable);

    if (is_absolute(value)) {
        return file_join(value, "rapport");
    }
    value = getenv("HOME");
    return is_absolute(value) ? file_join(value, below_home) : NULL;
}

char *file_data_home(void)
{
    return home_of("XDG_DATA_HOME", ".local/share/rapport");
}

char *file_config_home(void)
{
    return home_of("XDG_CONFIG_HOME", ".config/rapport");
}

char *file_cache_home(void)
{
    return home_of("XDG_CACHE_HOME", ".cache/rapport");
}
