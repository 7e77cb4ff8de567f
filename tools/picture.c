// Boxes and arrows. Every text of the author's goes through escape.h.
#include "tools/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "tools/escape.h"

#include "base/banned.h"

// Arrows for ruptures are drawn up to here; past it the boxes say it in words.
enum { BREAKS_MOST = 16, LINE_MOST = 110, TIP_MOST = 90, WRAP = 34 };

// Told apart with and without colours, and by people who see few of them: the
// colours differ in lightness too (Okabe & Ito's, darkened to 4.5:1 on white).
static const struct pen {
    const char *colour, *style;
} pens[STANCE_SCORED_COUNT] = {
    [STANCE_JUDGMENTAL] = {"#7a1f5c", "dotted"},
    [STANCE_EXPERT] = {"#a84800", "dashed"},
    [STANCE_COLLABORATIVE] = {"#0067a5", "solid"},
};
static const char unused_colour[] = "#767676";
static const char unused_fill[] = "#e3e3e3";

// --- labels ------------------------------------------------------------------

void picture_line_of(const struct scenario *s, struct span lines,
                     struct strbuf *out)
{
    for (int32_t i = 0; i < lines.count; i++) {
        const struct line *line = &s->lines[lines.first + i];
        if (line->text) {
            strbuf_adds(out, line->text);
            return;
        }
    }
    if (lines.count > 0) {
        strbuf_addf(out, "(spoken by a function, line %d)",
                    s->lines[lines.first].source_line);
    }
}

static void add_wrapped(struct strbuf *out, const char *text)
{
    struct strbuf wrapped = STRBUF_INIT;
    strbuf_add_wrapped(&wrapped, text, WRAP, "");
    const char *at = strbuf_text(&wrapped);
    while (*at) {
        size_t len = strcspn(at, "\n");
        char *row = mem_strndup(at, len);
        escape_label(out, row);
        strbuf_adds(out, "<br/>");
        free(row);
        at += len + (at[len] == '\n');
    }
    strbuf_release(&wrapped);
}

// The name in bold, then what is said, at most a few rows of it.
static void add_label(struct strbuf *out, const char *kind, const char *id,
                      const char *text)
{
    struct strbuf brief = STRBUF_INIT;
    shorten(&brief, text, LINE_MOST);
    strbuf_adds(out, "label=<");
    if (kind) {
        strbuf_adds(out, "<i>");
        escape_label(out, kind);
        strbuf_adds(out, "</i><br/>");
    }
    strbuf_adds(out, "<b>");
    escape_label(out, id);
    strbuf_adds(out, "</b><br/>");
    add_wrapped(out, strbuf_text(&brief));
    strbuf_adds(out, ">");
    strbuf_release(&brief);
}

static void add_tip(struct strbuf *out, const char *text)
{
    strbuf_adds(out, ", tooltip=\"");
    escape_dot(out, text);
    strbuf_adds(out, "\"");
}

static void add_number(struct strbuf *out, double number)
{
    if (number > 0 && number < 0.005) {
        strbuf_adds(out, "less than 0.01");
    } else {
        strbuf_addf(out, "%.2f", number);
    }
}

// "visited 0.42 times"; what nobody reached says so too.
static void add_use(struct strbuf *out, const char *word, double number,
                    bool is_seen)
{
    strbuf_adds(out, word);
    strbuf_addch(out, ' ');
    add_number(out, number);
    strbuf_adds(out, is_seen ? " times" : " times; not reached");
}

static double width_of(double number)
{
    return 1 + 5 * (number > 1 ? 1 : number);
}

// --- boxes -------------------------------------------------------------------

// Did anybody reach place [i] of one of the lists of `visited`? Without plays,
// nothing is marked.
#define SAW(p, kind, i) (!(p)->visited || (p)->visited->kind[i])

