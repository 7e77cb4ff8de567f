// Having Graphviz draw a picture: its program `dot`, when there is one on PATH,
// without a shell and without a file in between.
#ifndef TOOLS_DRAWN_H
#define TOOLS_DRAWN_H

#include <stdbool.h>

struct error;
struct strbuf;

// Draws [dot] as SVG into [svg]. Takes at most [seconds]. Errors, ERROR_SYSTEM:
// "graphviz-missing", "graphviz-failed", "graphviz-slow".
bool drawn_svg(const struct strbuf *dot, double seconds, struct strbuf *svg,
               struct error *err);

#endif
