// Writes JSON (RFC 8259) into a strbuf. Commas and escapes are its business;
// strings are made valid UTF-8 on the way, and what could steer a terminal is
// escaped.
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

struct strbuf;

struct json {
    struct strbuf *out; // borrowed
    bool needs_comma;
};

// [key] is NULL inside an array or at the top.
void json_open_object(struct json *j, const char *key);
void json_close_object(struct json *j);
void json_open_array(struct json *j, const char *key);
void json_close_array(struct json *j);
// A [value] of NULL is written as null.
void json_string(struct json *j, const char *key, const char *value);
void json_int(struct json *j, const char *key, int64_t value);
void json_uint(struct json *j, const char *key, uint64_t value);
// [hundredths] as a number with up to two places: 150 → 1.5
void json_hundredths(struct json *j, const char *key, int64_t hundredths);
// The shortest digits that read back as [value]; null when it is no number.
void json_number(struct json *j, const char *key, double value);
void json_bool(struct json *j, const char *key, bool value);
void json_null(struct json *j, const char *key);

#endif
