// A headscarf: a hood round the face and its ends, wrapped below the chin.
#include "ui/portrait_hair.h"

#include "base/banned.h"

// Its inner edge lies on the outline of the face, so it has its depth.
static const struct spot hood[] = {
    {-120, 2100, 300, true},     {-240, 1810, 600, false},
    {-500, 1600, 480, false},    {-800, 1290, 300, false},
    {-1000, 900, 200, false},    {-1100, 480, 150, false},
    {-1140, 50, 150, false},     {-1090, -450, 350, false},
    {-900, -930, 600, false},    {-520, -1215, 800, false},
    {0, -1310, 900, false},      {520, -1215, 800, false},
    {900, -930, 600, false},     {1090, -450, 350, false},
    {1140, 50, 150, false},      {1100, 480, 150, false},
    {1000, 900, 200, false},     {800, 1290, 300, false},
    {500, 1600, 480, false},     {240, 1810, 600, false},
    {120, 2100, 300, true},      {560, 2230, 100, false},
    {1000, 1880, -150, false},   {1290, 1250, -250, false},
    {1430, 450, -300, false},    {1460, -400, -250, false},
    {1330, -1180, -200, false},  {930, -1740, -150, false},
    {0, -1960, -50, false},      {-930, -1740, -150, false},
    {-1330, -1180, -200, false}, {-1460, -400, -250, false},
    {-1430, 450, -300, false},   {-1290, 1250, -250, false},
    {-1000, 1880, -150, false},  {-560, 2230, 100, false},
};
// Laid from the viewer's right to the left under the chin.
static const struct spot wrap[] = {
    {1080, 700, 150, true},    {1000, 950, 200, false},
    {800, 1320, 300, false},   {480, 1620, 480, false},
    {180, 1790, 600, false},   {-220, 1850, 580, false},
    {-520, 1720, 400, false},  {-760, 1560, 200, true},
    {-640, 1920, 150, false},  {-260, 2130, 350, false},
    {300, 2190, 250, false},   {860, 1950, -50, false},
    {1180, 1400, -150, false}, {1290, 900, -150, true},
};
// The close cap below shows as a narrow band at the forehead.
static const struct spot band[] = {
    {0, -1235, 950, false},   {500, -1150, 850, false},
    {870, -880, 650, false},  {1050, -450, 400, false},
    {1120, -380, 300, false}, {940, -1000, 500, false},
    {520, -1290, 750, false}, {0, -1370, 850, false},
};
static const struct spot l1[] = {
    {-120, -1560, 700, false}, {-780, -1360, 450, false},
    {-1240, -650, 150, false}, {-1290, 250, 0, false},
    {-1130, 1050, 100, false},
};
static const struct spot l2[] = {
    {-60, -1800, 300, false},   {-860, -1580, 150, false},
    {-1320, -800, -100, false}, {-1340, 300, -150, false},
    {-1180, 1200, -100, false},
};
static const struct spot l3[] = {
    {-1200, 300, 100, false},
    {-1080, 950, 150, false},
    {-780, 1480, 250, false},
    {-300, 1830, 450, false},
};
static const struct spot l4[] = {
    {-1320, 700, -100, false},
    {-1100, 1350, 50, false},
    {-700, 1790, 150, false},
    {-200, 1990, 350, false},
};
static const struct spot r1[] = {
    {100, -1580, 700, false}, {760, -1390, 450, false},
    {1230, -700, 150, false}, {1300, 250, 0, false},
    {1150, 1050, 100, false},
};
static const struct spot r2[] = {
    {160, -1820, 300, false},  {900, -1560, 150, false},
    {1310, -800, -100, false}, {1340, 200, -150, false},
    {1220, 1050, -100, false},
};
static const struct spot r3[] = {
    {1180, 450, 100, false},
    {1040, 1050, 150, false},
    {720, 1560, 300, false},
    {100, 1900, 560, false},
};
static const struct spot r4[] = {
    {1300, 800, -100, false},
    {1080, 1420, 50, false},
    {680, 1880, 200, false},
    {0, 2080, 420, false},
};
static const struct spot wrap_edge[] = {
    {-760, 1560, 200, false}, {-640, 1900, 150, false},
    {-260, 2110, 350, false}, {300, 2170, 250, false},
    {800, 1980, -20, false},
};
static const struct piece front[] = {
    PIECE(PIECE_WHOLE, TONE_SCARF_DARK, 100, 0, band),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, hood),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 60, 60, l3),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 50, 60, l4),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 40, 60, l1),
    PIECE(PIECE_STROKE, TONE_SCARF_LIGHT, 35, 90, l2),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 55, 60, r1),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 35, 80, r2),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, wrap),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 60, 60, r3),
    PIECE(PIECE_STROKE, TONE_SCARF_LIGHT, 35, 70, r4),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 60, 46, wrap_edge),
};

