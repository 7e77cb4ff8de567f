// Long hair: straight, in plaits, or in a knot at the nape.
#include "ui/portrait_hair.h"

#include "base/banned.h"

// Straight, parted a little to one side.

static const struct spot long_behind[] = {
    {0, -1600, -400, false},   {1000, -1450, -400, false},
    {1400, -700, -400, false}, {1430, 200, -400, false},
    {1420, 1200, -350, false}, {1380, 1900, -300, false},
    {0, 1900, -400, false},
};
static const struct spot long_right[] = {
    {-180, -1290, 930, true},   {180, -1270, 920, false},
    {560, -1060, 820, false},   {850, -700, 620, false},
    {1010, -330, 420, false},   {1090, 100, 260, false},
    {1110, 600, 220, false},    {1070, 1100, 260, false},
    {1010, 1600, 300, false},   {1000, 2050, 300, false},
    {1060, 2480, 260, true},    {1400, 2420, 50, true},
    {1500, 1900, -50, false},   {1490, 1100, -180, false},
    {1470, 300, -250, false},   {1460, -450, -250, false},
    {1370, -1130, -200, false}, {1100, -1680, -150, false},
    {620, -1990, -50, false},   {-100, -2050, 50, true},
};
static const struct spot long_left[] = {
    {-180, -1290, 930, true},    {-480, -1150, 850, false},
    {-800, -820, 660, false},    {-990, -420, 440, false},
    {-1080, 60, 270, false},     {-1100, 600, 220, false},
    {-1060, 1100, 260, false},   {-1000, 1600, 300, false},
    {-970, 2050, 300, false},    {-1000, 2520, 260, true},
    {-1360, 2460, 50, true},     {-1480, 1900, -50, false},
    {-1480, 1100, -180, false},  {-1460, 300, -250, false},
    {-1450, -450, -250, false},  {-1350, -1130, -200, false},
    {-1060, -1680, -150, false}, {-640, -1950, -50, false},
    {-100, -2050, 50, true},
};
static const struct spot long_r1[] = {
    {-130, -1450, 800, false}, {440, -1300, 720, false},
    {900, -850, 480, false},   {1150, -200, 180, false},
    {1200, 600, 120, false},   {1160, 1500, 180, false},
};
static const struct spot long_r2[] = {
    {-110, -1650, 550, false}, {540, -1560, 450, false},
    {1060, -1100, 200, false}, {1300, -350, 0, false},
    {1330, 600, -30, false},   {1290, 1800, 60, false},
};
static const struct spot long_r3[] = {
    {-100, -1880, 250, false}, {560, -1820, 150, false},
    {1120, -1380, 20, false},  {1390, -500, -120, false},
    {1410, 500, -120, false},  {1390, 1600, -60, false},
};
static const struct spot long_r4[] = {
    {1080, 700, 240, false},
    {1070, 1300, 280, false},
    {1060, 1900, 290, false},
    {1110, 2400, 250, false},
};
static const struct spot long_l1[] = {
    {-230, -1450, 800, false}, {-700, -1200, 640, false},
    {-1040, -600, 320, false}, {-1160, 100, 170, false},
    {-1170, 900, 150, false},
};
static const struct spot long_l2[] = {
    {-200, -1680, 500, false},  {-760, -1520, 380, false},
    {-1170, -1000, 120, false}, {-1320, -200, -20, false},
    {-1320, 800, -20, false},   {-1270, 1900, 80, false},
};
static const struct spot long_l3[] = {
    {-160, -1900, 220, false}, {-780, -1750, 120, false},
    {-1230, -1250, 0, false},  {-1400, -400, -130, false},
    {-1410, 600, -120, false},
};
static const struct spot long_l4[] = {
    {-1120, 900, 180, false},
    {-1090, 1500, 240, false},
    {-1080, 2000, 260, false},
    {-1110, 2420, 220, false},
};
static const struct piece long_back[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, long_behind),
};
static const struct piece long_front[] = {
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, long_left),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, long_right),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 44, long_r1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 60, long_r2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 44, long_r3),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 44, long_r4),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 56, long_l1),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 44, long_l2),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 60, long_l3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 40, long_l4),
};

// Drawn back from the whole forehead: plaits and knot begin with it.

