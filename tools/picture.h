// A conversation as a picture, in the DOT language of Graphviz.
#ifndef TOOLS_PICTURE_H
#define TOOLS_PICTURE_H

#include "core/scenario.h"
#include "tools/traffic.h"
#include "tools/visited.h"

struct json;
struct strbuf;

struct picture {
    const struct scenario *s;      // borrowed
    const struct traffic *traffic; // borrowed: widths
    const struct visited *visited; // borrowed; NULL: nothing is marked
};

// The sign by which a picture of ours is known again.
#define PICTURE_MARK "made by rapport-author: graph"

// Exchanges are boxes; ruptures and endings have shapes of their own; responses
// of one stance that lead to the same place are one arrow, in the colour and
// the pattern of the stance, as wide as it is used.
void picture_write_dot(const struct picture *p, struct strbuf *out);

// {"scenario","policy","complete","error_bound","unending","stopped",
//  "exchanges":[{"id","line","visits","visited"}],
//  "responses":[{"id","exchange","to","stance","uses","leads","visited"}],
//  "ruptures":[{"id","kind","to","opens","visited"}],
//  "breaks":[{"exchange","rupture","opens"}],
//  "endings":[{"id","outcome","chance","visited"}]}
// Numbers are expected numbers (traffic.h); "visited" is null without plays.
void picture_write_json(const struct picture *p, bool is_complete,
                        struct json *j);

// The first words of an exchange, or that a function speaks them. Not escaped.
void picture_line_of(const struct scenario *s, struct span lines,
                     struct strbuf *out);
// How often a rupture opens, over all exchanges.
double picture_opens(const struct picture *p, trigger_id t);

#endif