static void write_exchange(const struct picture *p, exchange_id i,
                           struct strbuf *out)
{
    const struct exchange *e = &p->s->exchanges[i];
    bool is_seen = SAW(p, exchanges, i);
    struct strbuf line = STRBUF_INIT, tip = STRBUF_INIT;
    picture_line_of(p->s, e->lines, &line);
    strbuf_addf(out, "  e%d [", i);
    add_label(out,
              !is_seen           ? "nobody came here"
              : i == p->s->start ? "start"
                                 : NULL,
              e->id, strbuf_text(&line));
    strbuf_addf(&tip, "%s, line %d: ", e->id, e->source_line);
    add_use(&tip, "comes up", p->traffic->visits[i], is_seen);
    add_tip(out, strbuf_text(&tip));
    if (i == p->s->start) {
        strbuf_adds(out, ", penwidth=3");
    }
    if (!is_seen) {
        strbuf_addf(out, ", fillcolor=\"%s\", style=\"filled,rounded,dashed\"",
                    unused_fill);
    }
    strbuf_adds(out, "];\n");
    strbuf_release(&line);
    strbuf_release(&tip);
}

double picture_opens(const struct picture *p, trigger_id t)
{
    double sum = 0;
    for (exchange_id i = 0; i < p->s->exchange_count; i++) {
        sum +=
            p->traffic
                ->breaks[(size_t)i * (size_t)p->s->trigger_count + (size_t)t];
    }
    return sum;
}

static int count_places(const struct picture *p, trigger_id t)
{
    int places = 0;
    for (exchange_id i = 0; i < p->s->exchange_count; i++) {
        places += p->traffic->breaks[(size_t)i * (size_t)p->s->trigger_count +
                                     (size_t)t] > 0;
    }
    return places;
}

static void write_trigger(const struct picture *p, trigger_id i,
                          struct strbuf *out)
{
    const struct trigger *t = &p->s->triggers[i];
    bool is_away = t->kind == RUPTURE_WITHDRAWAL;
    bool is_seen = SAW(p, triggers, i);
    int places = count_places(p, i);
    struct strbuf text = STRBUF_INIT, kind = STRBUF_INIT;
    strbuf_addf(&kind, "rupture: %s%s",
                is_away ? "withdrawal" : "confrontation",
                is_seen ? "" : " (nobody met it)");
    strbuf_addf(&text, "%s; breaks in ", marker_phrase(t->marker));
    add_use(&text, "", picture_opens(p, i), true);
    strbuf_addf(&text, ", from %d exchange%s", places, places == 1 ? "" : "s");
    strbuf_addf(out, "  t%d [", i);
    add_label(out, strbuf_text(&kind), t->id, strbuf_text(&text));
    add_tip(out, strbuf_text(&text));
    strbuf_addf(out, ", shape=%s, style=\"filled%s\", fillcolor=\"%s\"];\n",
                is_away ? "ellipse" : "octagon", is_away ? ",dashed" : "",
                !is_seen  ? unused_fill
                : is_away ? "#dcecf7"
                          : "#fde0cc");
    strbuf_release(&text);
    strbuf_release(&kind);
}

static void write_ending(const struct picture *p, ending_id i,
                         struct strbuf *out)
{
    static const struct {
        const char *shape, *fill, *words;
    } looks[OUTCOME_COUNT] = {
        [OUTCOME_ENGAGED] = {"house", "#d9f0d9", "ending: engaged"},
        [OUTCOME_UNDECIDED] = {"hexagon", "#f6f0cf", "ending: undecided"},
        [OUTCOME_DECLINED] = {"invhouse", "#ecdff0", "ending: declined"},
        [OUTCOME_WALKED_OUT] = {"box3d", "#f5d5d5", "ending: walked out"},
    };
    const struct ending *e = &p->s->endings[i];
    bool is_seen = SAW(p, endings, i);
    struct strbuf text = STRBUF_INIT, kind = STRBUF_INIT;
    strbuf_addf(&kind, "%s%s", looks[e->outcome].words,
                is_seen ? "" : " (nobody got here)");
    strbuf_addf(&text, "in %.1f %% of conversations",
                p->traffic->endings[i] * 100);
    strbuf_addf(out, "  x%d [", i);
    add_label(out, strbuf_text(&kind), e->id, strbuf_text(&text));
    add_tip(out, strbuf_text(&text));
    strbuf_addf(out, ", shape=%s, style=\"filled\", fillcolor=\"%s\"];\n",
                looks[e->outcome].shape,
                is_seen ? looks[e->outcome].fill : unused_fill);
    strbuf_release(&text);
    strbuf_release(&kind);
}

