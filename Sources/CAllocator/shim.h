#ifndef BIBLIOLITE_CALLOCATOR_SHIM_H
#define BIBLIOLITE_CALLOCATOR_SHIM_H
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// glibc raises the size from which a block is mapped on its own with each such block that is freed
// (mallopt(3), M_MMAP_THRESHOLD); an array that grows then leaves holes of its former sizes on the
// heap. A threshold that is set stays, and a large block goes back to the system when it is freed.
static inline void bibliolite_return_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
#endif
