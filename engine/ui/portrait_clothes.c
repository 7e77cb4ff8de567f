// Clothes as tables, counted from the pit of the neck.
#include "ui/portrait_clothes.h"

#include "base/banned.h"

static void define_gradients(struct sitting *s)
{
    uint32_t cloth = s->person->clothes.colour;
    struct gradient_stops g = {{600, 5400},
                               {5000, 8000},
                               paint_of(pen_colour_mix(cloth, 0xfff0dc, 14)),
                               paint_of(pen_colour_scale(cloth, 80, 80, 82))};

    pen_gradient(&s->pen, GRADIENT_CLOTH, g);
}

// What most have in common: a body of cloth, the fold at each arm.

static const struct spot shirt[] = {
    {0, 300, 0, false},    {330, 200, 0, false},  {560, -80, 0, false},
    {640, -330, 0, true},  {820, -120, 0, false}, {1000, 500, 0, false},
    {1000, 2600, 0, true}, {0, 2600, 0, true},
};
static const struct spot shirt_rib[] = {
    {0, 340, 0, false},
    {350, 235, 0, false},
    {590, -60, 0, false},
    {670, -300, 0, false},
};
static const struct spot arm_fold[] = {
    {1880, 2600, 0, false},
    {1830, 1900, 0, false},
    {1870, 1500, 0, false},
    {1990, 1150, 0, false},
};
static const struct spot shoulder_seam[] = {
    {1500, 120, 0, false},
    {1900, 450, 0, false},
    {2060, 900, 0, false},
    {2030, 1300, 0, false},
};
static const struct spot crease_left[] = {
    {-1330, 1640, 0, false},
    {-1560, 1480, 0, false},
    {-1800, 1180, 0, false},
};
static const struct spot crease_right[] = {
    {1180, 1880, 0, false},
    {1480, 1700, 0, false},
    {1790, 1330, 0, false},
};
static const struct spot sleeve_left[] = {
    {-2060, 1720, 0, false},
    {-2270, 1880, 0, false},
    {-2560, 1870, 0, false},
};
static const struct spot sleeve_right[] = {
    {2060, 1480, 0, false},
    {2260, 1680, 0, false},
    {2560, 1720, 0, false},
};

// Jacket: zipped, worn open, a collar that stands.

static const struct spot jacket_back[] = {
    {0, -420, 0, false},   {420, -500, 0, false}, {690, -560, 0, false},
    {800, -300, 0, false}, {700, 200, 0, false},  {0, 300, 0, false},
};
static const struct spot jacket_side[] = {
    {640, -330, 0, true},  {1000, -190, 0, false}, {1560, 60, 0, false},
    {2150, 330, 0, false}, {2540, 800, 0, false},  {2680, 1500, 0, false},
    {2700, 2600, 0, true}, {430, 2600, 0, true},   {500, 1500, 0, false},
    {560, 900, 0, false},  {640, 400, 0, false},
};
static const struct spot jacket_collar[] = {
    {690, -560, 0, true}, {560, -330, 0, false}, {470, 60, 0, false},
    {480, 480, 0, false}, {560, 900, 0, true},   {790, 620, 0, false},
    {930, 250, 0, false}, {960, -140, 0, false}, {850, -430, 0, false},
};
static const struct spot collar_edge[] = {
    {690, -550, 0, false}, {570, -320, 0, false}, {480, 70, 0, false},
    {490, 480, 0, false},  {560, 890, 0, false},
};
static const struct spot collar_turn[] = {
    {900, -300, 0, false},
    {930, 100, 0, false},
    {850, 500, 0, false},
    {600, 900, 0, false},
};
static const struct spot zip[] = {
    {560, 880, 0, true},  {600, 890, 0, true},  {545, 1500, 0, false},
    {475, 2600, 0, true}, {430, 2600, 0, true}, {500, 1500, 0, false},
};
static const struct spot zip_shade[] = {
    {520, 900, 0, true},  {560, 900, 0, true},  {500, 1500, 0, false},
    {430, 2600, 0, true}, {300, 2600, 0, true}, {400, 1500, 0, false},
};
static const struct spot collar_shade[] = {
    {500, 120, 0, false}, {480, 480, 0, false}, {560, 900, 0, true},
    {420, 600, 0, false}, {400, 260, 0, false},
};
static const struct spot yoke[] = {
    {960, 520, 0, false},
    {1400, 700, 0, false},
    {1900, 780, 0, false},
};
static const struct piece jacket_behind[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH_DARK, 100, 0, jacket_back),
};
static const struct piece jacket[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER, 100, 0, shirt),
    PIECE(PIECE_STROKES, TONE_UNDER_DARK, 80, 40, shirt_rib),
    PIECE(PIECE_PAIR, TONE_SHADOW, 16, 0, collar_shade),
    PIECE(PIECE_PAIR, TONE_SHADOW, 14, 0, zip_shade),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, jacket_side),
    PIECE(PIECE_PAIR, TONE_CLOTH_DARK, 90, 0, zip),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, jacket_collar),
    PIECE(PIECE_STROKES, TONE_CLOTH_LIGHT, 60, 46, collar_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 70, 60, collar_turn),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 36, yoke),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 45, 36, shoulder_seam),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 90, arm_fold),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, crease_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 80, crease_right),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, sleeve_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 60, sleeve_right),
};

