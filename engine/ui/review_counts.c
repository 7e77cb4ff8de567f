// Counts: stances, what was said in terms of the MITI, one figure for
// learning systems; each with what it can and cannot tell.
#include "ui/review.h"

#include <stdio.h>

#include "core/phrases.h"
#include "ui/levels.h"
#include "ui/marks.h"

#include "base/banned.h"

static void write_stance(const struct review *r, struct flow *f,
                         enum stance stance)
{
    struct page *p = f->page;
    int line = look_line_px(p->ui, LOOK_STRONG), size = line * 3 / 5;
    int count = r->play->score.stances[stance], all = r->play->score.turns;
    struct flow words = flow_indented(f, size * 3 / 2);

    mark_stance(p, f->x + size / 2, f->y + line / 2, size, stance, f->behind);
    flow_textf(&words, LOOK_STRONG, "%s: %d of %d", stance_phrase(stance),
               count, all);
    flow_text(&words, LOOK_SMALL, stance_meaning(stance));
    flow_gap(&words, 1);
    struct rect bar = {words.x, words.y, words.w, flow_space(f, 1)};
    levels_bar(p, bar, all ? count * 100 / all : 0, -1,
               mark_stance_colour(p->ui->theme, stance));
    f->y = bar.y + bar.h;
    flow_gap(f, 2);
}

static void write_stances(const struct review *r, struct flow *f)
{
    flow_text(f, LOOK_HEADING, "From where you spoke");
    flow_gap(f, 2);
    for (int i = STANCE_SCORED_COUNT - 1; i >= 0; i--) {
        write_stance(r, f, (enum stance)i);
    }
}

static void write_codes(const struct review *r, struct flow *f)
{
    flow_gap(f, 2);
    flow_text(f, LOOK_HEADING, "What you did with words");
    flow_text(f, LOOK_SOFT, phrase_of_miti);
    flow_gap(f, 2);
    for (int i = 0; i < CODE_COUNT; i++) {
        if (r->result.miti.counts[i] > 0) {
            flow_textf(f, LOOK_STRONG, "%s: %d", code_phrase((enum code)i),
                       (int)r->result.miti.counts[i]);
            flow_text(f, LOOK_SMALL, code_meaning((enum code)i));
            flow_gap(f, 1);
        }
    }
}

// [hundredths] as "1.5", or words where there is nothing to divide by.
static void write_ratio(struct flow *f, const char *what, int32_t hundredths,
                        const char *unit, const char *marks)
{
    if (hundredths < 0) {
        flow_textf(f, LOOK_STRONG, "%s: does not apply here", what);
    } else {
        flow_textf(f, LOOK_STRONG, "%s: %d.%d%s", what, (int)(hundredths / 100),
                   (int)(hundredths / 10 % 10), unit);
    }
    flow_text(f, LOOK_SMALL, marks);
    flow_gap(f, 1);
}

static void write_ratios(const struct review *r, struct flow *f)
{
    const struct miti *miti = &r->result.miti;

    flow_gap(f, 1);
    write_ratio(f, "Complex among all reflections", miti->percent_cr, " %",
                "40 % is called fair, 50 % good.");
    write_ratio(f, "Reflections for each question",
                miti->reflections_to_questions, "",
                "1 is called fair, 2 good.");
    flow_textf(f, LOOK_STRONG, "In the spirit of the work: %d",
               (int)miti->adherent);
    flow_text(f, LOOK_SMALL,
              "Affirming, seeking collaboration, emphasising their choice.");
    flow_gap(f, 1);
    flow_textf(f, LOOK_STRONG, "Against it: %d", (int)miti->non_adherent);
    flow_text(f, LOOK_SMALL, "Confronting and persuading.");
    flow_gap(f, 2);
    flow_text(f, LOOK_BODY, phrase_of_marks);
}

static void write_score(const struct review *r, struct flow *f)
{
    if (!review_is_finished(r)) {
        return;
    }
    flow_gap(f, 4);
    flow_text(f, LOOK_HEADING, "One figure, for learning systems");
    flow_gap(f, 1);
    flow_textf(f, LOOK_STRONG, "Collaboration score: %d of 100",
               r->result.collaboration);
    flow_text(f, LOOK_SMALL, phrase_of_score);
}

void review_counts_build(struct review *r, struct flow *f)
{
    write_stances(r, f);
    write_codes(r, f);
    write_ratios(r, f);
    write_score(r, f);
    flow_gap(f, 3);
    flow_text(f, LOOK_SOFT, phrase_no_certificate);
}
