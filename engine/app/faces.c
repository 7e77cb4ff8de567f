// Faces from files and from numbers; see faces.h.
#include "app/faces.h"

#include <string.h>

#include "base/file.h"
#include "base/picture_size.h"
#include "base/strbuf.h"
#include "core/room.h"
#include "core/terms.h"
#include "ui/portrait.h"

#include "base/banned.h"

static bool read_sound(const char *folder, const char *name, struct strbuf *out)
{
    struct picture_size size;
    struct error err = {0};

    return file_read_in(folder, name, PICTURE_BYTES_MAX, out, &err) &&
           picture_size_read(out, &size, &err);
}

// "kim.png" in a mood is "kim-sad.png".
static bool read_mood(const char *folder, const char *name, const char *suffix,
                      enum mood mood, struct strbuf *out)
{
    struct strbuf file = STRBUF_INIT;

    strbuf_addf(&file, "%.*s-%s%s", (int)(suffix - name), name,
                term_name(&terms_mood, (int)mood), suffix);
    bool is_read = read_sound(folder, strbuf_text(&file), out);
    strbuf_release(&file);
    return is_read;
}

static bool read_file(const char *folder, const char *name, enum mood mood,
                      struct strbuf *out)
{
    const char *suffix = strrchr(name, '.');

    if (folder == NULL || suffix == NULL) {
        return false;
    }
    return read_mood(folder, name, suffix, mood, out) ||
           read_sound(folder, name, out);
}

// The fallback in the room that [name] asks for.
static bool write_fallback(const char *name, const struct portrait_look *look,
                           struct strbuf *out)
{
    enum room room;
    int state;
    struct strbuf other = STRBUF_INIT;
    int len = room_split(name, &room, &state);

    strbuf_addf(&other, "%s%s", portrait_fallback_name(), name + len);
    bool is_drawn = portrait_write_look(strbuf_text(&other), look, out);
    strbuf_release(&other);
    return is_drawn;
}

bool faces_write(const char *folder, const char *name,
                 const struct portrait_look *look, struct strbuf *out)
{
    enum room room;
    int state;
    struct strbuf file = STRBUF_INIT, own = STRBUF_INIT;
    strbuf_add(&own, name, (size_t)room_split(name, &room, &state));
    bool is_file =
        read_file(folder, strbuf_text(&own), look_mood(look->to), &file);
    strbuf_release(&own);

    if (is_file && look->layer == PORTRAIT_WHOLE) {
        strbuf_add(out, file.buf, file.len);
    }
    strbuf_release(&file);
    if (is_file) { // of one piece
        return look->layer == PORTRAIT_WHOLE;
    }
    return portrait_write_look(name, look, out) ||
           write_fallback(name, look, out);
}
