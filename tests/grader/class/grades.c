/* grades.c: the results of a class in one table (RFC 4180). */
#include "grades.h"
#include "files.h"
#include "result.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void write_field(FILE *to, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        fputs(text, to);
        return;
    }
    fputc('"', to);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', to);
        fputc(*text, to);
    }
    fputc('"', to);
}

static const char *string_of(json_object *o, const char *name)
{
    json_object *value;
    const char *text = json_object_object_get_ex(o, name, &value)
                           ? json_object_get_string(value)
                           : NULL;
    return text ? text : "";
}

static void count(grades *g, const char *outcome)
{
    if (strcmp(outcome, outcome_word(PASSED)) == 0)
        g->passed++;
    else if (strcmp(outcome, outcome_word(FAILED)) == 0)
        g->failed++;
    else
        g->ungraded++;
}

static void write_rows(FILE *to, const handed_in *h, json_object *result,
                       grades *g)
{
    json_object *list;
    json_object_object_get_ex(result, "exercises", &list);
    for (size_t k = 0; k < json_object_array_length(list); k++) {
        json_object *e = json_object_array_get_idx(list, k);
        const char *outcome = string_of(e, "outcome");
        write_field(to, h->student);
        fprintf(to, ",%s,%s,%s,%s\n", string_of(e, "exercise"),
                string_of(e, "points"), string_of(e, "of"), outcome);
        count(g, outcome);
    }
    if (!g->isolation)
        g->isolation = format("%s", string_of(result, "isolation"));
}

grades grades_write(const assignment *a, const char *out)
{
    grades g = {.isolation = NULL};
    char *text = NULL, *path = format("%s/grades.csv", out);
    size_t length;
    FILE *to = open_memstream(&text, &length);
    if (!to)
        fail("there is no memory left for the grades");
    fputs("student,exercise,points,of,outcome\n", to);
    for (int k = 0; k < a->submissions; k++) {
        char *from = result_path(out, a->list[k].student);
        json_object *result = result_read(from);
        if (result)
            write_rows(to, &a->list[k], result, &g);
        else
            g.lacking++;
        json_object_put(result);
        free(from);
    }
    fclose(to);
    if (!file_write(path, text, length))
        fail("%s cannot be written (%s): the results are kept; make room, and "
             "start again",
             path, strerror(errno));
    free(path);
    free(text);
    return g;
}