// Hoodie: the hood lies behind the neck, two cords hang from it.

static const struct spot hood_back[] = {
    {0, -560, 0, false},    {560, -640, 0, false}, {980, -480, 0, false},
    {1130, -150, 0, false}, {900, 300, 0, false},  {0, 500, 0, false},
};
static const struct spot hoodie_body[] = {
    {0, 560, 0, false},    {360, 440, 0, false},   {640, 100, 0, false},
    {820, -300, 0, true},  {1250, -120, 0, false}, {1700, 80, 0, false},
    {2200, 350, 0, false}, {2570, 820, 0, false},  {2690, 1500, 0, false},
    {2700, 2600, 0, true}, {0, 2600, 0, true},
};
static const struct spot hood_rim[] = {
    {930, -520, 0, true},   {640, -320, 0, false}, {520, 40, 0, false},
    {300, 360, 0, false},   {0, 520, 0, true},     {60, 740, 0, true},
    {480, 600, 0, false},   {860, 280, 0, false},  {1080, -120, 0, false},
    {1090, -400, 0, false},
};
static const struct spot rim_edge[] = {
    {900, -500, 0, false}, {640, -310, 0, false}, {530, 50, 0, false},
    {310, 370, 0, false},  {10, 530, 0, false},
};
static const struct spot rim_fold[] = {
    {1080, -300, 0, false},
    {1000, 60, 0, false},
    {760, 420, 0, false},
    {300, 700, 0, false},
};
static const struct spot cord[] = {
    {330, 520, 0, true},  {375, 500, 0, true},  {400, 900, 0, false},
    {380, 1330, 0, true}, {330, 1330, 0, true}, {350, 900, 0, false},
};
static const struct spot cord_end[] = {
    {322, 1320, 0, true},
    {390, 1320, 0, true},
    {384, 1460, 0, true},
    {326, 1460, 0, true},
};
static const struct piece hoodie_behind[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH_DARK, 100, 0, hood_back),
};
static const struct piece hoodie[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER, 100, 0, shirt),
    PIECE(PIECE_STROKES, TONE_UNDER_DARK, 80, 40, shirt_rib),
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, hoodie_body),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 45, 36, shoulder_seam),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 90, arm_fold),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, crease_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 80, crease_right),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, sleeve_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 60, sleeve_right),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, hood_rim),
    PIECE(PIECE_STROKES, TONE_CLOTH_LIGHT, 55, 40, rim_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 70, 70, rim_fold),
    PIECE(PIECE_PAIR, TONE_TRIM, 100, 0, cord),
    PIECE(PIECE_PAIR, TONE_TRIM_DARK, 100, 0, cord_end),
};

// Cardigan over a shirt with an open collar.

