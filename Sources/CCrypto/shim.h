#ifndef BIBLIOLITE_CCRYPTO_SHIM_H
#define BIBLIOLITE_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
