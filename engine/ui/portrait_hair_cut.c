// Short hair with a cut: parted, layered, shaved at the sides, or thin.
#include "ui/portrait_hair.h"

#include "base/banned.h"

// Parted at the viewer's left, combed across.

static const struct spot neat_sides[] = {
    {0, -1700, -100, false},    {800, -1600, -150, false},
    {1210, -1120, -200, false}, {1275, -500, -200, false},
    {1250, -150, -200, false},  {1200, 120, -100, false},
    {1145, 60, 40, false},      {1105, -280, 160, false},
    {1040, -600, 300, false},   {900, -900, 500, false},
    {0, -1100, 800, false},
};
static const struct spot parted_top[] = {
    {-680, -1180, 700, true},   {-380, -1300, 840, false},
    {100, -1250, 930, false},   {520, -1120, 860, false},
    {840, -900, 680, false},    {1020, -600, 430, false},
    {1100, -330, 240, true},    {1240, -640, 40, false},
    {1330, -1080, -80, false},  {1240, -1560, -100, false},
    {900, -1900, -80, false},   {360, -2060, -40, false},
    {-240, -2040, 0, false},    {-720, -1880, -40, false},
    {-1090, -1560, -80, false}, {-1250, -1120, -80, false},
    {-1220, -720, 80, false},   {-1100, -420, 240, true},
    {-1010, -700, 430, false},  {-860, -960, 600, false},
};
static const struct spot parted_s1[] = {
    {-640, -1270, 650, false},
    {-100, -1480, 700, false},
    {520, -1380, 650, false},
    {1010, -850, 350, false},
};
static const struct spot parted_s2[] = {
    {-600, -1420, 500, false},
    {0, -1680, 450, false},
    {680, -1560, 350, false},
    {1140, -1000, 100, false},
};
static const struct spot parted_s3[] = {
    {-560, -1580, 300, false},
    {60, -1860, 200, false},
    {760, -1750, 100, false},
    {1200, -1250, -50, false},
};
static const struct spot parted_line[] = {
    {-690, -1180, 690, false},
    {-640, -1450, 450, false},
    {-560, -1720, 150, false},
};
static const struct spot parted_s4[] = {
    {-780, -1200, 560, false},
    {-980, -1050, 350, false},
    {-1130, -700, 200, false},
};
static const struct piece parted[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, neat_sides),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, parted_top),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 50, parted_s1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 70, parted_s2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 50, parted_s3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 80, 44, parted_line),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 50, parted_s4),
};

// Layered, with a soft fringe and the ears half free.

static const struct spot layered_top[] = {
    {-1130, 80, 150, true},      {-1090, -280, 280, false},
    {-1020, -560, 420, false},   {-900, -620, 560, true},
    {-800, -800, 660, false},    {-560, -830, 830, true},
    {-360, -930, 890, false},    {-60, -860, 970, true},
    {120, -960, 960, false},     {420, -840, 930, true},
    {580, -900, 820, false},     {840, -640, 680, true},
    {920, -720, 580, false},     {1060, -380, 380, true},
    {1090, -200, 270, false},    {1140, 120, 140, true},
    {1290, -120, -140, false},   {1400, -580, -200, false},
    {1390, -1150, -190, false},  {1180, -1680, -130, false},
    {720, -2020, -60, false},    {160, -2120, 0, false},
    {-420, -2080, -20, false},   {-980, -1830, -80, false},
    {-1330, -1300, -180, false}, {-1410, -640, -200, false},
    {-1300, -120, -140, false},
};
static const struct spot layer1[] = {
    {300, -1950, 100, false},
    {0, -1600, 480, false},
    {-260, -1200, 800, false},
    {-420, -850, 900, false},
};
static const struct spot layer2[] = {
    {420, -1900, 120, false},
    {350, -1560, 500, false},
    {340, -1180, 800, false},
    {420, -860, 930, false},
};
static const struct spot layer3[] = {
    {560, -1880, 60, false},
    {820, -1500, 300, false},
    {960, -1050, 450, false},
    {980, -600, 450, false},
};
static const struct spot layer4[] = {
    {120, -2000, 80, false},
    {-520, -1700, 300, false},
    {-900, -1250, 400, false},
    {-1020, -700, 420, false},
};
static const struct spot layer5[] = {
    {-300, -2000, 20, false},
    {-960, -1600, 60, false},
    {-1250, -1000, 0, false},
    {-1260, -400, 0, false},
};
static const struct spot layer6[] = {
    {800, -1880, -20, false},
    {1180, -1400, -20, false},
    {1290, -800, -20, false},
    {1230, -300, 0, false},
};
static const struct piece layered[] = {
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, layered_top),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 56, layer1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 60, layer2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 50, layer3),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 45, 70, layer4),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 35, 60, layer5),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 35, 60, layer6),
};

// Shaved at the sides, long on top and swept to the viewer's left.

