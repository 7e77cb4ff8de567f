// Planting the template.
#include "tools/sapling.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "script/library.h"

enum { NAME_MAX_LEN = 64, TEMPLATE_FILE_MAX = 1 << 18 };

// Where each file comes from, below the shipped scenarios; NULL: made here.
static const struct {
    const char *name, *source;
} files[] = {
    {"scenario.lua", "_template/scenario.lua"},
    {"README.md", "_template/README.md"},
    {"plays/good.play", "_template/plays/good.play"},
    {"plays/repaired.play", "_template/plays/repaired.play"},
    {"rapport.d.lua", "rapport.d.lua"},
    {".luarc.json", NULL},
};
enum { FILES = sizeof files / sizeof files[0] };

const char *sapling_file(int i)
{
    return i < FILES ? files[i].name : NULL;
}

// lua-language-server: the annotations lie beside the scenario, so that they
// come along when the folder is moved or sent; what scenarios do not have is
// not offered.
static const char luarc[] = "{\n"
                            "  \"runtime.version\": \"Lua 5.4\",\n"
                            "  \"workspace.library\": [\"rapport.d.lua\"],\n"
                            "  \"runtime.builtin\": {\n"
                            "    \"coroutine\": \"disable\",\n"
                            "    \"debug\": \"disable\",\n"
                            "    \"io\": \"disable\",\n"
                            "    \"os\": \"disable\",\n"
                            "    \"package\": \"disable\"\n"
                            "  }\n"
                            "}\n";

// --- names -------------------------------------------------------------------

// The name without slashes at its end; owned by the caller.
static char *name_in(const char *folder)
{
    char *name = mem_strdup(file_name_of(folder));
    for (size_t len = strlen(name); len > 0 && name[len - 1] == '/'; len--) {
        name[len - 1] = '\0';
    }
    return name;
}

static bool is_good_name(const char *name)
{
    size_t len = strlen(name);
    if (len == 0 || len > NAME_MAX_LEN || !isalnum((unsigned char)name[0])) {
        return false;
    }
    for (size_t i = 0; i < len; i++) {
        if (!isalnum((unsigned char)name[i]) && !strchr("-_", name[i])) {
            return false;
        }
    }
    return true;
}

static bool check_name(const char *name, struct error *err)
{
    if (is_good_name(name)) {
        return true;
    }
    error_set(err, ERROR_USAGE, "bad-name",
              "'%.100s' cannot be the name of a scenario", name);
    return error_hint(err,
                      "use letters from a to z, digits, - and _, beginning "
                      "with a letter or digit, at most %d of them",
                      NAME_MAX_LEN);
}

// --- files -------------------------------------------------------------------

static bool read_source(const char *source, struct strbuf *out,
                        struct error *err)
{
    char *shipped = library_shipped();
    if (!shipped) {
        error_set(err, ERROR_FILE, "template-missing",
                  "the scenarios that come with the program are not beside it");
        return error_hint(err, "install Rapport again, or run it where it was "
                               "built");
    }
    char *path = file_join(shipped, source);
    bool ok = file_read(path, TEMPLATE_FILE_MAX, out, err);
    free(path);
    free(shipped);
    return ok;
}

static bool write_one(const char *folder, int i, struct error *err)
{
    struct strbuf text = STRBUF_INIT;
    char *path = file_join(folder, files[i].name);
    bool ok = true;
    if (files[i].source) {
        ok = read_source(files[i].source, &text, err);
    } else {
        strbuf_adds(&text, luarc);
    }
    ok = ok && file_write_atomic(path, strbuf_text(&text), text.len, err);
    free(path);
    strbuf_release(&text);
    return ok;
}

static bool make_folder(const char *path, struct error *err)
{
    if (mkdir(path, 0777) == 0) {
        return true;
    }
    if (errno == EEXIST) {
        error_set_at(err, ERROR_FILE, "folder-exists", path, 0,
                     "this is there already, and stays as it is");
        return error_hint(err, "choose another name");
    }
    error_set_at(err, ERROR_FILE, "folder-unwritable", path, 0,
                 "the folder cannot be made: %s", strerror(errno));
    return errno == ENOENT ? error_hint(err, "make the folder above it first")
                           : false;
}

static void remove_all(const char *folder, const char *plays)
{
    for (int i = 0; i < FILES; i++) {
        char *path = file_join(folder, files[i].name);
        unlink(path);
        free(path);
    }
    rmdir(plays);
    rmdir(folder);
}

static bool fill(const char *folder, struct error *err)
{
    char *plays = file_join(folder, "plays");
    bool ok = make_folder(plays, err);
    for (int i = 0; i < FILES && ok; i++) {
        ok = write_one(folder, i, err);
    }
    if (!ok) {
        remove_all(folder, plays);
    }
    free(plays);
    return ok;
}

bool sapling_plant(const char *folder, struct error *err)
{
    char *name = name_in(folder);
    bool ok =
        check_name(name, err) && make_folder(folder, err) && fill(folder, err);
    free(name);
    return ok;
}
