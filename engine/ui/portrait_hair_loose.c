// Hair worn loose to the jaw, swept from one side to the other.
#include "ui/portrait_hair.h"

#include "base/banned.h"

static const struct spot behind[] = {
    {0, -1500, -400, false},   {1000, -1400, -400, false},
    {1400, -700, -400, false}, {1440, 100, -400, false},
    {1360, 800, -400, false},  {1190, 1330, -350, false},
    {940, 1560, -300, false},  {720, 1500, -300, false},
    {600, 1250, -400, false},  {0, 1100, -500, false},
};
static const struct piece back[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, behind),
};

static const struct spot left[] = {
    {-420, -1400, 800, true},    {-640, -1190, 750, false},
    {-900, -800, 600, false},    {-1060, -330, 350, false},
    {-1110, 150, 200, false},    {-1060, 620, 200, false},
    {-980, 1020, 250, false},    {-900, 1300, 250, false},
    {-760, 1510, 250, true},     {-1050, 1520, 50, false},
    {-1290, 1250, -100, false},  {-1410, 850, -200, false},
    {-1450, 300, -250, false},   {-1460, -400, -250, false},
    {-1370, -1130, -200, false}, {-1080, -1670, -150, false},
    {-640, -1950, -50, false},   {-330, -1990, 50, true},
};
static const struct spot right[] = {
    {-420, -1400, 800, true},   {-280, -1200, 900, false},
    {20, -930, 980, false},     {420, -740, 930, false},
    {830, -640, 720, false},    {1060, -400, 430, false},
    {1130, 50, 200, false},     {1100, 560, 180, false},
    {1010, 1000, 220, false},   {930, 1290, 250, false},
    {800, 1500, 250, true},     {1080, 1500, 50, false},
    {1310, 1230, -100, false},  {1420, 850, -200, false},
    {1460, 350, -250, false},   {1480, -400, -250, false},
    {1410, -1130, -200, false}, {1120, -1690, -150, false},
    {680, -2000, -50, false},   {100, -2090, 0, false},
    {-330, -1990, 50, true},
};
static const struct spot r1[] = {
    {-360, -1480, 750, false},
    {100, -1130, 850, false},
    {700, -900, 700, false},
    {1120, -500, 350, false},
};
static const struct spot r2[] = {
    {-350, -1600, 600, false}, {240, -1360, 650, false},
    {880, -1050, 450, false},  {1250, -400, 100, false},
    {1270, 400, 0, false},     {1150, 1150, 100, false},
};
static const struct spot r3[] = {
    {-330, -1740, 450, false}, {330, -1600, 450, false},
    {1000, -1240, 250, false}, {1350, -450, -50, false},
    {1370, 450, -100, false},  {1240, 1250, 0, false},
};
static const struct spot r4[] = {
    {-320, -1870, 250, false},
    {400, -1820, 200, false},
    {1080, -1450, 50, false},
    {1410, -650, -150, false},
};
static const struct spot l1[] = {
    {-440, -1500, 700, false}, {-780, -1200, 550, false},
    {-1090, -600, 250, false}, {-1190, 100, 100, false},
    {-1130, 700, 120, false},  {-1050, 1250, 200, false},
};
static const struct spot l2[] = {
    {-410, -1680, 500, false}, {-870, -1450, 300, false},
    {-1240, -800, 50, false},  {-1330, 100, -50, false},
    {-1270, 800, -50, false},
};
static const struct spot l3[] = {
    {-380, -1850, 300, false},
    {-880, -1680, 150, false},
    {-1300, -1100, 0, false},
    {-1420, -300, -150, false},
};
static const struct piece front[] = {
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, left),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, right),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 50, r1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 70, r2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 56, r3),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 70, r4),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 60, l1),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 56, l2),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 60, l3),
};

const struct hair_pieces portrait_loose = {.back = PIECES(back),
                                           .front = PIECES(front)};
