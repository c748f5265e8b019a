/* junit.h: a result as JUnit XML, which build servers read. */
#ifndef CLASS_JUNIT_H
#define CLASS_JUNIT_H

#include <json-c/json.h>
#include <stdbool.h>

/*
 * junit_write: a <testsuite> for each exercise; false with errno if the file
 * cannot be written. What could not be graded is an <error>, what failed a
 * <failure>.
 */
bool junit_write(json_object *result, const char *path);

#endif
