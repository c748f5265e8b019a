/* assigned.h: three exercises, of which two have the same name. */
#ifndef FUZZ_ASSIGNED_H
#define FUZZ_ASSIGNED_H

#include "../grader/class/submission.h"

enum { EXERCISES = 3 };

static exercise fuzz_exercises[EXERCISES] = {{.id = (char[]){"1.1"},
                                              .stem = (char[]){"01-a/01-f"},
                                              .chapter = (char[]){"01-a"}},
                                             {.id = (char[]){"1.2"},
                                              .stem = (char[]){"01-a/02-g"},
                                              .chapter = (char[]){"01-a"}},
                                             {.id = (char[]){"2.1"},
                                              .stem = (char[]){"02-b/01-f"},
                                              .chapter = (char[]){"02-b"}}};

static const catalog fuzz_catalog = {fuzz_exercises, EXERCISES};

/* Without submissions; nothing of it is to be freed. */
static inline assignment fuzz_assignment(void)
{
    static const exercise *chosen[EXERCISES] = {
        &fuzz_exercises[0], &fuzz_exercises[1], &fuzz_exercises[2]};
    return (assignment){
        .catalog = &fuzz_catalog, .exercises = chosen, .count = EXERCISES};
}

#endif
