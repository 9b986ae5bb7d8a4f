#ifndef WERKWIJZETOETS_CLIBARCHIVE_SHIM_H
#define WERKWIJZETOETS_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
