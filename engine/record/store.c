// Opening the file, and what it must be to be used; see store.h.
#include "record/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "record/schema.h"
#include "record/trouble.h"

#include "base/banned.h"

enum {
    PATIENCE_MS = 2000,
    PATIENCE_NEXT_MS = 100,
    // A file up to this size is read through at every opening (2 to 3 ms);
    // damage in a larger one shows when the damaged part is read.
    CHECKED_SIZE = 512 * 1024,
};

void store_disconnect(struct record *rec)
{
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        sqlite3_finalize(rec->statements[i]);
        rec->statements[i] = NULL;
    }
    sqlite3_close(rec->db);
    rec->db = NULL;
    rec->is_read_only = false;
}

static void keep_wal_at_close(struct record *rec, int keeps)
{
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps, NULL);
}

void store_abandon(struct record *rec)
{
    if (rec->db != NULL) {
        keep_wal_at_close(rec, 1);
    }
    store_disconnect(rec);
}

void store_set_patience(struct record *rec)
{
    sqlite3_busy_timeout(rec->db, trouble_is(rec, TROUBLE_BUSY)
                                      ? PATIENCE_NEXT_MS
                                      : PATIENCE_MS);
}

// --- the file, before it is opened -------------------------------------------

static off_t size_of(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 ? st.st_size : 0;
}

static off_t size_of_wal(const char *path)
{
    struct strbuf wal = STRBUF_INIT;

    strbuf_adds(&wal, path);
    strbuf_adds(&wal, "-wal");
    off_t size = size_of(strbuf_text(&wal));
    strbuf_release(&wal);
    return size;
}

// SQLite would delete such a -wal as soon as a new file is begun beside it.
// The order of the two looks matters: a file has its first page before it has
// a -wal.
static bool has_left_over(const struct record *rec)
{
    return size_of_wal(rec->path) > 0 && size_of(rec->path) == 0;
}

// For this person's eyes only; SQLite itself would let all others read. Opens
// nothing that is there already: closing it would drop SQLite's locks.
static bool make_private(struct record *rec)
{
    int fd = open(rec->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd >= 0) {
        close(fd);
        return true;
    }
    return errno == EEXIST || trouble_from_system(rec, errno);
}

static bool make_folder(struct record *rec)
{
    struct error why = {0};
    char *folder = file_folder_of(rec->path);
    bool ok = file_is_folder(folder) || file_make_folders(folder, &why) ||
              trouble_set(rec, TROUBLE_UNAVAILABLE, why.message, NULL);

    free(folder);
    return ok;
}

static bool prepare_file(struct record *rec)
{
    struct stat st;

    if (rec->path[0] == '\0') {
        return trouble_set(rec, TROUBLE_NO_HOME, NULL, NULL);
    }
    if (has_left_over(rec)) {
        return trouble_set(rec, TROUBLE_LEFT_OVER, NULL, NULL);
    }
    if (stat(rec->path, &st) == 0) {
        return S_ISREG(st.st_mode) ||
               trouble_set(rec, TROUBLE_UNAVAILABLE, "it is not a regular file",
                           NULL);
    }
    return make_folder(rec) && make_private(rec);
}

// --- the connection ----------------------------------------------------------

// SQLite reads meaning into names like ":memory:" and "file:…".
static void add_plain_name(const char *path, struct strbuf *out)
{
    strbuf_adds(out, path[0] == '/' ? "" : "./");
    strbuf_adds(out, path);
}

static void add_immutable_uri(const char *path, struct strbuf *out)
{
    struct strbuf name = STRBUF_INIT;

    add_plain_name(path, &name);
    strbuf_adds(out, "file:");
    for (size_t i = 0; i < name.len; i++) {
        if (name.buf[i] == '/') {
            strbuf_addch(out, '/');
        } else {
            strbuf_addf(out, "%%%02x", (unsigned char)name.buf[i]);
        }
    }
    strbuf_adds(out, "?immutable=1");
    strbuf_release(&name);
}

