// What a portrait is made of; only portrait*.c read this.
#ifndef UI_PORTRAIT_PARTS_H
#define UI_PORTRAIT_PARTS_H

#include "core/terms.h"
#include "ui/portrait_pen.h"

enum hair_style {
    HAIR_TIED,
    HAIR_CROPPED,
    HAIR_TOUSLED,
    HAIR_LOOSE,
    HAIR_SCARF, // colour and light are the cloth's
};
enum beard_style { BEARD_NONE, BEARD_SHORT };
enum clothes_style {
    CLOTHES_JACKET,
    CLOTHES_HOODIE,
    CLOTHES_CARDIGAN,
    CLOTHES_COAT,
};

// One face. Sizes are per cent of a plain grown-up face unless said.
struct person {
    const char *name;
    int age; // years; deepens lines
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
        int width, opening, spacing;
        int cant;  // how far the outer corner is raised, in tenths
        int hood;  // how far the fold hangs over the lid
        int lash;  // thickness of the lash line
        int tired; // shade below the eyes, 0..100
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
        uint32_t frame;
        int freckles; // 0..100
    } extras;
    uint32_t wall; // colour of the room
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
    int lid_droop;        // AU43, eyes closing
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
};

extern const struct person portrait_people[];
extern const int portrait_people_count;
extern const struct expression portrait_moods[MOOD_COUNT];

// How a table of spots becomes paths.
enum piece_kind {
    PIECE_SHAPE,  // closed, as it stands
    PIECE_WHOLE,  // its right half: closed with its mirror image
    PIECE_PAIR,   // a shape and, apart from it, its mirror image
    PIECE_STROKE, // a line that thins out to both ends
    PIECE_STROKES // the line and its mirror image
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
void portrait_draw_front_hair(struct sitting *s);
void portrait_draw_glasses(struct sitting *s);

#endif
