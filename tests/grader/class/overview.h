/* overview.h: the class as a page for staff. */
#ifndef CLASS_OVERVIEW_H
#define CLASS_OVERVIEW_H

#include "census.h"

/* overview_write: false with errno if the file cannot be written. */
bool overview_write(const census *c, const char *path);

#endif