// The file may have come from anywhere: nothing in it is trusted to run.
static void configure(struct record *rec)
{
    sqlite3_extended_result_codes(rec->db, 1);
    keep_wal_at_close(rec, 1); // until it is known to be ours
    store_set_patience(rec);
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(rec->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static int run(struct record *rec, const char *sql)
{
    return sqlite3_exec(rec->db, sql, NULL, NULL, NULL);
}

static bool open_with(struct record *rec, const char *name, int flags)
{
    int rc = sqlite3_open_v2(name, &rec->db, flags, NULL);

    if (rc != SQLITE_OK) {
        return trouble_from_sqlite(rec, rc, NULL);
    }
    configure(rec);
    rc = run(rec, "PRAGMA synchronous = FULL;" // each commit reaches the disk
                  "PRAGMA wal_autocheckpoint = 128;" // half a megabyte
                  "PRAGMA cell_size_check = ON");
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, NULL);
}

// --- what the file must be ---------------------------------------------------

static bool is_ours(struct record *rec, struct schema_state *state)
{
    int rc = schema_read(rec->db, state);

    if (rc != SQLITE_OK) {
        return trouble_from_sqlite(rec, rc, NULL);
    }
    if (!state->is_empty && state->application_id != SCHEMA_APPLICATION_ID) {
        return trouble_set(rec, TROUBLE_FOREIGN, NULL, NULL);
    }
    if (state->version > schema_version) {
        return trouble_set(rec, TROUBLE_TOO_NEW, NULL, NULL);
    }
    return true;
}

// SQLITE_OK, or SQLITE_CORRUPT as soon as one fault is found.
static int quick_check(struct record *rec)
{
    sqlite3_stmt *st = NULL;
    int rc =
        sqlite3_prepare_v2(rec->db, "PRAGMA quick_check(1)", -1, &st, NULL);

    if (rc == SQLITE_OK && (rc = sqlite3_step(st)) == SQLITE_ROW) {
        const unsigned char *says = sqlite3_column_text(st, 0);
        bool is_good = says != NULL && memcmp(says, "ok", 3) == 0;
        rc = is_good ? SQLITE_OK : SQLITE_CORRUPT;
    }
    sqlite3_finalize(st);
    return rc;
}

static bool is_whole(struct record *rec)
{
    int rc = size_of(rec->path) <= CHECKED_SIZE ? quick_check(rec) : SQLITE_OK;

    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, NULL);
}

// Some file systems cannot share memory: the file then stays in the slower
// mode, which is as safe.
static bool bring_up_to_date(struct record *rec)
{
    int rc = run(rec, "PRAGMA journal_mode = WAL");

    if (rc == SQLITE_OK || (rc & 0xff) == SQLITE_BUSY) {
        rc = schema_migrate(rec->db);
    }
    if (rc != SQLITE_OK) {
        return trouble_from_sqlite(rec, rc, NULL);
    }
    keep_wal_at_close(rec, 0);
    trouble_clear(rec);
    return true;
}

// Only today's layout can be read: an older one would have to be rewritten.
static bool make_do_with_reading(struct record *rec,
                                 const struct schema_state *state)
{
    rec->is_read_only = true;
    trouble_set(rec, TROUBLE_READ_ONLY, NULL, NULL);
    return state->version == schema_version;
}

static bool settle(struct record *rec)
{
    struct schema_state state = {0};

    if (!is_ours(rec, &state) || !is_whole(rec)) {
        return false;
    }
    return sqlite3_db_readonly(rec->db, "main") == 1
               ? make_do_with_reading(rec, &state)
               : bring_up_to_date(rec);
}

// --- connecting --------------------------------------------------------------

static bool connect_usually(struct record *rec)
{
    struct strbuf name = STRBUF_INIT;

    add_plain_name(rec->path, &name);
    bool ok = prepare_file(rec) &&
              open_with(rec, strbuf_text(&name),
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) &&
              settle(rec);
    strbuf_release(&name);
    return ok;
}

// Without the files that SQLite shares with other programs: in a folder where
// nothing can be written it cannot make them, and in any other they would be
// left behind as read-only as the record, in its way when that can be written.
static bool connect_immutable(struct record *rec)
{
    struct strbuf uri = STRBUF_INIT;

    store_abandon(rec);
    add_immutable_uri(rec->path, &uri);
    bool ok = open_with(rec, strbuf_text(&uri),
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI) &&
              settle(rec);
    strbuf_release(&uri);
    return ok;
}

static bool is_filled(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0;
}

// Is it for reading only, and all of it in the one file?
static bool is_settled(const struct record *rec)
{
    return is_filled(rec->path) && size_of_wal(rec->path) == 0 &&
           faccessat(AT_FDCWD, rec->path, W_OK, AT_EACCESS) != 0;
}

static bool connect(struct record *rec)
{
    if (is_settled(rec)) {
        return connect_immutable(rec);
    }
    return connect_usually(rec) ||
           (trouble_is(rec, TROUBLE_READ_ONLY) && is_filled(rec->path) &&
            connect_immutable(rec));
}

bool store_connect(struct record *rec, struct error *err)
{
    if (rec->db != NULL || connect(rec)) {
        return true;
    }
    store_abandon(rec);
    if (err != NULL) {
        *err = rec->problem;
    }
    return false;
}

// Has the file lost its name (been moved or deleted) since it was opened?
static bool has_moved(struct record *rec)
{
    int moved = 0;

    sqlite3_file_control(rec->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

// The moved file gets all its turns. The -wal stays behind under the old name,
// where another record may be by now or soon: it must not be taken for a part
// of that one, so it is emptied.
static void leave_moved(struct record *rec)
{
    sqlite3_wal_checkpoint_v2(rec->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
                              NULL);
    store_abandon(rec);
}

bool store_connect_to_write(struct record *rec, struct error *err)
{
    if (rec->db != NULL && rec->is_read_only) {
        store_disconnect(rec); // perhaps it may be written to by now
    } else if (rec->db != NULL && has_moved(rec)) {
        leave_moved(rec);
    }
    if (!store_connect(rec, err)) {
        return false;
    }
    return !rec->is_read_only || trouble_set(rec, TROUBLE_READ_ONLY, NULL, err);
}
