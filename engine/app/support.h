// Where one can turn after a hard subject: a file that an organisation edits.
// XDG_CONFIG_HOME/rapport/support.txt comes first, then support.txt in assets/
// beside the program's scenarios; without either a general line.
#ifndef APP_SUPPORT_H
#define APP_SUPPORT_H

struct strbuf;

// Lines "Name | telephone | when | note" (all but the name may be missing) as
// "Name: telephone, when. Note.", a line each; those that begin with # and
// empty ones are passed over, at most 20 are read. Never empty.
void support_read(struct strbuf *out);

#endif
