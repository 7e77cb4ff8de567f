// Curls: a round cloud of them, close at the sides, or long.
#include "ui/portrait_hair.h"

#include "base/banned.h"

// A cloud all round.

static const struct spot afro_cloud[] = {
    {0, -2120, -150, false},    {210, -2190, -150, false},
    {390, -2070, -150, false},  {610, -2080, -150, false},
    {760, -1920, -150, false},  {970, -1870, -150, false},
    {1070, -1680, -150, false}, {1270, -1580, -150, false},
    {1320, -1370, -150, false}, {1480, -1220, -150, false},
    {1470, -1010, -150, false}, {1590, -830, -150, false},
    {1520, -620, -150, false},  {1590, -410, -150, false},
    {1470, -230, -150, false},  {1480, -20, -150, false},
    {1320, 130, -150, false},   {1160, 160, 60, false},
    {1120, -220, 180, false},   {1060, -560, 320, false},
    {930, -880, 520, false},    {640, -1110, 760, false},
    {280, -1200, 920, false},   {0, -1205, 970, false},
};
static const struct spot afro_curl0[] = {
    {-1067, -1530, 250, false}, {-965, -1657, 250, false},
    {-802, -1639, 250, false},  {-730, -1493, 250, false},
    {-815, -1353, 250, false},
};
static const struct spot afro_curl1[] = {
    {-518, -1871, 300, false}, {-345, -1884, 300, false},
    {-242, -1745, 300, false}, {-303, -1583, 300, false},
    {-473, -1548, 300, false},
};
static const struct spot afro_curl2[] = {
    {191, -1765, 450, false}, {311, -1654, 450, false},
    {282, -1493, 450, false}, {131, -1431, 450, false},
    {-3, -1525, 450, false},
};
static const struct spot afro_curl3[] = {
    {797, -1787, 250, false}, {798, -1614, 250, false},
    {653, -1520, 250, false}, {495, -1593, 250, false},
    {472, -1765, 250, false},
};
static const struct spot afro_curl4[] = {
    {926, -1455, 100, false},  {1076, -1519, 100, false},
    {1211, -1427, 100, false}, {1206, -1264, 100, false},
    {1066, -1180, 100, false},
};
static const struct spot afro_curl5[] = {
    {-1264, -1159, 0, false}, {-1123, -1097, 0, false}, {-1100, -945, 0, false},
    {-1215, -844, 0, false},  {-1363, -887, 0, false},
};
static const struct spot afro_curl6[] = {
    {1437, -919, 0, false}, {1488, -774, 0, false}, {1393, -653, 0, false},
    {1239, -668, 0, false}, {1170, -806, 0, false},
};
static const struct spot afro_curl7[] = {
    {-1472, -469, -50, false}, {-1365, -566, -50, false},
    {-1226, -528, -50, false}, {-1183, -390, -50, false},
    {-1276, -280, -50, false},
};
static const struct spot afro_curl8[] = {
    {1233, -378, -50, false}, {1367, -367, -50, false},
    {1430, -248, -50, false}, {1363, -131, -50, false},
    {1229, -124, -50, false},
};
static const struct spot afro_curl9[] = {
    {-321, -1538, 650, false}, {-232, -1425, 650, false},
    {-280, -1289, 650, false}, {-420, -1255, 650, false},
    {-523, -1356, 650, false},
};
static const struct spot afro_curl10[] = {
    {561, -1411, 650, false}, {539, -1269, 650, false},
    {407, -1211, 650, false}, {287, -1291, 650, false},
    {290, -1435, 650, false},
};
static const struct piece afro[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, afro_cloud),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl0),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 38, 60, afro_curl1),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl2),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 38, 60, afro_curl3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl4),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 38, 60, afro_curl5),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl6),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 38, 60, afro_curl7),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl8),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 38, 60, afro_curl9),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 60, 60, afro_curl10),
};

// Tall on top, faded at the sides.

