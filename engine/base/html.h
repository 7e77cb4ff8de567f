// Texts made safe for a page: between tags and between quotation marks alike.
#ifndef BASE_HTML_H
#define BASE_HTML_H

struct strbuf;

// What stands for [c] in HTML and XML, or NULL when it may stand itself.
const char *html_instead(char c);
// Appends [text]; controls and direction changes become U+FFFD, newlines a
// space.
void html_escape(struct strbuf *out, const char *text);
// The same, with a line break for each newline.
void html_escape_lines(struct strbuf *out, const char *text);

#endif
