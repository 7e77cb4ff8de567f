// Mapped font files; see font_bytes.h.
#include "sdl/font_bytes.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/banned.h"

static bool map(struct font_bytes *f, int fd)
{
    struct stat s;

    if (fstat(fd, &s) != 0 || !S_ISREG(s.st_mode) || s.st_size <= 0 ||
        s.st_size > INT_MAX) {
        return false;
    }
    void *bytes = mmap(NULL, (size_t)s.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes == MAP_FAILED) {
        return false;
    }
    f->bytes = bytes;
    f->size = (size_t)s.st_size;
    return true;
}

bool font_bytes_map(struct font_bytes *f, const char *path)
{
    if (f->bytes != NULL || f->has_failed) {
        return f->bytes != NULL;
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    f->has_failed = fd < 0 || !map(f, fd);
    if (fd >= 0) {
        close(fd);
    }
    return !f->has_failed;
}

void font_bytes_release(struct font_bytes *f)
{
    if (f->bytes != NULL) {
        munmap(f->bytes, f->size);
    }
    *f = (struct font_bytes){0};
}
