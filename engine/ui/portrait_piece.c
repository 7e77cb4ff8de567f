// Tables of spots for hair and clothes, and how they become paths.
#include <stdlib.h>

#include "ui/portrait_parts.h"

#include "base/banned.h"

static uint32_t hair_tone(const struct person *p, enum tone tone)
{
    switch (tone) {
    case TONE_HAIR_LIGHT:
        return pen_colour_mix(p->hair.light, 0xffe2bc, 22);
    case TONE_HAIR_DARK:
        return pen_colour_scale(p->hair.colour, 66, 62, 62);
    case TONE_SHINE:
        return pen_colour_mix(p->skin, 0xfff4e4, 45);
    case TONE_SCARF_LIGHT:
        return pen_colour_mix(p->hair.light, 0xfff0dc, 18);
    case TONE_SCARF_DARK:
        return pen_colour_scale(p->hair.colour, 72, 70, 74);
    default:
        return 0x1c1414; // a shadow
    }
}

static uint32_t flat_tone(const struct person *p, enum tone tone)
{
    switch (tone) {
    case TONE_CLOTH_LIGHT:
        return pen_colour_mix(p->clothes.colour, 0xfff0dc, 22);
    case TONE_CLOTH_DARK:
        return pen_colour_scale(p->clothes.colour, 64, 64, 68);
    case TONE_UNDER:
        return p->clothes.under;
    case TONE_UNDER_DARK:
        return pen_colour_scale(p->clothes.under, 80, 76, 74);
    case TONE_TRIM:
        return p->clothes.trim;
    case TONE_TRIM_DARK:
        return pen_colour_scale(p->clothes.trim, 70, 68, 70);
    default:
        return hair_tone(p, tone);
    }
}

static struct paint paint_for(const struct person *p, enum tone tone,
                              int per_cent)
{
    struct paint paint;

    switch (tone) {
    case TONE_HAIR:
        paint = paint_gradient(GRADIENT_HAIR);
        break;
    case TONE_HAIR_BACK:
        paint = paint_gradient(GRADIENT_BACK_HAIR);
        break;
    case TONE_CLOTH:
        paint = paint_gradient(GRADIENT_CLOTH);
        break;
    default:
        paint = paint_of(flat_tone(p, tone));
        break;
    }
    paint.per_cent = per_cent;
    return paint;
}

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

// Nothing moves at the neck, most at the arms, little at the elbows.
struct spot portrait_posed(const struct sitting *s, struct spot at)
{
    const struct expression *e = s->mood;
    int far = clamp(abs(at.x) * 100 / 2300, 0, 110);
    int share = far * far / 100 * clamp(130 - at.y / 22, 25, 100) / 100;
    int forward = e->hunch > 0 ? e->hunch : e->hunch / 3;

    at.z += 700 - at.x / 100 * at.x / 104; // the chest's curve
    at.x = at.x * s->person->build.shoulders / 100;
    at.x -= (at.x < 0 ? -1 : 1) * forward * 260 / 100 * share / 100;
    at.y -= e->shoulders * 240 / 100 * share / 100;
    at.y += e->hunch * 130 / 100 * share / 100;
    return at;
}

// A plait: thick and thin by turns, the lines of its strands across.
static void draw_plait(struct pen *pen, const struct piece *piece,
                       const struct spot *spots, struct paint paint)
{
    int widths[PEN_SPOTS_MAX / 2];
    struct spot links[PEN_SPOTS_MAX / 2];
    int count = 0;

    for (int i = 0; i + 1 < piece->count && count + 2 < PEN_SPOTS_MAX / 2;
         i++) {
        widths[count] = piece->width * 72 / 100;
        links[count++] = spots[i];
        widths[count] = piece->width;
        links[count++] = pen_between(spots[i], spots[i + 1], 50);
    }
    widths[count] = piece->width / 3;
    links[count++] = spots[piece->count - 1];
    pen_ribbon(pen, links, widths, count, paint);
}

static void draw_piece(struct pen *pen, const struct person *person,
                       const struct piece *piece, const struct spot *spots)
{
    struct paint paint = paint_for(person, piece->tone, piece->per_cent);

    switch (piece->kind) {
    case PIECE_WHOLE:
        pen_mirrored(pen, spots, piece->count, paint);
        break;
    case PIECE_STROKE:
    case PIECE_STROKES:
        pen_sliver(pen, spots, piece->count, piece->width, paint);
        break;
    case PIECE_PLAITS:
        draw_plait(pen, piece, spots, paint);
        break;
    default:
        pen_shape(pen, spots, piece->count, paint);
        break;
    }
}

static void mirror(struct spot *spots, int count)
{
    for (int i = 0; i < count; i++) {
        spots[i].x = -spots[i].x;
    }
}

static void draw_both(struct pen *pen, const struct person *person,
                      const struct piece *piece, struct spot *spots)
{
    draw_piece(pen, person, piece, spots);
    if (piece->kind == PIECE_PAIR || piece->kind == PIECE_STROKES ||
        piece->kind == PIECE_PLAITS) {
        mirror(spots, piece->count);
        draw_piece(pen, person, piece, spots);
    }
}

void portrait_draw_on_head(struct sitting *s, struct pieces pieces)
{
    struct spot spots[PEN_SPOTS_MAX];

    for (int i = 0; i < pieces.count; i++) {
        const struct piece *piece = &pieces.items[i];
        for (int k = 0; k < piece->count; k++) {
            spots[k] = piece->spots[k];
            spots[k].x = spots[k].x * s->person->face.width / 100;
        }
        draw_both(&s->pen, s->person, piece, spots);
    }
}

void portrait_draw_on_body(struct sitting *s, struct pieces pieces)
{
    struct spot spots[PEN_SPOTS_MAX];

    for (int i = 0; i < pieces.count; i++) {
        const struct piece *piece = &pieces.items[i];
        for (int k = 0; k < piece->count; k++) {
            spots[k] = portrait_posed(s, piece->spots[k]);
        }
        draw_both(&s->body, s->person, piece, spots);
    }
}
