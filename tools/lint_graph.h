// What the declared graph alone proves, without a single state: `check` tells
// it of scenarios of any size.
#ifndef TOOLS_LINT_GRAPH_H
#define TOOLS_LINT_GRAPH_H

struct lint;

// Errors: exchanges and endings that nothing leads to, exchanges that nothing
// leads on from, lines behind one that always holds, facts that nothing in the
// graph can set, a portrait that nobody can draw.
void lint_graph(const struct lint *l);

// Errors: ruptures that nothing said afterwards could mend. Where all states
// are known they tell more.
void lint_repairs(const struct lint *l);

// Warnings: what is long, unexplained, unbalanced or easily mistaken.
void lint_parts(const struct lint *l);

// Errors: a client fact that is written to be spoken below its trust level.
// Asks the conditions of lines.
void lint_trust(const struct lint *l);

#endif
