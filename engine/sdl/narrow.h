// Include before any header of SDL: SDL's own one pulls in the processor's
// intrinsics, 50,000 lines that nobody here uses.
#ifndef SDL_NARROW_H
#define SDL_NARROW_H

#define SDL_DISABLE_IMMINTRIN_H 1
#define SDL_DISABLE_MMINTRIN_H 1
#define SDL_DISABLE_XMMINTRIN_H 1
#define SDL_DISABLE_EMMINTRIN_H 1
#define SDL_DISABLE_PMMINTRIN_H 1

#endif
