// What is read aloud, shown; see subtitle.h.
#include "ui/subtitle.h"

#include <string.h>

#include "ui/flow.h"

#include "base/banned.h"

enum { LINES_MOST = 3 };

void subtitle_draw(struct draw_list *list, const struct ui *ui,
                   const char *text)
{
    struct text_line lines[LINES_MOST];
    int space = metrics_space(&ui->metrics, 1);
    int line_px = look_line_px(ui, LOOK_SMALL), w = list->width - 4 * space;
    size_t len = strlen(text);

    if (len == 0 || w < space) {
        return;
    }
    size_t count = ui->text.ops->wrap(ui->text.ctx, look_face(LOOK_SMALL),
                                      look_px(ui, LOOK_SMALL), text, len, w,
                                      lines, LINES_MOST);
    count = count > LINES_MOST ? LINES_MOST : count;
    int h = (int)count * line_px + 2 * space;
    struct rect band = {0, list->height - h, list->width, h};
    draw_box(list, band, 0, ui->theme->accent);
    for (size_t i = 0; i < count; i++) {
        struct rect at = {2 * space, band.y + space + (int)i * line_px,
                          lines[i].width_px, line_px};
        draw_text(list, at, look_face(LOOK_SMALL), look_px(ui, LOOK_SMALL),
                  ui->theme->accent_ink, ui->theme->accent, text + lines[i].at,
                  lines[i].len, -1);
    }
}
