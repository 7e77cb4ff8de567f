// The themes: warm paper by day, warm dark by night, and, for a projector in
// a room that cannot be darkened, black on white.
#include "ui/theme.h"

#include "base/banned.h"

const struct theme theme_day = {
    .name = "Day",
    .background = 0xf5eee3,
    .surface = 0xfffaf2,
    .raised = 0xf7e6cf,
    .line = 0x8c7b68,
    .ink = 0x2a231d,
    .ink_soft = 0x4f4337,
    .accent = 0x12504e,
    .accent_ink = 0xfffaf2,
    .safety = 0x1c5f9c,
    .partnership = 0xa34f00,
    .agreement = 0x1a6e4e,
    .strain = 0xa3264a,
    .collaborative = 0x1a6e4e,
    .expert = 0xa34f00,
    .judgmental = 0xa3264a,
};

const struct theme theme_night = {
    .name = "Night",
    .background = 0x1d1916,
    .surface = 0x28221d,
    .raised = 0x40352b,
    .line = 0x8f8071,
    .ink = 0xf5ecdf,
    .ink_soft = 0xdccfbd,
    .accent = 0xf2c88f,
    .accent_ink = 0x241b10,
    .safety = 0x93c9f2,
    .partnership = 0xf2b36b,
    .agreement = 0x94d9b4,
    .strain = 0xf59fb0,
    .collaborative = 0x94d9b4,
    .expert = 0xf2b36b,
    .judgmental = 0xf59fb0,
};

const struct theme theme_projector = {
    .name = "Projector",
    .background = 0xffffff,
    .surface = 0xffffff,
    .raised = 0xfff3d6,
    .line = 0x5a5148,
    .ink = 0x000000,
    .ink_soft = 0x2a2622,
    .accent = 0x00302f,
    .accent_ink = 0xffffff,
    .safety = 0x0b4f94,
    .partnership = 0x8a3f00,
    .agreement = 0x005a38,
    .strain = 0x96123a,
    .collaborative = 0x005a38,
    .expert = 0x8a3f00,
    .judgmental = 0x96123a,
};

// By Newton, so that no machine's library can round it otherwise.
static double fifth_root(double x)
{
    double r = 1;
    for (int i = 0; i < 40 && x > 0; i++) {
        r = (4 * r + x / (r * r * r * r)) / 5;
    }
    return x > 0 ? r : 0;
}

// A channel 0..255 as light: ((c + 0.055) / 1.055) to the power of 2.4.
static double channel_light(unsigned channel)
{
    double c = channel / 255.0, base = (c + 0.055) / 1.055;

    return c <= 0.04045 ? c / 12.92 : base * base * fifth_root(base * base);
}

static double luminance(colour c)
{
    return 0.2126 * channel_light(c >> 16 & 0xff) +
           0.7152 * channel_light(c >> 8 & 0xff) +
           0.0722 * channel_light(c & 0xff);
}

int theme_contrast(colour a, colour b)
{
    double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

    return (int)(100 * (x > y ? x / y : y / x));
}
