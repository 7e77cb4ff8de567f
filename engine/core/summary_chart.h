// The line of the levels as SVG, for paper.
#ifndef CORE_SUMMARY_CHART_H
#define CORE_SUMMARY_CHART_H

struct play;
struct strbuf;

// Appends an SVG element. Each level has a pattern of its own and a word at
// its end; ruptures and repairs have a sign and a word.
void summary_chart_write(const struct play *p, struct strbuf *out);

#endif