static const struct spot collar_leaf[] = {
    {600, -560, 0, true},  {430, -260, 0, false}, {60, 330, 0, true},
    {330, 700, 0, true},   {640, 330, 0, false},  {880, -60, 0, false},
    {840, -380, 0, false},
};
static const struct spot leaf_edge[] = {
    {60, 330, 0, false},
    {330, 700, 0, false},
    {640, 340, 0, false},
    {880, -60, 0, false},
};
static const struct spot placket[] = {
    {40, 330, 0, false},
    {50, 900, 0, false},
    {40, 2300, 0, false},
};
static const struct spot cardigan_side[] = {
    {760, -330, 0, true},  {1000, -210, 0, false}, {1560, 40, 0, false},
    {2150, 300, 0, false}, {2550, 780, 0, false},  {2680, 1500, 0, false},
    {2700, 2600, 0, true}, {120, 2600, 0, true},   {160, 1950, 0, false},
    {420, 1300, 0, false}, {660, 600, 0, false},   {760, 100, 0, false},
};
static const struct spot cardigan_band[] = {
    {760, -330, 0, true},  {770, 100, 0, false},  {660, 600, 0, false},
    {420, 1300, 0, false}, {150, 1950, 0, false}, {100, 2600, 0, true},
    {290, 2600, 0, true},  {340, 1990, 0, false}, {600, 1350, 0, false},
    {850, 640, 0, false},  {950, 100, 0, false},  {900, -260, 0, true},
};
static const struct spot band_edge[] = {
    {930, -200, 0, false}, {950, 100, 0, false},  {850, 640, 0, false},
    {600, 1350, 0, false}, {340, 1990, 0, false},
};
static const struct spot button_low[] = {
    {195, 2090, 0, false},
    {240, 2135, 0, false},
    {195, 2180, 0, false},
    {150, 2135, 0, false},
};
static const struct spot shirt_tall[] = {
    {0, 420, 0, true},     {240, 160, 0, false},  {480, -260, 0, false},
    {620, -430, 0, true},  {820, -120, 0, false}, {1000, 500, 0, false},
    {1000, 2600, 0, true}, {0, 2600, 0, true},
};
static const struct piece cardigan_behind[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER_DARK, 100, 0, jacket_back),
};
static const struct piece cardigan[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER, 100, 0, shirt_tall),
    PIECE(PIECE_STROKE, TONE_UNDER_DARK, 70, 30, placket),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, cardigan_side),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, cardigan_band),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 70, 40, band_edge),
    PIECE(PIECE_SHAPE, TONE_TRIM_DARK, 100, 0, button_low),
    PIECE(PIECE_PAIR, TONE_UNDER, 100, 0, collar_leaf),
    PIECE(PIECE_STROKES, TONE_UNDER_DARK, 80, 36, leaf_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 45, 36, shoulder_seam),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 90, arm_fold),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, crease_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 80, crease_right),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, sleeve_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 60, sleeve_right),
};

// Coat: buttoned, the headscarf's end lies over it.

static const struct spot coat_body[] = {
    {0, -100, 0, false},    {400, -250, 0, false},  {760, -330, 0, true},
    {1000, -210, 0, false}, {1560, 40, 0, false},   {2150, 310, 0, false},
    {2560, 790, 0, false},  {2690, 1500, 0, false}, {2700, 2600, 0, true},
    {0, 2600, 0, true},
};
static const struct spot lapel[] = {
    {560, 0, 0, true},    {1180, 60, 0, false}, {1320, 560, 0, true},
    {1050, 700, 0, true}, {1180, 860, 0, true}, {700, 1600, 0, false},
    {250, 2600, 0, true}, {120, 2600, 0, true}, {400, 1200, 0, false},
};
static const struct spot lapel_edge[] = {
    {1320, 560, 0, false}, {1050, 700, 0, false}, {1180, 860, 0, false},
    {700, 1600, 0, false}, {250, 2600, 0, false},
};
static const struct piece coat[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, coat_body),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, lapel),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 75, 44, lapel_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 45, 36, shoulder_seam),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 90, arm_fold),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, crease_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, sleeve_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 60, sleeve_right),
};

// The folds of an outfit that has none of its own.
static const struct piece folds[] = {
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 45, 36, shoulder_seam),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 55, 90, arm_fold),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, crease_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 80, crease_right),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 40, 70, sleeve_left),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 35, 60, sleeve_right),
};
static const struct pieces all_folds = PIECES(folds);

static const struct outfit jacket_outfit = {.behind = PIECES(jacket_behind),
                                            .front = PIECES(jacket)};
static const struct outfit hoodie_outfit = {.behind = PIECES(hoodie_behind),
                                            .front = PIECES(hoodie)};
static const struct outfit cardigan_outfit = {.behind = PIECES(cardigan_behind),
                                              .front = PIECES(cardigan)};
static const struct outfit coat_outfit = {.front = PIECES(coat)};

static const struct outfit *const outfits[] = {
    [CLOTHES_JACKET] = &jacket_outfit,
    [CLOTHES_HOODIE] = &hoodie_outfit,
    [CLOTHES_CARDIGAN] = &cardigan_outfit,
    [CLOTHES_COAT] = &coat_outfit,
    [CLOTHES_SHIRT] = &portrait_shirt,
    [CLOTHES_FLEECE] = &portrait_fleece,
    [CLOTHES_TOP] = &portrait_top,
    [CLOTHES_KAMEEZ] = &portrait_kameez,
    [CLOTHES_JUMPER] = &portrait_jumper,
    [CLOTHES_PULLOVER] = &portrait_pullover,
};

void portrait_draw_back_clothes(struct sitting *s)
{
    define_gradients(s);
    portrait_draw_on_body(s, outfits[s->person->clothes.style]->behind);
}

void portrait_draw_clothes(struct sitting *s)
{
    const struct outfit *outfit = outfits[s->person->clothes.style];

    portrait_draw_on_body(s, outfit->front);
    if (outfit->over.count > 0) {
        portrait_draw_on_body(s, all_folds);
        portrait_draw_on_body(s, outfit->over);
    }
}
