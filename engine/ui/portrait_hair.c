// Paints hair in its three layers: behind, over the shoulders, in front.
#include "ui/portrait_hair.h"

#include "base/banned.h"

static void define_gradients(struct sitting *s)
{
    uint32_t hair = s->person->hair.colour;
    struct gradient_stops g = {{2000, 1100},
                               {4200, 3300},
                               paint_of(s->person->hair.light),
                               paint_of(hair)};

    pen_gradient(&s->pen, GRADIENT_HAIR, g);
    g.from = (struct point){2600, 3600};
    g.to = (struct point){4200, 6400};
    g.first = paint_of(pen_colour_scale(hair, 74, 72, 72));
    g.last = paint_of(pen_colour_scale(hair, 92, 92, 92));
    pen_gradient(&s->pen, GRADIENT_BACK_HAIR, g);
}

static const struct hair_pieces *const styles[] = {
    [HAIR_TIED] = &portrait_tied,         [HAIR_CROPPED] = &portrait_cropped,
    [HAIR_TOUSLED] = &portrait_tousled,   [HAIR_LOOSE] = &portrait_loose,
    [HAIR_SCARF] = &portrait_scarf,       [HAIR_AFRO] = &portrait_afro,
    [HAIR_FADE] = &portrait_fade,         [HAIR_CURLY] = &portrait_curly,
    [HAIR_LONG] = &portrait_long,         [HAIR_PLAITS] = &portrait_plaits,
    [HAIR_KNOT] = &portrait_knot,         [HAIR_PARTED] = &portrait_parted,
    [HAIR_LAYERED] = &portrait_layered,   [HAIR_UNDERCUT] = &portrait_undercut,
    [HAIR_RECEDING] = &portrait_receding, [HAIR_WREATH] = &portrait_wreath,
    [HAIR_SHAVEN] = &portrait_shaven,     [HAIR_TURBAN] = &portrait_turban,
};

void portrait_draw_back_hair(struct sitting *s)
{
    define_gradients(s);
    portrait_draw_on_head(s, styles[s->person->hair.style]->back);
}

void portrait_draw_fallen_hair(struct sitting *s)
{
    portrait_draw_on_body(s, styles[s->person->hair.style]->fallen);
}

void portrait_draw_front_hair(struct sitting *s)
{
    portrait_draw_on_head(s, styles[s->person->hair.style]->front);
}
