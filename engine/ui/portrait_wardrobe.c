// More clothes as tables, counted from the pit of the neck: shirt, fleece,
// football top, kameez, jumper, and a pullover over shirt and tie.
#include "ui/portrait_clothes.h"

#include "base/banned.h"

// The trunk, closed in front, round at the neck.
static const struct spot trunk[] = {
    {0, 150, 0, false},    {330, 70, 0, false},    {560, -130, 0, false},
    {720, -330, 0, true},  {1020, -200, 0, false}, {1560, 50, 0, false},
    {2150, 320, 0, false}, {2550, 790, 0, false},  {2690, 1500, 0, false},
    {2700, 2600, 0, true}, {0, 2600, 0, true},
};
static const struct spot nape[] = {
    {0, -420, 0, false},   {420, -480, 0, false}, {680, -470, 0, false},
    {760, -300, 0, false}, {660, 100, 0, false},  {0, 200, 0, false},
};

// Work shirt: collar, buttons, one pocket; a vest below.

static const struct spot open_front[] = {
    {0, 130, 0, false},   {320, 40, 0, false},   {560, -180, 0, false},
    {700, -430, 0, true}, {800, -160, 0, false}, {430, 560, 0, false},
    {0, 1010, 0, true},
};
static const struct spot shirt_leaf[] = {
    {680, -560, 0, true},  {590, -260, 0, false}, {290, 400, 0, true},
    {640, 800, 0, true},   {850, 380, 0, false},  {970, -60, 0, false},
    {880, -400, 0, false},
};
static const struct spot shirt_edge[] = {
    {290, 400, 0, false},
    {640, 800, 0, false},
    {850, 390, 0, false},
    {970, -60, 0, false},
};
static const struct spot button_row[] = {
    {0, 560, 0, false},
    {30, 1200, 0, false},
    {20, 1900, 0, false},
    {0, 2600, 0, false},
};
static const struct spot button1[] = {
    {60, 880, 0, false},
    {98, 918, 0, false},
    {60, 956, 0, false},
    {22, 918, 0, false},
};
static const struct spot button2[] = {
    {60, 1530, 0, false},
    {98, 1568, 0, false},
    {60, 1606, 0, false},
    {22, 1568, 0, false},
};
static const struct spot pocket[] = {
    {720, 1240, 0, true},  {1420, 1200, 0, true}, {1430, 1900, 0, true},
    {1090, 2060, 0, true}, {740, 1960, 0, true},
};
static const struct spot pocket_flap[] = {
    {700, 1225, 0, true},  {1440, 1185, 0, true}, {1445, 1400, 0, true},
    {1080, 1480, 0, true}, {705, 1440, 0, true},
};
static const struct piece shirt_behind[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH_DARK, 100, 0, nape),
};
static const struct piece shirt_front[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, trunk),
    PIECE(PIECE_WHOLE, TONE_UNDER, 100, 0, open_front),
    PIECE(PIECE_STROKE, TONE_CLOTH_DARK, 70, 40, button_row),
};
static const struct piece shirt_over[] = {
    PIECE(PIECE_SHAPE, TONE_TRIM, 100, 0, button1),
    PIECE(PIECE_SHAPE, TONE_TRIM, 100, 0, button2),
    PIECE(PIECE_SHAPE, TONE_CLOTH_DARK, 30, 0, pocket),
    PIECE(PIECE_SHAPE, TONE_CLOTH_DARK, 40, 0, pocket_flap),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, shirt_leaf),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 75, 44, shirt_edge),
};

// Fleece: a standing collar, a zip, a yoke of another colour, a watch to read
// upside down.

