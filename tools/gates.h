// What a scenario must not reward, and what it must: how often somebody who
// chooses by a rule gets all three objectives established, against a limit;
// and whether skill gets there by more than one road.
//
// A skilled way consists of collaborative responses only and ends with all
// three objectives established. Two of them are unlike when each comes through
// exchanges that the other does not, and these are at least a third of its own.
#ifndef TOOLS_GATES_H
#define TOOLS_GATES_H

#include "tools/policy.h"

struct json;
struct knowledge;

// Is something as it should be? Of a scenario that was explored only in part
// it may not be known.
enum gate { GATE_MET, GATE_MISSED, GATE_UNKNOWN };

// The most that [policy] may have, below 1: it must stay below that. 0: it
// must never happen; 1: there is no limit.
double gate_limit(enum policy policy);
// How [established], known to within [bound], stands against [limit].
enum gate gate_judge(double established, double bound, double limit);
enum gate gate_of_policy(const struct knowledge *k, enum policy policy);
enum gate gate_of_skill(const struct knowledge *k);

// For people.
void gates_print(const struct knowledge *k);
// The member "gates":
//   "met": true, false, or null when it is not known; all of them together
//   "policies": by name, of those that have one: "limit", "established", "met"
//   "skilled": "met"; "unlike" in per cent; "only": of each of the two ways
//              (none, when there is none) the exchanges the other has not
void gates_write_json(const struct knowledge *k, struct json *j);

#endif
