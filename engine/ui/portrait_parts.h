// What a portrait is made of; only portrait*.c read this.
#ifndef UI_PORTRAIT_PARTS_H
#define UI_PORTRAIT_PARTS_H

#include "core/room.h"
#include "core/terms.h"
#include "ui/portrait_pen.h"

enum hair_style {
    HAIR_TIED,     // drawn back into a tail
    HAIR_CROPPED,  // short all over
    HAIR_TOUSLED,  // short, falling over the forehead
    HAIR_LOOSE,    // to the jaw
    HAIR_SCARF,    // a headscarf; colour and light are the cloth's
    HAIR_AFRO,     // a round cloud of curls
    HAIR_FADE,     // tall curls, faded at the sides
    HAIR_CURLY,    // long curls
    HAIR_LONG,     // straight, to the chest
    HAIR_PLAITS,   // many thin plaits
    HAIR_KNOT,     // parted in the middle, a knot at the nape
    HAIR_PARTED,   // short, combed across
    HAIR_LAYERED,  // short, with a soft fringe
    HAIR_UNDERCUT, // shaved at the sides, swept across on top
    HAIR_RECEDING, // thin on top
    HAIR_WREATH,   // bald on top
    HAIR_SHAVEN,   // only a shade
    HAIR_TURBAN,   // colour and light are the cloth's
};
enum beard_style {
    BEARD_NONE,
    BEARD_SHORT, // with a moustache, as are the next two
    BEARD_STUBBLE,
    BEARD_FULL,
    BEARD_MOUSTACHE, // alone
};
enum clothes_style {
    CLOTHES_JACKET,   // under: the shirt below
    CLOTHES_HOODIE,   // trim: the cords
    CLOTHES_CARDIGAN, // under: the shirt; trim: the buttons
    CLOTHES_COAT,     // goes with a headscarf, which lies on its collar
    CLOTHES_SHIRT,    // for work; under: the vest; trim: the buttons
    CLOTHES_FLEECE,   // trim: zip and watch; under: the watch's face
    CLOTHES_TOP,      // football; trim: collar, stripes
    CLOTHES_KAMEEZ,   // under: the long scarf; trim: borders
    CLOTHES_JUMPER,
    CLOTHES_PULLOVER, // under: the shirt; trim: the tie
};

// One person in numbers. Colours are 0xRRGGBB. "Per cent" is of a plain
// grown-up's face or trunk, about which all tables are drawn; outside of the
// range a person begins to look like a caricature.
//
//  number           unit      range    what more of it does
//  age              years     17..75   lines: on cheeks from 26, below the
//                                      eyes from 30, on the forehead and the
//                                      temples from 38; a grey chin in a beard
//  face.width       per cent  92..110  widens the head and what it wears
//  face.cheek       per cent  96..106  widens the middle
//  face.jaw, .chin  per cent  88..114  broaden the lower third
//  face.length      per cent  94..106  lengthens from the eyes to the chin
//  hair.colour      colour             lower end of the hair's gradient
//  hair.light       colour             upper end, where the light falls
//  brows.thickness  per cent  70..130
//  brows.arch       per cent  80..115  bends them
//  brows.length     per cent  95..106
//  brows.height     per cent  94..106  lifts them off the eyes
//  eyes.colour      colour             of the iris
//  eyes.width       per cent  94..108
//  eyes.opening     per cent  84..112  opens them at rest
//  eyes.spacing     per cent  97..104  moves them apart
//  eyes.cant        tenths    -8..30   raises the outer corner
//  eyes.hood        of 100    0..100   lets the fold hang over the lid
//  eyes.lash        per cent  0..120   thickens the lash line
//  eyes.tired       of 100    0..100   shades below the eyes
//  nose.width       per cent  88..124
//  nose.length      per cent  92..106
//  mouth.width      per cent  92..110
//  mouth.upper      per cent  70..120  fills the upper lip
//  mouth.lower      per cent  80..120  fills the lower lip
//  mouth.colour     colour             must stand out from the skin a little
//  build.neck       per cent  92..124
//  build.shoulders  per cent  90..112
//  extras.freckles  of 100    0..100   darkens them
//  wall             colour             of the room: calm, apart from the hair
struct person {
    const char *name;
    int age;
    uint32_t skin;
    struct {
        int width, cheek, jaw, chin, length;
    } face;
    struct {
        enum hair_style style;
        uint32_t colour, light;
    } hair;
    struct {
        uint32_t colour;
        int thickness, arch, length, height;
    } brows;
    struct {
        uint32_t colour;
        int width, opening, spacing, cant, hood, lash, tired;
    } eyes;
    struct {
        int width, length;
    } nose;
    struct {
        int width, upper, lower;
        uint32_t colour;
    } mouth;
    struct {
        enum beard_style style;
        uint32_t colour;
    } beard;
    struct {
        enum clothes_style style;
        uint32_t colour, under, trim;
    } clothes;
    struct {
        int neck, shoulders;
    } build;
    struct {
        bool has_glasses;
        uint32_t frame; // their colour
        int freckles;
        bool has_hearing_aid;
        uint32_t earrings; // their colour; 0: none
    } extras;
    uint32_t wall;
};

