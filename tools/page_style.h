// How a page of HTML looks: on a screen of any width, and on paper.
#ifndef TOOLS_PAGE_STYLE_H
#define TOOLS_PAGE_STYLE_H

extern const char page_style[];

#endif