// --- arrows ------------------------------------------------------------------

static void write_target(target_id to, struct strbuf *out)
{
    if (target_is_ending(to)) {
        strbuf_addf(out, "x%d", target_ending(to));
    } else {
        strbuf_addf(out, "e%d", to);
    }
}

// Responses of one exchange and stance that lead to the same place, used or
// not used alike.
struct bundle {
    response_id first;
    enum stance stance;
    target_id to;
    bool is_seen;
};

static bool belongs(const struct picture *p, const struct bundle *b,
                    response_id r)
{
    const struct response *other = &p->s->responses[r];
    return other->move.stance == b->stance && other->to == b->to &&
           SAW(p, responses, r) == b->is_seen;
}

static void write_bundle(const struct picture *p, const struct bundle *b,
                         response_id end, struct strbuf *out)
{
    struct strbuf tip = STRBUF_INIT;
    const struct pen *pen = &pens[b->stance];
    double leads = 0;
    strbuf_addf(out, "  e%d -> ", p->s->responses[b->first].exchange);
    write_target(b->to, out);
    strbuf_addf(out, " [color=\"%s\", style=%s, edgetooltip=\"",
                b->is_seen ? pen->colour : unused_colour, pen->style);
    for (response_id r = b->first; r < end; r++) {
        if (!belongs(p, b, r)) {
            continue;
        }
        strbuf_reset(&tip);
        strbuf_addf(&tip, "%s, %s, ", p->s->responses[r].id,
                    term_name(&terms_stance, (int)b->stance));
        add_use(&tip, "used", p->traffic->uses[r], b->is_seen);
        strbuf_adds(&tip, ": ");
        shorten(&tip, p->s->responses[r].text, TIP_MOST);
        strbuf_adds(out, r == b->first ? "" : "\\n");
        escape_dot(out, strbuf_text(&tip));
        leads += p->traffic->leads[r];
    }
    strbuf_addf(out, "\", penwidth=%.2f%s];\n", width_of(leads),
                b->is_seen ? "" : ", arrowhead=onormal");
    strbuf_release(&tip);
}

static void write_responses(const struct picture *p, exchange_id i,
                            struct strbuf *out)
{
    struct span all = p->s->exchanges[i].responses;
    response_id end = all.first + all.count;
    for (response_id r = all.first; r < end; r++) {
        const struct response *it = &p->s->responses[r];
        struct bundle b = {r, it->move.stance, it->to, SAW(p, responses, r)};
        bool is_first = true;
        for (response_id k = all.first; k < r; k++) {
            is_first = is_first && !belongs(p, &b, k);
        }
        if (is_first) {
            write_bundle(p, &b, end, out);
        }
    }
}

static void write_breaks(const struct picture *p, struct strbuf *out)
{
    size_t triggers = (size_t)p->s->trigger_count;
    size_t places = triggers * (size_t)p->s->exchange_count, count = 0;
    for (size_t i = 0; i < places; i++) {
        count += p->traffic->breaks[i] > 0;
    }
    for (size_t i = 0; i < places && count <= BREAKS_MOST; i++) {
        if (p->traffic->breaks[i] > 0) {
            strbuf_addf(out,
                        "  e%zu -> t%zu [color=\"#444444:#444444\", "
                        "arrowhead=tee, edgetooltip=\"a rupture opens ",
                        i / triggers, i % triggers);
            add_number(out, p->traffic->breaks[i]);
            strbuf_adds(out, " times\"];\n");
        }
    }
    for (trigger_id t = 0; t < p->s->trigger_count; t++) {
        strbuf_addf(out, "  t%d -> ", t);
        write_target(p->s->triggers[t].to, out);
        strbuf_addf(out, " [color=\"#444444:#444444\", penwidth=%.2f];\n",
                    (width_of(picture_opens(p, t)) + 1) / 2);
    }
}

