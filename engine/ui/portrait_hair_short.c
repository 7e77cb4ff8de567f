// Short hair: cropped close, or tousled.
#include "ui/portrait_hair.h"

#include "base/banned.h"

// Cropped: short all over, gone back at the temples.

static const struct spot cropped_cap[] = {
    {0, -1820, -50, false},    {520, -1750, -80, false},
    {950, -1490, -120, false}, {1200, -1050, -150, false},
    {1265, -520, -150, false}, {1250, -80, -120, false},
    {1210, 240, -60, false},   {1150, 150, 60, false},
    {1120, -150, 150, false},  {1080, -420, 250, false},
    {1000, -640, 350, false},  {960, -900, 450, false},
    {820, -1210, 600, false},  {560, -1360, 750, false},
    {260, -1300, 900, false},  {0, -1270, 950, false},
};
static const struct spot cropped_soft[] = {
    {0, -1800, -50, false},    {520, -1720, -80, false},
    {950, -1450, -120, false}, {1190, -1000, -150, false},
    {1240, -520, -150, false}, {1230, -80, -120, false},
    {1190, 330, -60, false},   {1120, 260, 80, false},
    {1080, -130, 200, false},  {1040, -420, 300, false},
    {940, -640, 400, false},   {890, -900, 500, false},
    {760, -1130, 650, false},  {540, -1270, 780, false},
    {250, -1220, 920, false},  {0, -1195, 970, false},
};
static const struct spot crop_h1[] = {
    {-700, -1560, 100, false},
    {-350, -1690, 150, false},
    {100, -1720, 150, false},
    {500, -1620, 100, false},
};
static const struct spot crop_h2[] = {
    {-500, -1450, 350, false},
    {-150, -1530, 400, false},
    {250, -1500, 400, false},
};
static const struct spot crop_side[] = {
    {1060, -1060, 150, false},
    {1170, -640, 50, false},
    {1180, -200, 50, false},
};
static const struct piece cropped_front[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 55, 0, cropped_soft),
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, cropped_cap),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 90, crop_h1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 25, 70, crop_h2),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 22, 90, crop_side),
};

// Tousled: short at the sides, a heap on top that falls to one side.

static const struct spot tousled_sides[] = {
    {0, -1700, -100, false},    {800, -1600, -150, false},
    {1240, -1120, -200, false}, {1310, -500, -200, false},
    {1270, -150, -200, false},  {1210, 60, -100, false},
    {1150, 0, 30, false},       {1110, -280, 150, false},
    {1040, -600, 300, false},   {900, -900, 500, false},
    {0, -1100, 800, false},
};
static const struct spot tousled_top[] = {
    {-1100, -560, 350, true},   {-1250, -820, 100, false},
    {-1340, -1180, -50, false}, {-1230, -1560, -80, false},
    {-1060, -1690, -80, true},  {-820, -1960, -60, false},
    {-450, -2080, 0, true},     {-100, -2190, 0, false},
    {340, -2150, 0, true},      {660, -2090, 0, false},
    {980, -1860, -50, true},    {1220, -1620, -100, false},
    {1330, -1240, -100, false}, {1240, -820, 50, false},
    {1120, -520, 300, true},    {1060, -760, 450, false},
    {960, -960, 600, false},    {760, -1130, 700, false},
    {560, -1180, 850, true},    {420, -960, 880, false},
    {150, -760, 960, false},    {-180, -650, 980, true},
    {-60, -800, 980, false},    {0, -900, 980, true},
    {-240, -730, 940, false},   {-520, -600, 880, false},
    {-760, -540, 800, true},    {-690, -700, 820, false},
    {-680, -800, 780, true},    {-860, -680, 650, false},
};
static const struct spot tous1[] = {
    {480, -1900, 200, false},
    {420, -1560, 500, false},
    {200, -1150, 800, false},
    {-120, -720, 980, false},
};
static const struct spot tous2[] = {
    {400, -1930, 150, false},
    {180, -1600, 480, false},
    {-140, -1200, 750, false},
    {-640, -640, 850, false},
};
static const struct spot tous3[] = {
    {560, -1880, 200, false},
    {700, -1620, 350, false},
    {900, -1250, 450, false},
    {1060, -760, 400, false},
};
static const struct spot tous4[] = {
    {320, -1980, 100, false},
    {-100, -1760, 350, false},
    {-500, -1350, 600, false},
    {-820, -760, 700, false},
};
static const struct spot tous5[] = {
    {200, -2040, 80, false},
    {-350, -1900, 200, false},
    {-840, -1500, 300, false},
    {-1080, -860, 350, false},
};
static const struct spot tous6[] = {
    {700, -1900, 50, false},
    {980, -1620, 150, false},
    {1140, -1200, 200, false},
    {1140, -800, 300, false},
};
static const struct spot tous7[] = {
    {540, -1800, 300, false},
    {560, -1550, 500, false},
    {480, -1250, 750, false},
    {240, -860, 930, false},
};
static const struct piece tousled_front[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, tousled_sides),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, tousled_top),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 60, tous1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 80, tous2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 56, tous3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 60, tous4),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 90, tous5),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 30, 70, tous6),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 60, tous7),
};

const struct hair_pieces portrait_cropped = {.front = PIECES(cropped_front)};
const struct hair_pieces portrait_tousled = {.front = PIECES(tousled_front)};
