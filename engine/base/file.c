// Reading, writing and listing files; see file.h. Paths are in file_path.c.
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sha256.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

enum { CHUNK = 16 * 1024, TEMP_TRIES = 100, TEMP_NAME_SIZE = 64 };

// O_NONBLOCK: opening a pipe nobody writes to returns at once.
static const int read_flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

static bool is_absent(int number)
{
    return number == ENOENT || number == ENOTDIR;
}

// Sets an error of the kind "… cannot be read: permission denied".
static void set_error(struct error *err, const char *code, const char *path,
                      const char *what, int number)
{
    char why[128] = "";

    if (strerror_r(number, why, sizeof why) != 0) {
        snprintf(why, sizeof why, "error %d of the system", number);
    }
    error_set_at(err, ERROR_FILE, code, path, 0, "%s: %s", what, why);
}

static bool fail_not_regular(const char *path, struct error *err)
{
    error_set_at(err, ERROR_FILE, "file-not-regular", path, 0,
                 "this is not a regular file");
    return error_hint(err, "name a file, not a folder, link, pipe or device");
}

static bool fail_too_large(const char *path, size_t max, struct error *err)
{
    error_set_at(err, ERROR_FILE, "file-too-large", path, 0,
                 "the file is larger than the %zu bytes allowed", max);
    return error_hint(err, "make it smaller or split it up");
}

static bool fail_unreadable(const char *path, int number, struct error *err)
{
    set_error(err, "file-unreadable", path, "the file cannot be read", number);
    return error_hint(err, number == EACCES
                               ? "ask for permission to read it"
                               : "check the disk, or try a copy of the file");
}

static bool fail_to_open(const char *path, int number, struct error *err)
{
    if (number == ENXIO || number == ELOOP) { // a socket; a link
        return fail_not_regular(path, err);
    }
    if (!is_absent(number)) {
        return fail_unreadable(path, number, err);
    }
    error_set_at(err, ERROR_FILE, "file-missing", path, 0,
                 "there is no such file");
    return error_hint(err, "check how the name is spelt");
}

static ssize_t read_some(int fd, char *bytes, size_t size)
{
    ssize_t got;

    do {
        got = read(fd, bytes, size);
    } while (got < 0 && errno == EINTR);
    return got;
}

// Reads to the end, however much fstat promised: files grow.
static bool read_all(int fd, const char *path, size_t max, struct strbuf *out,
                     struct error *err)
{
    char chunk[CHUNK];
    ssize_t got;

    while ((got = read_some(fd, chunk, sizeof chunk)) > 0) {
        if ((size_t)got > max - out->len) {
            return fail_too_large(path, max, err);
        }
        strbuf_add(out, chunk, (size_t)got);
    }
    return got == 0 || fail_unreadable(path, errno, err);
}

static bool read_regular(int fd, const char *path, size_t max,
                         struct strbuf *out, struct error *err)
{
    struct stat st;

    if (fstat(fd, &st) != 0) {
        return fail_unreadable(path, errno, err);
    }
    if (!S_ISREG(st.st_mode)) {
        return fail_not_regular(path, err);
    }
    if ((uintmax_t)st.st_size > max) {
        return fail_too_large(path, max, err);
    }
    return read_all(fd, path, max, out, err);
}

// Reads and closes [fd], which is what open() gave.
static bool read_opened(int fd, const char *path, size_t max,
                        struct strbuf *out, struct error *err)
{
    if (fd < 0) {
        return fail_to_open(path, errno, err);
    }
    bool ok = read_regular(fd, path, max, out, err);

    close(fd);
    if (!ok) {
        strbuf_reset(out);
    }
    return ok;
}

bool file_read(const char *path, size_t max, struct strbuf *out,
               struct error *err)
{
    strbuf_reset(out);
    return read_opened(open(path, read_flags), path, max, out, err);
}

bool file_read_input(size_t max, struct strbuf *out, struct error *err)
{
    strbuf_reset(out);
    bool ok = read_all(STDIN_FILENO, "standard input", max, out, err);

    if (!ok) {
        strbuf_reset(out);
    }
    return ok;
}

static bool is_plain_name(const char *name)
{
    return name[0] != '\0' && name[0] != '.' && strchr(name, '/') == NULL;
}

static bool fail_refused(const char *name, struct error *err)
{
    error_set_at(err, ERROR_FILE, "file-name-refused", name, 0,
                 "this name may lead out of the folder");
    return error_hint(err, "use a plain name without '/' or a leading '.'");
}

bool file_read_in(const char *dir, const char *name, size_t max,
                  struct strbuf *out, struct error *err)
{
    strbuf_reset(out);
    if (!is_plain_name(name)) {
        return fail_refused(name, err);
    }
    char *path = file_join(dir, name);
    int dir_fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = dir_fd < 0
                  ? fail_to_open(dir, errno, err)
                  : read_opened(openat(dir_fd, name, read_flags | O_NOFOLLOW),
                                path, max, out, err);

    if (dir_fd >= 0) {
        close(dir_fd);
    }
    free(path);
    return ok;
}

static bool fail_unwritable(const char *path, int number, struct error *err)
{
    set_error(err, "file-unwritable", path, "the file cannot be written",
              number);
    return error_hint(err, number == ENOSPC || number == EDQUOT
                               ? "make room on the disk and try again"
                           : is_absent(number)
                               ? "make the folder first, or choose another one"
                               : "choose a folder that you may write to");
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(fd, bytes, len);
        if (written < 0 && errno != EINTR) {
            return false;
        }
        if (written > 0) {
            bytes += written;
            len -= (size_t)written;
        }
    }
    return true;
}

