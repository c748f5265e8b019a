/* object.h: what the learner's object file defines and calls. */
#ifndef OBJECT_H
#define OBJECT_H

#include "catalog.h"

/*
 * object_problem: what is wrong with an object that compiled, in a sentence (to
 * be freed), or NULL: a main of its own, a function of the library defined
 * anew, a call that the exercise forbids.
 *   build  the build folder
 *   kind   "exercises", "solutions", "mistake-2", ...
 */
char *object_problem(const char *build, const exercise *e, const char *kind);

/*
 * link_problem: why it could not be linked, in a sentence (to be freed): a
 * function that the contract names is missing, one that is called does not
 * exist, one is there twice. NULL if none of these explains the linker's words.
 */
char *link_problem(const char *build, const exercise *e, const char *kind,
                   const char *words);

#endif
