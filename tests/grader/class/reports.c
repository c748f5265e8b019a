/* reports.c: what is made of the results, for students, staff and programs. */
#include "reports.h"
#include "census.h"
#include "feedback.h"
#include "files.h"
#include "gradescope.h"
#include "junit.h"
#include "overview.h"
#include "result.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static char *path_for(const char *out, const char *student, const char *file)
{
    return format("%s/students/%s/%s", out, student, file);
}

/* Writes one file of a student. */
static void write_one(bool (*write)(json_object *, const char *),
                      json_object *result, const char *out, const char *student,
                      const char *file)
{
    char *path = path_for(out, student, file);
    if (!write(result, path))
        fail("%s cannot be written (%s), so the reports stop here; what is "
             "graded is kept: make room, and start again",
             path, strerror(errno));
    free(path);
}

void reports_student(const char *out, const char *student, json_object *result)
{
    write_one(gradescope_write, result, out, student, "results.json");
    write_one(junit_write, result, out, student, "junit.xml");
    write_one(feedback_write, result, out, student, "feedback.html");
}

static bool is_older(stamp a, stamp b)
{
    return a.size < 0 || a.seconds < b.seconds ||
           (a.seconds == b.seconds && a.nanoseconds < b.nanoseconds);
}

void reports_kept(const char *out, const char *student)
{
    char *from = result_path(out, student);
    char *page = path_for(out, student, "feedback.html");
    json_object *result = result_read(from);
    if (result && is_older(file_stamp(page), file_stamp(from))) {
        reports_student(out, student, result);
    } else if (result) {
        write_one(gradescope_write, result, out, student, "results.json");
        write_one(junit_write, result, out, student, "junit.xml");
    }
    json_object_put(result);
    free(page);
    free(from);
}

void reports_class(const assignment *a, const char *out)
{
    census c = census_begin(a);
    for (int k = 0; k < a->submissions; k++) {
        char *path = result_path(out, a->list[k].student);
        json_object *result = result_read(path);
        census_add(&c, a->list[k].student, result);
        json_object_put(result);
        free(path);
    }
    char *path = format("%s/class.html", out);
    if (!overview_write(&c, path))
        fail("%s cannot be written (%s): make room, and start again", path,
             strerror(errno));
    free(path);
    census_free(&c);
}
