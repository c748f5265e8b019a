/* brief.h: the class in ten seconds, as the first part of its page. */
#ifndef CLASS_BRIEF_H
#define CLASS_BRIEF_H

#include "census.h"
#include "page.h"

/* put_brief: what was misunderstood most, who needs help, what was not graded.
 */
void put_brief(page *p, const census *c);

/* put_pupil: a student's name, as a link to what they were told. */
void put_pupil(page *p, const pupil *s);

#endif
