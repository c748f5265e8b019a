/* drill_finding.c: what a failed test found. */
#include "drill_finding.h"
#include <stddef.h>

const finding *failed_finding(const test *t)
{
    for (int k = 0; test_verdict(t) == FAILED && k < t->count; k++)
        if (!t->findings[k].pass)
            return &t->findings[k];
    return NULL;
}
