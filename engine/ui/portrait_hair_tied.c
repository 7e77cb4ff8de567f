// Hair tied: parted on one side, drawn back loosely into a tail.
#include "ui/portrait_hair.h"

#include "base/banned.h"

static const struct spot tied_nape[] = {
    {0, -1000, -500, false},   {1230, -900, -500, false},
    {1280, -200, -500, false}, {1130, 400, -500, false},
    {860, 900, -500, false},   {680, 1350, -500, false},
    {0, 1500, -500, false},
};
static const struct piece tied_back[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, tied_nape),
};

static const struct spot tail[] = {
    {400, -1500, 0, false}, {800, -1450, 0, false}, {900, -900, 0, false},
    {960, -420, 0, false},  {1060, 50, 0, false},   {1090, 520, 0, false},
    {1010, 960, 0, false},  {830, 1330, 0, true},   {810, 1050, 0, false},
    {700, 640, 0, false},   {590, 150, 0, false},   {520, -350, 0, false},
    {480, -900, 0, false},
};
static const struct spot tail_s1[] = {
    {660, -1000, 0, false}, {720, -400, 0, false}, {870, 150, 0, false},
    {900, 650, 0, false},   {850, 1200, 0, false},
};
static const struct spot tail_s2[] = {
    {780, -1000, 0, false}, {840, -400, 0, false}, {990, 150, 0, false},
    {1010, 600, 0, false},  {930, 1080, 0, false},
};
static const struct spot tail_s3[] = {
    {560, -700, 0, false},
    {620, -200, 0, false},
    {740, 300, 0, false},
    {820, 800, 0, false},
};
static const struct spot tail_s4[] = {
    {960, 300, 0, false},
    {970, 750, 0, false},
    {920, 1100, 0, false},
    {950, 1400, 0, false},
};
static const struct spot tail_shade[] = {
    {500, -600, 0, false}, {560, 150, 0, false},   {690, 760, 0, false},
    {820, 1350, 0, true},  {960, 1120, 0, false},  {1120, 700, 0, false},
    {1190, 250, 0, false}, {1000, -300, 0, false},
};
static const struct piece tied_fallen[] = {
    PIECE(PIECE_SHAPE, TONE_SHADOW, 18, 0, tail_shade),
    PIECE(PIECE_SHAPE, TONE_HAIR_BACK, 100, 0, tail),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 50, tail_s1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 44, tail_s2),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 30, 38, tail_s3),
    PIECE(PIECE_STROKE, TONE_HAIR_BACK, 100, 50, tail_s4),
};

static const struct spot tied_left[] = {
    {-300, -1250, 930, true},    {-560, -1130, 830, false},
    {-830, -830, 640, false},    {-990, -480, 430, false},
    {-1080, -180, 200, false},   {-1130, 80, 50, false},
    {-1200, 200, -100, false},   {-1290, 0, -250, false},
    {-1360, -440, -250, false},  {-1340, -980, -200, false},
    {-1110, -1520, -150, false}, {-730, -1840, -100, false},
    {-240, -1930, 100, true},
};
static const struct spot tied_right[] = {
    {-300, -1250, 930, true},  {40, -1240, 930, false},
    {440, -1110, 870, false},  {770, -810, 690, false},
    {960, -470, 480, false},   {1070, -180, 250, false},
    {1130, 90, 50, false},     {1200, 200, -100, false},
    {1290, 0, -250, false},    {1370, -440, -250, false},
    {1360, -960, -200, false}, {1180, -1470, -150, false},
    {840, -1830, -100, false}, {330, -1990, 0, false},
    {-240, -1930, 100, true},
};
static const struct spot tied_r1[] = {
    {-230, -1400, 800, false},
    {330, -1400, 750, false},
    {840, -1060, 500, false},
    {1150, -330, 100, false},
};
static const struct spot tied_r2[] = {
    {-220, -1560, 600, false},
    {400, -1560, 550, false},
    {930, -1180, 350, false},
    {1230, -400, 0, false},
};
static const struct spot tied_r3[] = {
    {-210, -1700, 400, false},
    {450, -1740, 300, false},
    {1030, -1300, 150, false},
    {1300, -450, -100, false},
};
static const struct spot tied_r4[] = {
    {-200, -1840, 250, false},
    {420, -1890, 150, false},
    {1010, -1520, 50, false},
    {1330, -700, -150, false},
};
static const struct spot tied_l1[] = {
    {-320, -1430, 800, false},
    {-700, -1230, 650, false},
    {-1000, -790, 350, false},
    {-1160, -200, 50, false},
};
static const struct spot tied_l2[] = {
    {-290, -1600, 600, false},
    {-740, -1440, 450, false},
    {-1110, -960, 150, false},
    {-1250, -250, -50, false},
};
static const struct spot tied_l3[] = {
    {-270, -1780, 350, false},
    {-720, -1660, 250, false},
    {-1160, -1180, 50, false},
    {-1320, -500, -150, false},
};
static const struct spot parting[] = {
    {-300, -1330, 900, false},
    {-280, -1600, 500, false},
    {-245, -1900, 150, false},
};
// What came loose during the shift.
static const struct spot loose_left[] = {
    {-900, -840, 650, false}, {-1080, -380, 400, false},
    {-1150, 120, 250, false}, {-1090, 560, 250, false},
    {-1130, 900, 250, false},
};
static const struct spot loose_left2[] = {
    {-1050, -300, 350, false},
    {-1150, 160, 200, false},
    {-1140, 480, 200, false},
    {-1190, 700, 200, false},
};
static const struct spot loose_right[] = {
    {860, -820, 650, false}, {1060, -320, 420, false}, {1130, 160, 250, false},
    {1100, 500, 250, false}, {1160, 780, 250, false},
};
static const struct piece tied_front[] = {
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, tied_left),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, tied_right),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 44, tied_r1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 50, tied_r2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 50, 40, tied_r3),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 60, tied_r4),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 40, tied_l1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 56, tied_l2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 40, tied_l3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 80, 34, parting),
    PIECE(PIECE_STROKE, TONE_HAIR, 100, 46, loose_left),
    PIECE(PIECE_STROKE, TONE_HAIR, 90, 26, loose_left2),
    PIECE(PIECE_STROKE, TONE_HAIR, 100, 40, loose_right),
};

const struct hair_pieces portrait_tied = {
    PIECES(tied_back), PIECES(tied_fallen), PIECES(tied_front)};