// --- the whole ---------------------------------------------------------------

static void write_title(const struct picture *p, struct strbuf *out)
{
    strbuf_adds(out, "  label=<<b>");
    escape_label(out, p->s->title);
    strbuf_adds(out, "</b><br/>arrows: how often each is used on average, for "
                     "somebody who chooses <i>");
    escape_label(out, policy_words(p->traffic->policy));
    strbuf_adds(out, "</i>");
    if (p->visited) {
        strbuf_addf(out, "<br/>grey: what nobody reached in %zu attempt%s",
                    p->visited->attempts, p->visited->attempts == 1 ? "" : "s");
    }
    if (p->traffic->error_bound > 1e-6) {
        strbuf_addf(out,
                    "<br/>not all of it was explored: figures may be off by "
                    "%.2g",
                    p->traffic->error_bound);
    }
    strbuf_adds(out, "<br/> >;\n");
}

// Arrows between words, and a box for each shape that stands in the picture.
static void write_legend(const struct picture *p, struct strbuf *out)
{
    strbuf_adds(out,
                "  subgraph cluster_legend {\n"
                "    label=<<b>What the arrows mean</b>>; "
                "color=\"#767676\"; style=rounded;\n"
                "    node [shape=plaintext, style=\"\", margin=\"0.05\"];\n");
    for (int i = STANCE_SCORED_COUNT; i-- > 0;) {
        strbuf_addf(out,
                    "    k%d [label=\"a response\"]; l%d [label=\"%s\"];\n"
                    "    k%d -> l%d [color=\"%s\", style=%s, penwidth=3];\n",
                    i, i, term_name(&terms_stance, i), i, i, pens[i].colour,
                    pens[i].style);
    }
    if (p->s->trigger_count > 0) {
        strbuf_adds(out, "    k9 [label=\"a rupture\"]; "
                         "l9 [label=\"breaks in,\\nleads to\"];\n"
                         "    k9 -> l9 [color=\"#444444:#444444\"];\n");
    }
    if (p->visited) {
        strbuf_addf(out,
                    "    k8 [label=\"a response\"]; l8 [label=\"not used\"];\n"
                    "    k8 -> l8 [color=\"%s\", arrowhead=onormal];\n",
                    unused_colour);
    }
    strbuf_adds(out, "  }\n");
}

void picture_write_dot(const struct picture *p, struct strbuf *out)
{
    strbuf_adds(out, "// " PICTURE_MARK "\ndigraph conversation {\n"
                     "  graph [charset=\"UTF-8\", labelloc=t, fontsize=16, "
                     "fontname=\"Helvetica,Arial,sans-serif\", nodesep=0.35, "
                     "ranksep=0.7, bgcolor=white, tooltip=\" \"];\n"
                     "  node [shape=box, style=\"filled,rounded\", "
                     "fillcolor=white, color=\"#333333\", fontsize=12, "
                     "fontname=\"Helvetica,Arial,sans-serif\", "
                     "margin=\"0.16,0.10\"];\n"
                     "  edge [arrowsize=0.8];\n");
    write_title(p, out);
    write_legend(p, out);
    for (exchange_id i = 0; i < p->s->exchange_count; i++) {
        write_exchange(p, i, out);
    }
    for (trigger_id i = 0; i < p->s->trigger_count; i++) {
        write_trigger(p, i, out);
    }
    for (ending_id i = 0; i < p->s->ending_count; i++) {
        write_ending(p, i, out);
    }
    for (exchange_id i = 0; i < p->s->exchange_count; i++) {
        write_responses(p, i, out);
    }
    write_breaks(p, out);
    strbuf_adds(out, "}\n");
}