// The ends lie round the neck and over the chest.
static const struct spot drape[] = {
    {-820, -1250, 0, false}, {-900, -700, 0, false}, {-1180, -250, 0, false},
    {-1560, 60, 0, false},   {-1640, 330, 0, false}, {-1300, 700, 0, false},
    {-760, 1040, 0, false},  {-200, 1180, 0, false}, {420, 1120, 0, false},
    {980, 840, 0, false},    {1420, 470, 0, false},  {1600, 160, 0, false},
    {1460, -30, 0, false},   {1120, -280, 0, false}, {900, -700, 0, false},
    {820, -1250, 0, false},
};
static const struct spot end[] = {
    {620, 380, 0, true},    {1050, 420, 0, false}, {1330, 1000, 0, false},
    {1380, 1700, 0, false}, {1300, 2600, 0, true}, {620, 2600, 0, true},
    {740, 1700, 0, false},  {760, 1000, 0, false},
};
static const struct spot end_fold[] = {
    {900, 700, 0, false},
    {1060, 1200, 0, false},
    {1080, 1750, 0, false},
    {1000, 2600, 0, false},
};
static const struct spot end_fold2[] = {
    {1100, 900, 0, false},
    {1230, 1400, 0, false},
    {1220, 2200, 0, false},
};
static const struct spot d1[] = {
    {-820, -520, 0, false}, {-620, 20, 0, false},  {-60, 420, 0, false},
    {700, 520, 0, false},   {1240, 260, 0, false},
};
static const struct spot d2[] = {
    {-1060, -240, 0, false}, {-780, 330, 0, false}, {-150, 740, 0, false},
    {600, 800, 0, false},    {1180, 500, 0, false},
};
static const struct spot d3[] = {
    {-640, -760, 0, false}, {-380, -180, 0, false}, {180, 160, 0, false},
    {820, 160, 0, false},   {1150, -60, 0, false},
};
static const struct spot d4[] = {
    {-1330, 60, 0, false},
    {-1040, 520, 0, false},
    {-520, 900, 0, false},
    {40, 1010, 0, false},
};
static const struct spot under_drape[] = {
    {-1600, 350, 0, false}, {-1280, 780, 0, false}, {-740, 1130, 0, false},
    {-180, 1270, 0, false}, {440, 1210, 0, false},  {1000, 920, 0, false},
    {1440, 540, 0, false},  {1000, 300, 0, false},  {-1000, 300, 0, false},
};
static const struct piece fallen[] = {
    PIECE(PIECE_SHAPE, TONE_SHADOW, 22, 0, under_drape),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, end),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 60, 80, end_fold),
    PIECE(PIECE_STROKE, TONE_SCARF_LIGHT, 30, 70, end_fold2),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, drape),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 65, 80, d1),
    PIECE(PIECE_STROKE, TONE_SCARF_LIGHT, 40, 90, d2),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 75, 90, d3),
    PIECE(PIECE_STROKE, TONE_SCARF_DARK, 45, 70, d4),
};

const struct hair_pieces portrait_scarf = {
    .fallen = PIECES(fallen),
    .front = PIECES(front),
};