// One mood as action units, 0..100 (AU numbers as in FACS), gaze, head and
// shoulders. Per cent of the most that still looks like a calm grown-up.
struct expression {
    int inner_raise;      // AU1
    int outer_raise;      // AU2
    int brow_lower;       // AU4
    int lid_raise;        // AU5
    int cheek_raise;      // AU6
    int lid_tighten;      // AU7
    int lip_pull;         // AU12
    int lip_depress;      // AU15
    int chin_raise;       // AU17
    int lip_stretch;      // AU20
    int lip_press;        // AU24
    int lips_part;        // AU25
    int jaw_drop;         // AU26
    int lid_droop;        // AU43, eyes closing; 100: shut
    int tears;            // held back
    int lopsided;         // mouth: −100 only left … 100 only right
    int brow_lopsided;    // the same for the raised brow
    int gaze_x, gaze_y;   // −100..100; right and down are positive
    int turn, drop, tilt; // degrees, see struct pose
    int shoulders;        // raised, −100..100
    int hunch;            // shoulders forward, −100..100
    int lean;             // towards us, −100..100
    int blush;
};

struct skin_tones {
    uint32_t base, light, shade, deep, line, blush, lip, lip_line;
};

// All that the parts draw with.
struct sitting {
    struct pen pen;  // with the pose of the head
    struct pen body; // with the pose of the shoulders
    const struct person *person;
    const struct expression *mood;
    struct skin_tones skin;
    enum room room; // behind them
    int room_state; // bits of core/room.h
};

// The setting behind the client; false when there is none but the wall.
bool portrait_draw_setting(struct sitting *s, enum room room, int state);

extern const struct person portrait_people[];
extern const int portrait_people_count;
extern const struct expression portrait_moods[MOOD_COUNT];

// How a table of spots becomes paths.
enum piece_kind {
    PIECE_SHAPE,   // closed, as it stands
    PIECE_WHOLE,   // its right half: closed with its mirror image
    PIECE_PAIR,    // a shape and, apart from it, its mirror image
    PIECE_STROKE,  // a line that thins out to both ends
    PIECE_STROKES, // the line and its mirror image
    PIECE_PLAITS,  // a plait along the line, and its mirror image
};

enum tone {
    TONE_HAIR,
    TONE_HAIR_BACK,
    TONE_HAIR_LIGHT,
    TONE_HAIR_DARK,
    TONE_CLOTH,
    TONE_CLOTH_LIGHT,
    TONE_CLOTH_DARK,
    TONE_UNDER,
    TONE_UNDER_DARK,
    TONE_TRIM,
    TONE_TRIM_DARK,
    TONE_SCARF_LIGHT,
    TONE_SCARF_DARK,
    TONE_SHADOW,
    TONE_SHINE, // on bare skin
};

// One path of hair or clothes.
struct piece {
    enum piece_kind kind;
    enum tone tone;
    int per_cent; // of opacity
    int width;    // of a stroke
    int count;
    const struct spot *spots;
};
#define PIECE(kind, tone, per_cent, width, spots)                              \
    {                                                                          \
        kind, tone, per_cent, width, (int)(sizeof(spots) / sizeof *(spots)),   \
            spots                                                              \
    }

struct pieces {
    const struct piece *items;
    int count;
};
#define PIECES(array)                                                          \
    {                                                                          \
        array, (int)(sizeof(array) / sizeof *(array))                          \
    }

// On the head; widened with the face.
void portrait_draw_on_head(struct sitting *s, struct pieces pieces);
// On the trunk; moved with the shoulders.
void portrait_draw_on_body(struct sitting *s, struct pieces pieces);
// Where the shoulders' posture carries a spot of the trunk.
struct spot portrait_posed(const struct sitting *s, struct spot at);

enum { HEAD_HALF = 12 };
// The right half of the head's outline, crown to chin.
void portrait_head_half(const struct sitting *s, struct spot half[HEAD_HALF]);
// A spot on the face's surface, lifted by [lift].
struct spot portrait_on_face(const struct sitting *s, int x, int y, int lift);

// The parts, in the order they are painted.
void portrait_draw_room(struct sitting *s);
void portrait_draw_back_hair(struct sitting *s);
void portrait_draw_back_clothes(struct sitting *s); // hood, collar
void portrait_draw_neck(struct sitting *s);
void portrait_draw_clothes(struct sitting *s);
void portrait_draw_fallen_hair(struct sitting *s); // over the shoulders
void portrait_draw_head(struct sitting *s);
void portrait_draw_lines(struct sitting *s); // of age and expression
void portrait_draw_beard(struct sitting *s);
void portrait_draw_nose(struct sitting *s);
void portrait_draw_mouth(struct sitting *s);
void portrait_draw_eyes(struct sitting *s);
void portrait_draw_brows(struct sitting *s);
void portrait_draw_earrings(struct sitting *s);
void portrait_draw_front_hair(struct sitting *s);
void portrait_draw_glasses(struct sitting *s);
void portrait_draw_hearing_aids(struct sitting *s);

#endif
