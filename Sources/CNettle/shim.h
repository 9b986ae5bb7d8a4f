#ifndef WERKWIJZETOETS_CNETTLE_SHIM_H
#define WERKWIJZETOETS_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
