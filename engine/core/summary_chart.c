// The line of the levels as SVG; see summary_chart.h.
#include "core/summary_chart.h"

#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/play.h"

#include "base/banned.h"

enum { LEFT = 40, TOP = 30, WIDTH = 560, HEIGHT = 200, ALL = 760 };

static int x_of(const struct transcript *t, size_t turn)
{
    return t->turn_count ? LEFT + (int)(WIDTH * turn / t->turn_count) : LEFT;
}

static int y_of(const struct transcript *t, size_t turn, enum level level)
{
    int value =
        turn > 0 ? t->turns[turn - 1].levels[level] : t->start_levels[level];

    return TOP + HEIGHT - HEIGHT * value / 100;
}

static void write_ground(struct strbuf *out)
{
    for (int value = 0; value <= 100; value += 50) {
        int y = TOP + HEIGHT - HEIGHT * value / 100;
        strbuf_addf(out,
                    "<path d=\"M%d %dH%d\" stroke=\"#999\"/><text x=\"%d\" "
                    "y=\"%d\" text-anchor=\"end\">%d</text>\n",
                    LEFT, y, LEFT + WIDTH, LEFT - 6, y + 5, value);
    }
}

// Words at the ends of lines that lie close are moved apart.
static int word_place(int y, int taken[], int count)
{
    for (int i = 0; i < count; i++) {
        if (y > taken[i] - 16 && y < taken[i] + 16) {
            y = taken[i] + 16;
            i = -1;
        }
    }
    return y;
}

static void write_level(const struct transcript *t, enum level level,
                        int taken[], struct strbuf *out)
{
    static const char *const dashes[] = {"", "9 4", "2 4", "12 4 2 4"};

    strbuf_addf(out,
                "<path fill=\"none\" stroke=\"#1c1c1c\" stroke-width=\"2\" "
                "stroke-dasharray=\"%s\" d=\"M",
                dashes[level]);
    for (size_t turn = 0; turn <= t->turn_count; turn++) {
        strbuf_addf(out, "%s%d %d", turn ? " L" : "", x_of(t, turn),
                    y_of(t, turn, level));
    }
    int y = word_place(y_of(t, t->turn_count, level) + 5, taken, (int)level);
    taken[level] = y;
    strbuf_addf(out, "\"/><text x=\"%d\" y=\"%d\">%s</text>\n",
                LEFT + WIDTH + 8, y, level_phrase(level));
}

static void write_sign(const struct transcript *t, int32_t turn,
                       const char *sign, struct strbuf *out)
{
    if (turn > 0) {
        int x = x_of(t, (size_t)turn);
        strbuf_addf(out,
                    "<path d=\"M%d %dV%d\" stroke=\"#555\"/><text x=\"%d\" "
                    "y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                    x, TOP, TOP + HEIGHT, x, TOP - 8, sign);
    }
}

static void write_turns(const struct transcript *t, struct strbuf *out)
{
    size_t step = t->turn_count / 12 + 1;

    for (size_t turn = 0; turn <= t->turn_count; turn += step) {
        strbuf_addf(out,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%zu"
                    "</text>\n",
                    x_of(t, turn), TOP + HEIGHT + 20, turn);
    }
}

void summary_chart_write(const struct play *p, struct strbuf *out)
{
    const struct transcript *t = &p->transcript;
    int taken[LEVEL_COUNT] = {0};

    strbuf_addf(out,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"The "
                "levels, turn by turn\" font-size=\"13\" fill=\"#1c1c1c\">\n",
                ALL, TOP + HEIGHT + 30);
    write_ground(out);
    for (int level = 0; level < LEVEL_COUNT; level++) {
        write_level(t, (enum level)level, taken, out);
    }
    for (size_t i = 0; i < p->score.rupture_count; i++) {
        write_sign(t, p->score.ruptures[i].opened_turn, "rupture", out);
        write_sign(t, p->score.ruptures[i].repaired_turn, "repair", out);
    }
    write_turns(t, out);
    strbuf_adds(out, "</svg>\n");
}
