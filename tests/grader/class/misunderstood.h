/* misunderstood.h: the mistakes of a class, as a part of its page. */
#ifndef CLASS_MISUNDERSTOOD_H
#define CLASS_MISUNDERSTOOD_H

#include "census.h"
#include "page.h"

/*
 * put_misunderstood: a heat-map, a row for each exercise and a column for each
 * known mistake by its number; then the mistakes that were made, most first.
 */
void put_misunderstood(page *p, const census *c);

/* put_most_frequent: the few mistakes that most students made, as a list. */
void put_most_frequent(page *p, const census *c);

#endif