static const struct spot stand[] = {
    {0, -60, 0, true},    {300, -180, 0, false}, {560, -420, 0, false},
    {740, -640, 0, true}, {900, -420, 0, false}, {920, -140, 0, false},
    {640, 240, 0, false}, {0, 560, 0, true},
};
static const struct spot stand_edge[] = {
    {30, -70, 0, false},
    {300, -180, 0, false},
    {560, -420, 0, false},
    {740, -630, 0, false},
};
static const struct spot stand_low[] = {
    {920, -140, 0, false},
    {640, 240, 0, false},
    {30, 540, 0, false},
};
static const struct spot yoke_half[] = {
    {0, 560, 0, true},     {640, 240, 0, false},  {900, -200, 0, true},
    {1560, 50, 0, false},  {2150, 320, 0, false}, {2500, 730, 0, true},
    {1900, 900, 0, false}, {900, 980, 0, false},  {0, 1000, 0, true},
};
static const struct spot zip_line[] = {
    {-26, -40, 0, true},
    {26, -40, 0, true},
    {26, 2600, 0, true},
    {-26, 2600, 0, true},
};
static const struct spot puller[] = {
    {-40, 120, 0, true},
    {40, 120, 0, true},
    {30, 330, 0, true},
    {-30, 330, 0, true},
};
static const struct spot ribbon[] = {
    {1060, 1150, 0, true},
    {1180, 1150, 0, true},
    {1170, 1450, 0, true},
    {1070, 1450, 0, true},
};
static const struct spot dial[] = {
    {1120, 1430, 0, false},
    {1250, 1560, 0, false},
    {1120, 1690, 0, false},
    {990, 1560, 0, false},
};
static const struct spot dial_face[] = {
    {1120, 1480, 0, false},
    {1200, 1560, 0, false},
    {1120, 1640, 0, false},
    {1040, 1560, 0, false},
};
static const struct piece fleece_front[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, trunk),
    PIECE(PIECE_WHOLE, TONE_CLOTH_LIGHT, 75, 0, yoke_half),
};
static const struct piece fleece_over[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, stand),
    PIECE(PIECE_STROKES, TONE_CLOTH_LIGHT, 65, 46, stand_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 60, 44, stand_low),
    PIECE(PIECE_SHAPE, TONE_CLOTH_DARK, 100, 0, zip_line),
    PIECE(PIECE_SHAPE, TONE_TRIM, 100, 0, puller),
    PIECE(PIECE_SHAPE, TONE_TRIM_DARK, 100, 0, ribbon),
    PIECE(PIECE_SHAPE, TONE_TRIM_DARK, 100, 0, dial),
    PIECE(PIECE_SHAPE, TONE_UNDER, 100, 0, dial_face),
};

// Football top: a collar and stripes down the arms; no club's.

static const struct spot top_collar[] = {
    {0, 120, 0, false},   {330, 40, 0, false},  {560, -150, 0, false},
    {720, -360, 0, true}, {860, -300, 0, true}, {680, 0, 0, false},
    {420, 230, 0, false}, {0, 330, 0, false},
};
static const struct spot arm_stripe1[] = {
    {1250, -100, 0, true}, {1330, -65, 0, true},   {1900, 290, 0, false},
    {2350, 760, 0, false}, {2500, 1500, 0, false}, {2520, 2600, 0, true},
    {2430, 2600, 0, true}, {2400, 1500, 0, false}, {2260, 800, 0, false},
    {1840, 350, 0, false},
};
static const struct spot arm_stripe2[] = {
    {1090, -160, 0, true}, {1165, -130, 0, true},  {1780, 330, 0, false},
    {2160, 830, 0, false}, {2290, 1500, 0, false}, {2310, 2600, 0, true},
    {2220, 2600, 0, true}, {2190, 1500, 0, false}, {2070, 880, 0, false},
    {1720, 400, 0, false},
};
static const struct spot chest_band[] = {
    {0, 1560, 0, false},   {1000, 1540, 0, false}, {1810, 1440, 0, true},
    {1830, 1860, 0, true}, {1000, 1980, 0, false}, {0, 2000, 0, false},
};
static const struct piece top_front[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, trunk),
    PIECE(PIECE_WHOLE, TONE_TRIM, 92, 0, chest_band),
    PIECE(PIECE_PAIR, TONE_TRIM, 92, 0, arm_stripe1),
    PIECE(PIECE_PAIR, TONE_TRIM, 92, 0, arm_stripe2),
};
static const struct piece top_over[] = {
    PIECE(PIECE_WHOLE, TONE_TRIM, 100, 0, top_collar),
};

