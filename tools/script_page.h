// A scenario as a page to read, and for programs.
#ifndef TOOLS_SCRIPT_PAGE_H
#define TOOLS_SCRIPT_PAGE_H

#include "core/scenario.h"
#include "tools/conditions.h"
#include "tools/page.h"

struct json;

// The sign by which such a page is known again.
#define SCRIPT_MARK "made by rapport-author: script"

// All of it: what it is about, exchanges in order, ruptures, endings, notes.
void script_page_write(const struct scenario *s, const struct conditions *c,
                       struct page *p);

// {"scenario","sha256","title","minutes","level","brief","setting",
//  "content_note","client":{"name","style"},"start","levels",
//  "facts":[{"id","from"}],
//  "exchanges":[{"id","line","lines":[LINE],"responses":[{"id","line",
//   "stance","text","codes","repair","confidentiality","aims","because",
//   "better","reply":[LINE],"to","sometimes","condition"}]}],
//  "ruptures":[{"id","kind","marker","salience","again","to","condition"}],
//  "endings":[{"id","line","outcome","lines":[LINE]}],"notes","discuss"}
// A LINE: "line","text" (null when a function speaks),"mood","thought","tells",
// "sometimes","condition".
void script_json_write(const struct scenario *s, const struct conditions *c,
                       struct json *j);

#endif
