// A session as bytes and back. Little-endian, versioned; the bytes name the
// rules version and the scenario's sha256 and are refused under others.
#ifndef CORE_SNAPSHOT_H
#define CORE_SNAPSHOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/session.h"

struct strbuf;

void snapshot_write(const struct session *s, struct strbuf *out);
// Restores into [s], which was initialised for the same scenario. Bytes that
// are cut off, damaged or of another scenario or version: false, and [s] is
// as before.
bool snapshot_read(struct session *s, const char *bytes, size_t len,
                   struct error *err);
// FNV-1a, 64 bits, of the bytes that snapshot_write() gives.
uint64_t snapshot_hash(const struct session *s);

#endif