// Kameez: a slit at the neck with a stitched border, a long scarf over one
// shoulder.

static const struct spot border[] = {
    {0, 300, 0, false},   {310, 200, 0, false}, {540, -60, 0, false},
    {720, -360, 0, true}, {880, -290, 0, true}, {720, 30, 0, false},
    {440, 350, 0, false}, {150, 480, 0, false}, {150, 1250, 0, true},
    {0, 1330, 0, true},
};
static const struct spot slit_line[] = {
    {0, 300, 0, false},
    {0, 700, 0, false},
    {0, 1180, 0, false},
};
static const struct spot stitch[] = {
    {800, -320, 0, false},
    {630, -20, 0, false},
    {380, 270, 0, false},
    {90, 410, 0, false},
};
static const struct spot scarf_over[] = {
    {-880, -380, 0, true},  {-1350, -160, 0, false}, {-1830, 120, 0, false},
    {-2100, 480, 0, true},  {-1560, 1250, 0, false}, {-760, 1900, 0, false},
    {150, 2600, 0, true},   {1250, 2600, 0, true},   {350, 1900, 0, false},
    {-380, 1150, 0, false}, {-760, 350, 0, false},
};
static const struct spot scarf_fold1[] = {
    {-1050, -260, 0, false}, {-980, 450, 0, false}, {-560, 1200, 0, false},
    {120, 1900, 0, false},   {800, 2560, 0, false},
};
static const struct spot scarf_fold2[] = {
    {-1380, -90, 0, false}, {-1260, 600, 0, false}, {-800, 1350, 0, false},
    {-100, 2000, 0, false}, {480, 2540, 0, false},
};
static const struct spot scarf_fold3[] = {
    {-1700, 130, 0, false},
    {-1480, 780, 0, false},
    {-1000, 1450, 0, false},
    {-350, 2050, 0, false},
};
static const struct spot scarf_hem[] = {
    {-800, 300, 0, false},
    {-400, 1130, 0, false},
    {330, 1890, 0, false},
    {1230, 2600, 0, false},
};
static const struct piece kameez_front[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, trunk),
    PIECE(PIECE_WHOLE, TONE_TRIM, 100, 0, border),
    PIECE(PIECE_STROKE, TONE_TRIM_DARK, 100, 46, slit_line),
    PIECE(PIECE_STROKES, TONE_TRIM_DARK, 70, 30, stitch),
};
static const struct piece kameez_over[] = {
    PIECE(PIECE_SHAPE, TONE_UNDER, 100, 0, scarf_over),
    PIECE(PIECE_STROKE, TONE_UNDER_DARK, 85, 90, scarf_fold1),
    PIECE(PIECE_STROKE, TONE_UNDER_DARK, 70, 80, scarf_fold2),
    PIECE(PIECE_STROKE, TONE_UNDER_DARK, 70, 80, scarf_fold3),
    PIECE(PIECE_STROKE, TONE_TRIM, 100, 70, scarf_hem),
};

// Jumper: knitted, a thick edge at the neck.

static const struct spot knit_neck[] = {
    {0, 60, 0, false},    {320, -20, 0, false}, {560, -220, 0, false},
    {720, -450, 0, true}, {900, -330, 0, true}, {740, 0, 0, false},
    {440, 280, 0, false}, {0, 390, 0, false},
};
static const struct spot knit_edge[] = {
    {890, -300, 0, false},
    {740, 10, 0, false},
    {440, 290, 0, false},
    {30, 390, 0, false},
};
static const struct spot knit_line[] = {
    {0, 40, 0, false},
    {320, -40, 0, false},
    {560, -230, 0, false},
    {720, -440, 0, false},
};
static const struct spot knit0[] = {
    {350, 620, 0, false},
    {380, 1300, 0, false},
    {370, 1950, 0, false},
    {350, 2600, 0, false},
};
static const struct spot knit1[] = {
    {760, 560, 0, false},
    {790, 1300, 0, false},
    {780, 1950, 0, false},
    {760, 2600, 0, false},
};
static const struct spot knit2[] = {
    {1180, 500, 0, false},
    {1210, 1300, 0, false},
    {1200, 1950, 0, false},
    {1180, 2600, 0, false},
};
static const struct piece jumper_front[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, trunk),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 34, 50, knit0),
    PIECE(PIECE_STROKES, TONE_CLOTH_LIGHT, 34, 50, knit1),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 34, 50, knit2),
};
static const struct piece jumper_over[] = {
    PIECE(PIECE_WHOLE, TONE_CLOTH, 100, 0, knit_neck),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 65, 50, knit_edge),
    PIECE(PIECE_STROKES, TONE_CLOTH_LIGHT, 60, 40, knit_line),
};