static const struct spot fade_side[] = {
    {0, -1750, -100, false},    {800, -1620, -120, false},
    {1180, -1120, -150, false}, {1250, -520, -150, false},
    {1235, -80, -120, false},   {1190, 260, -60, false},
    {1130, 160, 70, false},     {1100, -150, 180, false},
    {1050, -440, 300, false},   {960, -700, 430, false},
    {0, -1000, 900, false},
};
static const struct spot fade_top[] = {
    {0, -2330, -80, false},     {250, -2290, -80, false},
    {430, -2340, -80, false},   {640, -2240, -80, false},
    {800, -2250, -80, false},   {960, -2100, -90, false},
    {1090, -2030, -90, false},  {1180, -1850, -100, false},
    {1290, -1720, -110, false}, {1310, -1500, -120, false},
    {1370, -1320, -130, false}, {1310, -1120, -60, false},
    {1240, -960, 60, false},    {1130, -820, 250, false},
    {960, -860, 470, false},    {700, -1030, 720, false},
    {300, -1130, 920, false},   {0, -1140, 970, false},
};
static const struct spot fade_curl0[] = {
    {-910, -1800, 150, false}, {-841, -1927, 150, false},
    {-697, -1936, 150, false}, {-611, -1820, 150, false},
    {-664, -1685, 150, false},
};
static const struct spot fade_curl1[] = {
    {-376, -2078, 200, false}, {-224, -2100, 200, false},
    {-123, -1983, 200, false}, {-168, -1836, 200, false},
    {-316, -1794, 200, false},
};
static const struct spot fade_curl2[] = {
    {304, -2054, 250, false}, {413, -1945, 250, false},
    {381, -1795, 250, false}, {236, -1742, 250, false},
    {114, -1835, 250, false},
};
static const struct spot fade_curl3[] = {
    {900, -1904, 150, false}, {881, -1761, 150, false},
    {750, -1700, 150, false}, {628, -1778, 150, false},
    {629, -1923, 150, false},
};
static const struct spot fade_curl4[] = {
    {-591, -1550, 550, false}, {-455, -1598, 550, false},
    {-342, -1509, 550, false}, {-356, -1365, 550, false},
    {-485, -1300, 550, false},
};
static const struct spot fade_curl5[] = {
    {73, -1649, 600, false}, {193, -1569, 600, false}, {190, -1425, 600, false},
    {67, -1350, 600, false}, {-63, -1414, 600, false},
};
static const struct spot fade_curl6[] = {
    {687, -1529, 500, false}, {695, -1385, 500, false},
    {578, -1301, 500, false}, {444, -1355, 500, false},
    {417, -1496, 500, false},
};
static const struct spot fade_curl7[] = {
    {919, -1417, 150, false},  {1027, -1480, 150, false},
    {1138, -1423, 150, false}, {1149, -1298, 150, false},
    {1050, -1222, 150, false},
};
static const struct spot fade_curl8[] = {
    {-1064, -1459, 150, false}, {-948, -1411, 150, false},
    {-927, -1288, 150, false},  {-1020, -1204, 150, false},
    {-1140, -1236, 150, false},
};
static const struct piece fade[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR, 78, 0, fade_side),
    PIECE(PIECE_WHOLE, TONE_HAIR, 100, 0, fade_top),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 55, 56, fade_curl0),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 42, 56, fade_curl1),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 55, 56, fade_curl2),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 42, 56, fade_curl3),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 55, 56, fade_curl4),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 42, 56, fade_curl5),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 55, 56, fade_curl6),
    PIECE(PIECE_STROKE, TONE_HAIR_LIGHT, 42, 56, fade_curl7),
    PIECE(PIECE_STROKE, TONE_HAIR_DARK, 55, 56, fade_curl8),
};

// Long, parted in the middle, down to the shoulders.

static const struct spot curly_behind[] = {
    {0, -1600, -400, false},   {1000, -1500, -400, false},
    {1480, -700, -400, false}, {1560, 200, -400, false},
    {1500, 900, -350, false},  {1350, 1500, -300, false},
    {900, 1750, -250, false},  {0, 1700, -400, false},
};
static const struct spot curly_side[] = {
    {-40, -1340, 930, true},    {380, -1200, 880, false},
    {760, -900, 700, false},    {960, -560, 500, false},
    {1080, -200, 300, false},   {1060, 140, 240, false},
    {1140, 480, 220, false},    {1060, 820, 240, false},
    {1110, 1160, 260, false},   {990, 1480, 300, false},
    {1060, 1800, 300, false},   {1010, 2050, 280, false},
    {1250, 2150, 150, false},   {1420, 1930, 50, false},
    {1600, 1860, 0, false},     {1590, 1540, -50, false},
    {1750, 1300, -100, false},  {1640, 1000, -150, false},
    {1760, 700, -200, false},   {1620, 400, -220, false},
    {1720, 60, -240, false},    {1580, -240, -240, false},
    {1640, -580, -230, false},  {1480, -840, -210, false},
    {1480, -1180, -190, false}, {1270, -1380, -160, false},
    {1160, -1700, -140, false}, {860, -1790, -100, false},
    {640, -2020, -60, false},   {330, -1950, -20, false},
    {-40, -2010, 20, true},
};
static const struct spot curly_s1[] = {
    {80, -1500, 800, false},  {520, -1330, 750, false}, {900, -960, 500, false},
    {1130, -520, 250, false}, {1180, -100, 150, false},
};
static const struct spot curly_s2[] = {
    {80, -1750, 450, false},   {620, -1640, 350, false},
    {1080, -1260, 150, false}, {1330, -760, 0, false},
    {1370, -260, -50, false},
};
static const struct spot curly_s3[] = {
    {1240, 100, 100, false},  {1180, 420, 120, false},
    {1290, 700, 100, false},  {1200, 1020, 120, false},
    {1270, 1340, 120, false}, {1170, 1640, 150, false},
};
static const struct spot curly_s4[] = {
    {1480, -60, -50, false}, {1390, 280, -30, false}, {1510, 620, -50, false},
    {1400, 950, 0, false},   {1490, 1260, 0, false},  {1380, 1600, 50, false},
};
static const struct spot curly_s5[] = {
    {1120, 900, 200, false},
    {1060, 1180, 250, false},
    {1150, 1450, 250, false},
    {1080, 1750, 280, false},
};
static const struct spot curly_s6[] = {
    {1580, 500, -100, false},
    {1640, 800, -100, false},
    {1540, 1100, -80, false},
    {1600, 1400, -50, false},
};
static const struct piece curly_back[] = {
    PIECE(PIECE_WHOLE, TONE_HAIR_BACK, 100, 0, curly_behind),
};
static const struct piece curly[] = {
    PIECE(PIECE_PAIR, TONE_HAIR, 100, 0, curly_side),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 45, 50, curly_s1),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 40, 64, curly_s2),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 50, 60, curly_s3),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 45, 60, curly_s4),
    PIECE(PIECE_STROKES, TONE_HAIR_LIGHT, 35, 50, curly_s5),
    PIECE(PIECE_STROKES, TONE_HAIR_DARK, 45, 50, curly_s6),
};

const struct hair_pieces portrait_afro = {.front = PIECES(afro)};
const struct hair_pieces portrait_fade = {.front = PIECES(fade)};
const struct hair_pieces portrait_curly = {.back = PIECES(curly_back),
                                           .front = PIECES(curly)};
