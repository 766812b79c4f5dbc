#ifndef BIBLIOLITE_CZLIB_SHIM_H
#define BIBLIOLITE_CZLIB_SHIM_H
#include <zlib.h>

// inflateInit2 is a macro over the versioned function, which Swift does not import.
static inline int bibliolite_inflate_init(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
#endif