// Pullover with a V over shirt and tie.

static const struct spot shirt_v[] = {
    {0, 260, 0, true},    {260, 60, 0, false},   {520, -260, 0, false},
    {660, -430, 0, true}, {860, -200, 0, false}, {500, 800, 0, false},
    {0, 1750, 0, true},
};
static const struct spot tie[] = {
    {0, 350, 0, true},    {170, 380, 0, true}, {120, 640, 0, true},
    {230, 1700, 0, true}, {0, 1800, 0, true},
};
static const struct spot knot_tie[] = {
    {0, 330, 0, true},
    {180, 360, 0, true},
    {120, 640, 0, true},
    {0, 660, 0, true},
};
static const struct spot v_body[] = {
    {840, -310, 0, true},  {1030, -200, 0, false}, {1560, 50, 0, false},
    {2150, 320, 0, false}, {2550, 790, 0, false},  {2690, 1500, 0, false},
    {2700, 2600, 0, true}, {-30, 2600, 0, true},   {-30, 1700, 0, true},
    {420, 900, 0, false},  {760, 150, 0, false},
};
static const struct spot v_edge[] = {
    {860, -280, 0, false},
    {780, 150, 0, false},
    {450, 900, 0, false},
    {20, 1740, 0, false},
};
static const struct spot tie_leaf[] = {
    {640, -560, 0, true},  {480, -240, 0, false}, {60, 320, 0, true},
    {360, 720, 0, true},   {660, 320, 0, false},  {880, -60, 0, false},
    {830, -390, 0, false},
};
static const struct spot tie_leaf_edge[] = {
    {60, 320, 0, false},
    {360, 720, 0, false},
    {660, 330, 0, false},
    {880, -60, 0, false},
};
static const struct piece pullover_behind[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER_DARK, 100, 0, nape),
};
static const struct piece pullover_front[] = {
    PIECE(PIECE_WHOLE, TONE_UNDER, 100, 0, shirt_v),
    PIECE(PIECE_WHOLE, TONE_TRIM, 100, 0, tie),
    PIECE(PIECE_WHOLE, TONE_TRIM_DARK, 100, 0, knot_tie),
    PIECE(PIECE_PAIR, TONE_CLOTH, 100, 0, v_body),
    PIECE(PIECE_STROKES, TONE_CLOTH_DARK, 75, 90, v_edge),
};
static const struct piece pullover_over[] = {
    PIECE(PIECE_PAIR, TONE_UNDER, 100, 0, tie_leaf),
    PIECE(PIECE_STROKES, TONE_UNDER_DARK, 85, 40, tie_leaf_edge),
};

const struct outfit portrait_shirt = {PIECES(shirt_behind), PIECES(shirt_front),
                                      PIECES(shirt_over)};
const struct outfit portrait_fleece = {
    PIECES(shirt_behind), PIECES(fleece_front), PIECES(fleece_over)};
const struct outfit portrait_top = {PIECES(shirt_behind), PIECES(top_front),
                                    PIECES(top_over)};
const struct outfit portrait_kameez = {
    PIECES(shirt_behind), PIECES(kameez_front), PIECES(kameez_over)};
const struct outfit portrait_jumper = {
    PIECES(shirt_behind), PIECES(jumper_front), PIECES(jumper_over)};
const struct outfit portrait_pullover = {
    PIECES(pullover_behind), PIECES(pullover_front), PIECES(pullover_over)};
