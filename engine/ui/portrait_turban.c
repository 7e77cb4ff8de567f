// A turban: one long cloth laid in folds that meet above the forehead.
#include "ui/portrait_hair.h"

#include "base/banned.h"

static const struct spot under_cloth[] = {
    {0, -1330, 960, false},  {330, -1200, 920, false}, {560, -1010, 820, false},
    {300, -960, 930, false}, {0, -930, 980, false},
};
static const struct spot dome[] = {
    {0, -1150, 980, true},      {280, -1040, 940, false},
    {620, -860, 800, false},    {930, -560, 520, false},
    {1120, -230, 240, false},   {1210, 120, -40, false},
    {1330, 100, -160, false},   {1480, -250, -240, false},
    {1590, -760, -260, false},  {1560, -1330, -220, false},
    {1340, -1830, -140, false}, {900, -2200, -40, false},
    {400, -2360, 20, false},    {0, -2390, 40, false},
};
static const struct spot fold1[] = {
    {40, -1230, 960, false},  {420, -1120, 880, false}, {840, -830, 620, false},
    {1180, -330, 200, false}, {1300, 0, -100, false},
};
static const struct spot fold2[] = {
    {30, -1390, 860, false},   {480, -1320, 760, false},
    {980, -1000, 460, false},  {1360, -420, 50, false},
    {1430, -150, -150, false},
};
static const struct spot fold3[] = {
    {20, -1580, 680, false},
    {520, -1540, 580, false},
    {1090, -1200, 280, false},
    {1480, -560, -60, false},
};
static const struct spot fold4[] = {
    {20, -1790, 480, false},
    {560, -1780, 380, false},
    {1180, -1420, 100, false},
    {1560, -800, -180, false},
};
static const struct spot fold5[] = {
    {20, -2010, 280, false},
    {560, -2040, 180, false},
    {1180, -1720, -20, false},
    {1540, -1200, -180, false},
};
static const struct spot crest[] = {
    {0, -1160, 980, false},
    {0, -1500, 760, false},
    {-40, -1900, 380, false},
    {-120, -2300, 60, false},
};
static const struct spot over[] = {
    {-60, -1170, 960, false},
    {240, -1500, 700, false},
    {420, -1900, 330, false},
    {440, -2290, 40, false},
};
static const struct piece turban[] = {
    PIECE(PIECE_WHOLE, TONE_SCARF_DARK, 100, 0, under_cloth),
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, dome),
    PIECE(PIECE_STROKES, TONE_SCARF_DARK, 60, 46, fold1),
    PIECE(PIECE_STROKES, TONE_SCARF_LIGHT, 45, 60, fold2),
    PIECE(PIECE_STROKES, TONE_SCARF_DARK, 55, 50, fold3),
    PIECE(PIECE_STROKES, TONE_SCARF_LIGHT, 38, 64, fold4),
    PIECE(PIECE_STROKES, TONE_SCARF_DARK, 45, 50, fold5),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 70, 50, crest),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 45, 44, over),
};

const struct hair_pieces portrait_turban = {.front = PIECES(turban)};