static const struct spot drawn_cap[] = {
    {0, -1930, 50, false},     {420, -1900, 20, false},
    {820, -1760, -60, false},  {1120, -1430, -140, false},
    {1310, -950, -200, false}, {1350, -440, -250, false},
    {1290, 0, -250, false},    {1205, 220, -110, false},
    {1135, 90, 50, false},     {1085, -180, 220, false},
    {985, -490, 440, false},   {820, -800, 640, false},
    {540, -1060, 840, false},  {260, -1170, 930, false},
    {0, -1195, 960, false},
};
static const struct spot row1[] = {
    {130, -1210, 930, false},
    {230, -1500, 600, false},
    {260, -1780, 250, false},
};
static const struct spot row2[] = {
    {420, -1110, 880, false},
    {640, -1400, 500, false},
    {700, -1690, 150, false},
};
static const struct spot row3[] = {
    {720, -880, 720, false},
    {990, -1150, 300, false},
    {1080, -1430, 0, false},
};
static const struct spot row4[] = {
    {950, -540, 480, false},
    {1190, -760, 100, false},
    {1290, -1000, -150, false},
};
static const struct spot row5[] = {
    {1060, -230, 280, false},
    {1220, -380, 0, false},
    {1320, -560, -200, false},
};
static const struct spot plait_b1[] = {
    {1330, -300, -300, false}, {1440, 200, -320, false},
    {1460, 600, -320, false},  {1480, 1000, -320, false},
    {1500, 1400, -300, false}, {1500, 1750, -300, false},
    {1510, 2100, -280, false}, {1500, 2400, -280, false},
};
static const struct spot plait_b2[] = {
    {1050, 200, -320, false},  {1130, 600, -320, false},
    {1180, 950, -320, false},  {1220, 1300, -320, false},
    {1250, 1650, -300, false}, {1260, 2000, -280, false},
    {1250, 2300, -280, false}, {1250, 2500, -280, false},
};
static const struct spot plait_b3[] = {
    {800, 500, -340, false},  {880, 850, -340, false},
    {900, 1200, -340, false}, {930, 1550, -330, false},
    {940, 1900, -320, false}, {930, 2200, -300, false},
    {920, 2400, -300, false}, {920, 2550, -300, false},
};
static const struct spot plait_f1[] = {
    {1230, -80, -60, false},  {1330, 280, -60, false},
    {1350, 620, -40, false},  {1330, 960, 0, false},
    {1300, 1300, 60, false},  {1280, 1620, 120, false},
    {1270, 1940, 160, false}, {1270, 2240, 180, false},
};
static const struct spot plait_f2[] = {
    {1180, 120, 20, false},   {1210, 420, 40, false},
    {1190, 740, 80, false},   {1150, 1060, 140, false},
    {1100, 1380, 200, false}, {1060, 1700, 260, false},
    {1040, 2020, 280, false}, {1040, 2340, 280, false},
};
static const struct piece plaits_back[] = {
    PIECE(PIECE_PLAITS, TONE_HAIR_BACK, 100, 215, plait_b3),
    PIECE(PIECE_PLAITS, TONE_HAIR_BACK, 100, 215, plait_b2),
    PIECE(PIECE_PLAITS, TONE_HAIR, 100, 215, plait_b1),
};
static const struct piece plaits[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, drawn_cap),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 36, row1),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 36, row2),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 36, row3),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 36, row4),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 36, row5),
    PIECE(PIECE_PLAITS, TONE_HAIR, 100, 215, plait_f1),
    PIECE(PIECE_PLAITS, TONE_HAIR_BACK, 100, 205, plait_f2),
};

// The knot shows at one side of the neck.

static const struct spot knot[] = {
    {560, 500, -450, false},   {950, 480, -500, false},
    {1180, 700, -500, false},  {1230, 1000, -480, false},
    {1080, 1280, -460, false}, {800, 1350, -450, false},
    {560, 1200, -450, false},
};
static const struct spot knot_turn[] = {
    {700, 620, -430, false},
    {1000, 700, -450, false},
    {1080, 950, -450, false},
    {950, 1180, -440, false},
};
static const struct spot knot_in[] = {
    {760, 800, -430, false},
    {920, 870, -430, false},
    {930, 1030, -430, false},
    {820, 1120, -430, false},
};
static const struct spot sleek1[] = {
    {70, -1330, 850, false},  {520, -1240, 760, false}, {900, -900, 480, false},
    {1140, -380, 150, false}, {1230, 60, -80, false},
};
static const struct spot sleek2[] = {
    {60, -1520, 640, false},   {580, -1430, 520, false},
    {1010, -1020, 250, false}, {1230, -450, -20, false},
    {1270, -40, -180, false},
};
static const struct spot sleek3[] = {
    {50, -1720, 380, false},
    {600, -1640, 280, false},
    {1080, -1180, 60, false},
    {1300, -560, -160, false},
};
static const struct spot sleek_part[] = {
    {0, -1210, 970, false},
    {0, -1550, 620, false},
    {0, -1900, 120, false},
};
static const struct piece knot_back[] = {
    PIECE(PIECE_SHAPE, TONE_HAIR_BACK, 100, 0, knot),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 50, knot_turn),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 44, knot_in),
};
static const struct piece knot_front[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, drawn_cap),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 60, 60, sleek1),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 50, 44, sleek2),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 40, 60, sleek3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 90, 40, sleek_part),
};

const struct hair_pieces portrait_long = {.back = PIECES(long_back),
                                          .front = PIECES(long_front)};
const struct hair_pieces portrait_plaits = {.back = PIECES(plaits_back),
                                            .front = PIECES(plaits)};
const struct hair_pieces portrait_knot = {.back = PIECES(knot_back),
                                          .front = PIECES(knot_front)};