// Makes a new file in folder [dir_fd]; fills [name] with its name.
static int open_temp(int dir_fd, char name[TEMP_NAME_SIZE])
{
    int fd = -1;

    for (int i = 0; i < TEMP_TRIES && fd < 0; i++) {
        snprintf(name, TEMP_NAME_SIZE, ".rapport-%ld-%d.tmp", (long)getpid(),
                 i);
        fd =
            openat(dir_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0 && errno != EEXIST) {
            return -1;
        }
    }
    return fd;
}

// Writes, flushes and closes [fd]. [old] is the file to be replaced, or NULL.
static bool fill_temp(int fd, const struct stat *old, const char *bytes,
                      size_t len)
{
    bool ok = (old == NULL || fchmod(fd, old->st_mode & 0777) == 0) &&
              write_all(fd, bytes, len) && fsync(fd) == 0;
    int number = errno;

    if (close(fd) != 0 && ok) {
        return false;
    }
    errno = number;
    return ok;
}

static bool replace(int dir_fd, const char *name, const struct stat *old,
                    const char *bytes, size_t len)
{
    char temp[TEMP_NAME_SIZE];
    int fd = open_temp(dir_fd, temp);

    if (fd < 0) {
        return false;
    }
    if (fill_temp(fd, old, bytes, len) &&
        renameat(dir_fd, temp, dir_fd, name) == 0) {
        // Some file systems cannot flush a folder: only a bad disk counts.
        return fsync(dir_fd) == 0 || errno != EIO;
    }
    int number = errno;
    unlinkat(dir_fd, temp, 0);
    errno = number;
    return false;
}

// The same through the folder, so that it may be renamed meanwhile.
static bool write_beside(const char *path, const struct stat *old,
                         const char *bytes, size_t len, struct error *err)
{
    char *folder = file_folder_of(path);
    int dir_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok =
        dir_fd >= 0 && replace(dir_fd, file_name_of(path), old, bytes, len);
    int number = errno;

    if (dir_fd >= 0) {
        close(dir_fd);
    }
    free(folder);
    return ok || fail_unwritable(path, number, err);
}

bool file_write_atomic(const char *path, const char *bytes, size_t len,
                       struct error *err)
{
    struct stat st;

    if (stat(path, &st) != 0) {
        return write_beside(path, NULL, bytes, len, err);
    }
    if (!S_ISREG(st.st_mode)) {
        return fail_not_regular(path, err);
    }
    return write_beside(path, &st, bytes, len, err);
}

static bool fail_folder(const char *path, int number, struct error *err)
{
    set_error(err, "folder-unwritable", path, "the folder cannot be made",
              number);
    return error_hint(err, number == EEXIST || number == ENOTDIR
                               ? "a file is in its way: move that first"
                               : "choose a place that you may write to");
}

// Makes one folder; one that is there already is good.
static bool make_folder(const char *path, struct error *err)
{
    if (mkdir(path, 0700) == 0) {
        return true;
    }
    int number = errno;

    return file_is_folder(path) || fail_folder(path, number, err);
}

bool file_make_folders(const char *path, struct error *err)
{
    char *part = mem_strdup(path);
    bool ok = true;

    for (size_t i = 1; ok && path[0] != '\0' && path[i] != '\0'; i++) {
        if (path[i] == '/') {
            part[i] = '\0';
            ok = make_folder(part, err);
            part[i] = '/';
        }
    }
    ok = ok && make_folder(part, err);
    free(part);
    return ok;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// Takes over the names in [dir]; false with errno when reading broke off.
static bool read_names(DIR *dir, char ***names, size_t *count)
{
    size_t capacity = 0;
    struct dirent *entry;

    while (errno = 0, (entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] != '.') {
            *MEM_PUSH(*names, *count, capacity) = mem_strdup(entry->d_name);
        }
    }
    return errno == 0;
}

static bool fail_to_list(const char *path, int number, struct error *err)
{
    if (is_absent(number)) {
        error_set_at(err, ERROR_FILE, "folder-missing", path, 0,
                     "there is no such folder");
        return error_hint(err, "check how the name is spelt");
    }
    set_error(err, "folder-unreadable", path, "the folder cannot be read",
              number);
    return error_hint(err, "ask for permission to read it");
}

bool file_list(const char *path, char ***names, size_t *count,
               struct error *err)
{
    DIR *dir = opendir(path);

    *names = NULL;
    *count = 0;
    if (dir == NULL) {
        return fail_to_list(path, errno, err);
    }
    bool ok = read_names(dir, names, count);
    int number = errno;

    closedir(dir);
    if (!ok) {
        file_names_free(*names, *count);
        *names = NULL;
        *count = 0;
        return fail_to_list(path, number, err);
    }
    if (*count > 0) {
        qsort(*names, *count, sizeof **names, by_bytes);
    }
    return true;
}

void file_names_free(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(names[i]);
    }
    free(names);
}

void file_sha256(const void *bytes, size_t len, char out[65])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t hash[SHA256_DIGEST_LENGTH];
    SHA2_CTX ctx;

    SHA256Init(&ctx);
    SHA256Update(&ctx, bytes, len);
    SHA256Final(hash, &ctx);
    for (size_t i = 0; i < sizeof hash; i++) {
        out[2 * i] = digits[hash[i] >> 4];
        out[2 * i + 1] = digits[hash[i] & 15];
    }
    out[2 * sizeof hash] = '\0';
}
