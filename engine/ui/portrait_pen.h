// Paths of a portrait: smooth shapes through spots, turned with the head.
// All lengths are whole tenths of an SVG unit, so that every machine writes
// the same digits.
#ifndef UI_PORTRAIT_PEN_H
#define UI_PORTRAIT_PEN_H

#include <stdbool.h>
#include <stdint.h>

struct strbuf;

// A place on the model: x to the viewer's right, y down, z towards the viewer.
// On a head the origin lies between the eyes, inside the skull.
struct spot {
    int x, y, z;
    bool is_sharp; // the outline has a corner here
};

struct point {
    int x, y;
};

// How a part of the body stands in the picture. Angles in degrees.
struct pose {
    int turn;            // to the viewer's right
    int drop;            // chin towards the chest
    int tilt;            // clockwise, as the viewer sees it
    int scale;           // per cent
    struct spot pivot;   // on the model: what the angles turn about
    struct point origin; // where the model's origin is in the picture
};

enum gradient {
    GRADIENT_NONE,
    GRADIENT_WALL,
    GRADIENT_LIGHT,
    GRADIENT_SKIN,
    GRADIENT_SIDE,
    GRADIENT_NECK,
    GRADIENT_HAIR,
    GRADIENT_BACK_HAIR,
    GRADIENT_CLOTH,
    GRADIENT_BEARD,
    GRADIENT_COUNT,
};

// What a shape is filled with.
struct paint {
    uint32_t colour;        // 0xRRGGBB
    int per_cent;           // of opacity; 0 draws nothing
    enum gradient gradient; // instead of the colour
};

struct pen {
    struct strbuf *out; // borrowed
    struct pose pose;
};

enum { PEN_SPOTS_MAX = 64 };

// Where [spot] comes to lie in the picture.
struct point pen_project(const struct pen *pen, struct spot spot);

// A closed shape through [count] spots, at most PEN_SPOTS_MAX.
void pen_shape(struct pen *pen, const struct spot *spots, int count,
               struct paint paint);
// The same for points that already are in the picture.
void pen_shape_flat(struct pen *pen, const struct spot *spots, int count,
                    struct paint paint);
// A closed shape from its right half (top to bottom) and the mirror image.
void pen_mirrored(struct pen *pen, const struct spot *half, int count,
                  struct paint paint);
// A line of [width] in the middle that thins out to both ends.
void pen_sliver(struct pen *pen, const struct spot *spine, int count, int width,
                struct paint paint);
// A line with a width of its own at each spot.
void pen_ribbon(struct pen *pen, const struct spot *spine, const int *widths,
                int count, struct paint paint);
// Only the outline of a closed shape.
void pen_outline(struct pen *pen, const struct spot *spots, int count,
                 int width, struct paint paint);
// An ellipse; the head's tilt does not turn it.
void pen_ellipse(struct pen *pen, struct spot at, int rx, int ry,
                 struct paint paint);
// A patch that fades to its edge: several thin ellipses on top of each other.
void pen_glow(struct pen *pen, struct spot at, int rx, int ry,
              struct paint paint);

// A linear gradient in the picture's own coordinates.
struct gradient_stops {
    struct point from, to;
    struct paint first, last;
};
void pen_gradient(struct pen *pen, enum gradient id, struct gradient_stops g);

// Arithmetic of the drawing.
int pen_mix(int a, int b, int per_cent);
struct spot pen_between(struct spot a, struct spot b, int per_cent);
uint32_t pen_colour_mix(uint32_t a, uint32_t b, int per_cent);
// Each channel of [c] times [r], [g], [b] per cent.
uint32_t pen_colour_scale(uint32_t c, int r, int g, int b);
int pen_sqrt(int64_t n);
// Sine and cosine of whole degrees, −90..90, in 1/1024.
int pen_sin(int degrees);
int pen_cos(int degrees);

struct paint paint_of(uint32_t colour);
struct paint paint_thin(uint32_t colour, int per_cent);
struct paint paint_gradient(enum gradient id);

#endif
