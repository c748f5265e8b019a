/* drill_finding.h: what a failed test found. */
#ifndef DRILL_FINDING_H
#define DRILL_FINDING_H

#include "record.h"

/* failed_finding: the first that is wrong; NULL if the test did not fail. */
const finding *failed_finding(const test *t);

#endif