static const struct spot under_top[] = {
    {760, -1340, 720, true},    {480, -1230, 880, false},
    {60, -1130, 950, false},    {-360, -930, 920, false},
    {-760, -560, 780, false},   {-1060, -80, 420, true},
    {-1330, 160, 150, true},    {-1420, -300, 50, false},
    {-1460, -900, -40, false},  {-1360, -1500, -60, false},
    {-1060, -1960, -40, false}, {-560, -2230, 20, false},
    {40, -2300, 60, false},     {560, -2180, 40, false},
    {900, -1880, 0, false},     {960, -1560, 300, false},
};
static const struct spot shaved[] = {
    {0, -1760, -80, false},    {520, -1700, -90, false},
    {940, -1440, -120, false}, {1180, -1000, -150, false},
    {1235, -520, -150, false}, {1225, -80, -120, false},
    {1185, 240, -60, false},   {1120, 170, 80, false},
    {1085, -130, 200, false},  {1040, -420, 300, false},
    {940, -680, 400, false},   {860, -980, 520, false},
    {0, -1100, 900, false},
};
static const struct spot under_s1[] = {
    {780, -1500, 600, false},
    {200, -1480, 780, false},
    {-420, -1200, 820, false},
    {-980, -420, 480, false},
};
static const struct spot under_s2[] = {
    {760, -1720, 400, false},
    {100, -1800, 500, false},
    {-620, -1500, 500, false},
    {-1180, -600, 250, false},
};
static const struct spot under_s3[] = {
    {660, -1960, 200, false},
    {0, -2050, 250, false},
    {-760, -1780, 200, false},
    {-1310, -820, 50, false},
};
static const struct spot under_s4[] = {
    {700, -1400, 700, false},
    {100, -1280, 900, false},
    {-460, -1000, 900, false},
    {-900, -480, 680, false},
};
static const struct piece undercut[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_DARK, 62, 0, shaved),
    PIECE(PIECE_SHAPE, TONE_HAIR, 100, 0, under_top),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 45, 50, under_s1),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 50, 80, under_s2),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 40, 56, under_s3),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 40, 50, under_s4),
};

// Gone back at the temples and thin on top.

static const struct spot thin_sides[] = {
    {860, -1500, 0, true},      {900, -1180, 450, false},
    {990, -880, 430, false},    {1010, -620, 340, false},
    {1085, -380, 250, false},   {1125, -80, 130, false},
    {1150, 220, 50, false},     {1215, 280, -60, false},
    {1300, -80, -150, false},   {1340, -560, -180, false},
    {1280, -1080, -180, false}, {1060, -1480, -150, false},
};
static const struct spot thin_top[] = {
    {0, -1930, -50, false},   {480, -1850, -60, false},
    {860, -1620, -80, false}, {930, -1380, 150, false},
    {700, -1560, 350, false}, {420, -1420, 620, false},
    {180, -1300, 860, false}, {0, -1270, 930, false},
};
static const struct spot thin_s1[] = {
    {-60, -1330, 850, false},
    {-90, -1600, 500, false},
    {-60, -1850, 150, false},
};
static const struct spot thin_s2[] = {
    {260, -1420, 700, false},
    {360, -1650, 380, false},
    {340, -1820, 100, false},
};
static const struct spot thin_s3[] = {
    {1080, -1180, 100, false},
    {1200, -700, 20, false},
    {1220, -180, 0, false},
};
static const struct spot thin_s4[] = {
    {990, -1000, 350, false},
    {1110, -620, 180, false},
    {1160, -160, 80, false},
};
static const struct piece receding[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 82, 0, thin_top),
    PIECE(PIECE_PAIR, TONE_HAIR, 100, 0, thin_sides),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 40, 50, thin_s1),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 40, 50, thin_s2),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 40, 60, thin_s3),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 35, 60, thin_s4),
};

// A wreath of hair round a bare crown.

static const struct spot wreath_behind[] = {
    {1050, -760, -400, false}, {1290, -560, -400, false},
    {1370, -200, -400, false}, {1370, 180, -380, false},
    {1290, 520, -350, false},  {1120, 700, -330, false},
    {900, 600, -330, false},
};
static const struct spot wreath[] = {
    {1120, -800, -40, true},   {1060, -580, 220, false},
    {1080, -320, 250, false},  {1105, -20, 180, false},
    {1135, 250, 90, true},     {1195, 180, 0, false},
    {1200, -120, -40, false},  {1250, -270, -120, false},
    {1310, -330, -250, false}, {1325, -620, -240, false},
    {1245, -860, -180, false},
};
static const struct spot wreath_s1[] = {
    {1150, -680, 0, false},
    {1160, -400, 80, false},
    {1150, 0, 80, false},
};
static const struct spot wreath_s2[] = {
    {1270, -760, -120, false},
    {1310, -540, -160, false},
    {1260, -330, -120, false},
};
static const struct spot crown_light[] = {
    {-620, -1480, 350, false},
    {-340, -1620, 400, false},
    {20, -1650, 420, false},
    {330, -1590, 400, false},
};
static const struct piece wreath_back[] = {
    PIECE(PIECE_PAIR, TONE_HAIR, 100, 0, wreath_behind),
};
static const struct piece wreath_front[] = {
    PIECE(PIECE_STROKE, TONE_SHINE, 30, 120, crown_light),
    PIECE(PIECE_PAIR, TONE_HAIR, 100, 0, wreath),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 35, 50, wreath_s1),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 40, 56, wreath_s2),
};

// Shaved all over: only a shade is left of it.

static const struct piece shaven_front[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_DARK, 17, 0, shaved),
    PIECE(PIECE_STROKE, TONE_SHINE, 34, 130, crown_light),
};

const struct hair_pieces portrait_parted = {.front = PIECES(parted)};
const struct hair_pieces portrait_layered = {.front = PIECES(layered)};
const struct hair_pieces portrait_undercut = {.front = PIECES(undercut)};
const struct hair_pieces portrait_receding = {.front = PIECES(receding)};
const struct hair_pieces portrait_wreath = {.back = PIECES(wreath_back),
                                            .front = PIECES(wreath_front)};
const struct hair_pieces portrait_shaven = {.front = PIECES(shaven_front)};
