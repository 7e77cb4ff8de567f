// Font files by fontconfig, remembered; see font_files.h.
#include "sdl/font_files.h"

#include <stdlib.h>
#include <string.h>

#include <fontconfig/fontconfig.h>

#include "base/mem.h"
#include "sdl/font_memory.h"

#include "base/banned.h"

struct font_files {
    FcConfig *config; // owned; NULL until it is needed
    struct font_file faces[FONT_COUNT];
    enum font_choice choice;
    bool was_remembered;
};

// What is asked for. Later families stand in for earlier ones.
struct wish {
    const char *const *families; // ends with NULL
    int weight, slant;
};

#define STAND_INS "Noto Sans", "DejaVu Sans", "sans-serif"

// The families of each face by choice: what is said, and the interface.
static const char *const families[FONTS_COUNT][2][5] = {
    [FONTS_USUAL] = {{"Andika", STAND_INS}, {"Inter", STAND_INS}},
    [FONTS_PLAIN] = {{"Inter", STAND_INS}, {"Inter", STAND_INS}},
    [FONTS_DYSLEXIC] = {{"OpenDyslexic", STAND_INS},
                        {"OpenDyslexic", STAND_INS}},
};

static struct wish wish_of(const struct font_files *f, enum font_face face)
{
    bool is_interface = face == FONT_INTERFACE || face == FONT_INTERFACE_BOLD;

    return (struct wish){
        families[f->choice][is_interface],
        face == FONT_INTERFACE_BOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR,
        face == FONT_DIALOGUE_ITALIC ? FC_SLANT_ITALIC : FC_SLANT_ROMAN};
}

static FcPattern *pattern_of(const struct font_files *f, enum font_face face)
{
    struct wish wish = wish_of(f, face);
    FcPattern *pattern = FcPatternCreate();

    for (int i = 0; wish.families[i] != NULL; i++) {
        FcPatternAddString(pattern, FC_FAMILY,
                           (const FcChar8 *)wish.families[i]);
    }
    FcPatternAddInteger(pattern, FC_WEIGHT, wish.weight);
    FcPatternAddInteger(pattern, FC_SLANT, wish.slant);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    // Coloured letters are pictures that cannot be painted in one colour.
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    return pattern;
}

static bool start(struct font_files *f)
{
    if (f->config == NULL) {
        f->config = FcInitLoadConfigAndFonts();
    }
    return f->config != NULL;
}

// The best match; to be destroyed, or NULL.
static FcPattern *match(struct font_files *f, FcPattern *pattern)
{
    FcResult result = FcResultNoMatch;

    FcConfigSubstitute(f->config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return FcFontMatch(f->config, pattern, &result);
}

static bool take_file(const FcPattern *found, struct font_file *out)
{
    FcChar8 *path = NULL;
    int index = 0;

    if (found == NULL ||
        FcPatternGetString(found, FC_FILE, 0, &path) != FcResultMatch) {
        return false;
    }
    FcPatternGetInteger(found, FC_INDEX, 0, &index);
    out->path = mem_strdup((const char *)path);
    out->index = index;
    return true;
}

static bool find_face(struct font_files *f, enum font_face face)
{
    FcPattern *pattern = pattern_of(f, face);
    FcPattern *found = match(f, pattern);
    bool ok = take_file(found, &f->faces[face]);

    if (found != NULL) {
        FcPatternDestroy(found);
    }
    FcPatternDestroy(pattern);
    return ok;
}

static bool find_faces(struct font_files *f, struct error *err)
{
    bool ok = start(f);

    for (int face = 0; ok && face < FONT_COUNT; face++) {
        ok = find_face(f, (enum font_face)face);
    }
    if (!ok) {
        error_set(err, ERROR_SYSTEM, "no-font",
                  "there is no font on this machine to write with");
        error_hint(err, "install fonts, e.g. fonts-sil-andika, fonts-inter "
                        "and fonts-noto-core; or play in the terminal: "
                        "rapport play NAME --text");
    }
    return ok;
}

struct font_files *font_files_new(enum font_choice choice, struct error *err)
{
    struct font_files *f = mem_alloc(sizeof *f);

    f->choice = choice;
    // Only the usual ones are worth remembering.
    f->was_remembered = choice == FONTS_USUAL && font_memory_read(f->faces);
    if (!f->was_remembered && !find_faces(f, err)) {
        font_files_free(f);
        return NULL;
    }
    return f;
}

void font_files_free(struct font_files *f)
{
    if (f == NULL) {
        return;
    }
    for (int i = 0; i < FONT_COUNT; i++) {
        free(f->faces[i].path);
    }
    if (f->config != NULL) {
        FcConfigDestroy(f->config);
    }
    free(f);
}

const struct font_file *font_files_face(const struct font_files *f,
                                        enum font_face face)
{
    return &f->faces[face];
}

static bool has(const FcPattern *found, uint32_t code_point)
{
    FcCharSet *set = NULL; // borrowed from the pattern

    return found != NULL &&
           FcPatternGetCharSet(found, FC_CHARSET, 0, &set) == FcResultMatch &&
           FcCharSetHasChar(set, code_point);
}

bool font_files_with(struct font_files *f, enum font_face face,
                     uint32_t code_point, struct font_file *out)
{
    if (!start(f)) {
        return false;
    }
    FcPattern *pattern = pattern_of(f, face);
    FcCharSet *set = FcCharSetCreate();
    FcCharSetAddChar(set, code_point);
    FcPatternAddCharSet(pattern, FC_CHARSET, set);
    FcPattern *found = match(f, pattern);
    bool ok = has(found, code_point) && take_file(found, out);

    if (found != NULL) {
        FcPatternDestroy(found);
    }
    FcCharSetDestroy(set);
    FcPatternDestroy(pattern);
    return ok;
}

// Adds each path of [list] (destroyed here) to what must not change.
static void watch_all(struct font_memory *m, FcStrList *list)
{
    const FcChar8 *path;

    while (list != NULL && (path = FcStrListNext(list)) != NULL) {
        font_memory_watch(m, (const char *)path);
    }
    if (list != NULL) {
        FcStrListDone(list);
    }
}

void font_files_remember(struct font_files *f)
{
    if (f->was_remembered || f->config == NULL || f->choice != FONTS_USUAL) {
        return;
    }
    struct font_memory m = {0};
    f->was_remembered = true; // one attempt is enough
    watch_all(&m, FcConfigGetConfigFiles(f->config));
    watch_all(&m, FcConfigGetFontDirs(f->config));
    font_memory_write(&m, f->faces);
    font_memory_release(&m);
}
