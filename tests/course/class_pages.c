/*
 * What is made of the results of a class: the pages are opened in a browser,
 * and the numbers that it shows are compared with grades.csv.
 */
#include "browser.h"
#include <math.h>

TestSuite(class_pages, .init = class_enter, .timeout = 300);

#define CHAPTER "01-convex-sets"
#define EVIL    "<img src=x onerror=alert(1)>&amp;\"'"
enum { EXERCISES = 8 };

/* ---- the class ---- */

static void hand_in_all(const char *student, const char *script)
{
    char *command = format(
        "set -eu; s='%s/subs/%s/exercises/" CHAPTER "'; mkdir -p \"$s\"\n"
        "for f in solutions/" CHAPTER "/*.c; do n=${f##*/}; n=${n%%.c}\n"
        "%s\ndone",
        place, student, script);
    must(command);
    free(command);
}

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    if (!class_begin())
        return;
    hand_in_all("ada", "cp $f \"$s\"");
    hand_in_all("bob", "{ echo '#define MISTAKE 1'; cat tests/" CHAPTER
                       "/$n/mistakes.c; } >\"$s/$n.c\"");
    hand_in_all("cy", "{ echo '#define MISTAKE 2'; cat tests/" CHAPTER
                      "/$n/mistakes.c; } >\"$s/$n.c\"");
    hand_in(EVIL, "#error </pre><script>document.title='owned'</script>\n");
    copy_text("tests/course/hostile/hidden-open.c", AT("subs/opener/" PATH));
    write_text(AT("subs/torn.zip"), "PK");
    write_text(AT("subs/elsewhere/my/first.c"), "int main(void);\n");
    grade_all("out", "1");
}

/* ---- grades.csv ---- */

/* grade: a row, without the student. */
typedef struct grade {
    char exercise[8], outcome[24];
    double points, of;
} grade;

/* The rows of a student ("" for all), whose name needs no quotes. */
static int grades_of(const char *student, grade rows[], int room)
{
    char *path = AT("out/grades.csv"), *csv = file_read(path, NULL);
    char *cursor = csv;
    int n = 0;
    cr_assert(csv, "%s cannot be read", path);
    for (char *line; (line = next_line(&cursor));) {
        char *at = strstr(line, ",1."); /* where the exercise stands */
        grade g;
        if (!at || sscanf(at, ",%7[^,],%lf,%lf,%23[^\n]", g.exercise, &g.points,
                          &g.of, g.outcome) != 4)
            continue;
        const size_t length = strlen(student);
        if (length > 0 &&
            (strncmp(line, student, length) != 0 || line[length] != ','))
            continue;
        cr_assert(n < room);
        rows[n++] = g;
    }
    free(csv);
    free(path);
    return n;
}

static double sum_of(const char *student)
{
    grade rows[EXERCISES];
    const int n = grades_of(student, rows, EXERCISES);
    double sum = 0;
    cr_assert_eq(n, EXERCISES, "%s has %d rows", student, n);
    for (int k = 0; k < n; k++)
        sum += rows[k].points;
    return sum;
}

/* ---- what the browser sees ---- */

/* A cell of a table on the page. */
static const char *cell_at(json_object *seen, const char *table, int row,
                           int column)
{
    json_object *rows, *all = json_object_object_get(seen, "tables");
    cr_assert(json_object_object_get_ex(all, table, &rows), "no table %s",
              table);
    json_object *cells = json_object_array_get_idx(rows, (size_t)row);
    cr_assert(cells, "table %s has no row %d", table, row);
    json_object *value = json_object_array_get_idx(cells, (size_t)column);
    cr_assert(value, "table %s has no column %d", table, column);
    return json_object_get_string(value);
}

/* The row of a table that begins with that. */
static int row_of(json_object *seen, const char *table, const char *first)
{
    for (int k = 0;; k++)
        if (strcmp(cell_at(seen, table, k, 0), first) == 0)
            return k;
}

static void expect_number(const char *shown, double wanted, const char *what)
{
    cr_expect(fabs(atof(shown) - wanted) < 0.0051,
              "%s is %s on the page, %g "
              "in grades.csv",
              what, shown, wanted);
}

/* What every page owes to everybody. */
static void expect_accessible(const char *page, json_object *seen)
{
    cr_expect_str_eq(
        json_object_to_json_string(json_object_object_get(seen, "faults")),
        "[ ]", "%s: %s", page, field(seen, "faults"));
    cr_expect_str_eq(
        json_object_to_json_string(json_object_object_get(seen, "foreign")),
        "[ ]", "%s would load or run %s", page, field(seen, "foreign"));
    cr_expect_str_eq(field(seen, "title"), field(seen, "heading"));
    cr_expect(atof(field(seen, "contrast")) >= 4.5,
              "%s: a contrast of %s to 1, at least 4.5 is needed", page,
              field(seen, "contrast"));
    cr_expect(atoi(field(seen, "room")) <= 320 &&
                  atoi(field(seen, "width")) <= atoi(field(seen, "room")),
              "%s is %s pixels wide in a window of %s", page,
              field(seen, "width"), field(seen, "room"));
}

/* ---- the page for staff ---- */

static void expect_exercises(json_object *seen)
{
    grade rows[20 * EXERCISES];
    const int n = grades_of("", rows, 20 * EXERCISES);
    cr_assert_eq(n, 7 * EXERCISES);
    for (int e = 0; e < EXERCISES; e++) {
        char id[8];
        int passed = 0, failed = 0, ungraded = 0;
        double points = 0;
        snprintf(id, sizeof id, "1.%d", e + 1);
        const int row = row_of(seen, "exercises", id);
        for (int k = 0; k < n; k++) {
            if (strcmp(rows[k].exercise, id) != 0)
                continue;
            passed += strcmp(rows[k].outcome, "passed") == 0;
            failed += strcmp(rows[k].outcome, "failed") == 0;
            ungraded += strcmp(rows[k].outcome, "could not be graded") == 0;
            points += rows[k].points;
        }
        expect_number(cell_at(seen, "exercises", row, 2), passed, "passed");
        expect_number(cell_at(seen, "exercises", row, 3), failed, "failed");
        expect_number(cell_at(seen, "exercises", row, 4), ungraded, "ungraded");
        expect_number(cell_at(seen, "exercises", row, 5),
                      points / (passed + failed), "mean points");
    }
}

Test(class_pages, of_the_class_shows_what_grades_csv_says)
{
    static const char *const whole[] = {"ada", "bob", "cy", "opener"};
    json_object *seen = look("out/class.html", false);
    double mean = 0;
    int bins[11] = {2}; /* two have no points */
    expect_accessible("class.html", seen);
    expect_exercises(seen);
    for (size_t k = 0; k < sizeof whole / sizeof *whole; k++) {
        const double sum = sum_of(whole[k]);
        const int row = row_of(seen, "students", whole[k]);
        expect_number(cell_at(seen, "students", row, 1), sum, whole[k]);
        mean += sum / 6;
        bins[(int)(10 * sum / 75 + 1e-6)]++;
    }
    expect_number(field(seen, "mean"), mean, "mean");
    cr_expect_str_eq(field(seen, "submissions"), "7");
    for (int b = 0; b < 11; b++)
        expect_number(cell_at(seen, "scores", b, 1), bins[b], "scores");
    json_object_put(seen);
}

Test(class_pages, of_the_class_names_mistakes_and_troubles)
{
    json_object *seen = look("out/class.html", true);
    expect_accessible("class.html by night", seen);
    cr_expect_str_eq(field(seen, "dark"), "true");
    for (int e = 0; e < EXERCISES;
         e++) { /* bob made the first, cy the second */
        cr_expect_str_eq(cell_at(seen, "heat", e, 1), "1");
        cr_expect_str_eq(cell_at(seen, "heat", e, 2), "1");
        cr_expect_str_eq(cell_at(seen, "heat", e, 3), "0");
    }
    cr_expect_str_eq(cell_at(seen, "troubles", 0, 0), "torn");
    cr_expect_str_eq(cell_at(seen, "troubles", 0, 1), "all");
    cr_expect(strstr(cell_at(seen, "troubles", 0, 2), "no zip or tar"));
    const int first =
        row_of(seen, "tests-1.1", "segment_point: middle_of_two_points");
    cr_expect_str_eq(cell_at(seen, "tests-1.1", first, 3), "4");
    cr_expect(strstr(field(seen, "text"), "ends-swapped"));
    json_object_put(seen);
}

/* What the lecturer reads first. */
Test(class_pages, of_the_class_begin_with_who_needs_help)
{
    static const char *const whole[] = {"ada", "bob", "cy", "opener"};
    json_object *seen = look("out/class.html", false);
    const char *text = field(seen, "text");
    const char *brief = strstr(text, "In short"),
               *scores = strstr(text, "Scores");
    cr_assert(brief && scores && brief < scores, "%s", text);
    char *first = format("%.*s", (int)(scores - brief), brief);
    cr_expect(strstr(first, "1.1 ") && strstr(first, "ends-swapped, 1 of 6"),
              "%s", first);
    for (size_t k = 0; k < sizeof whole / sizeof *whole; k++) {
        const double sum = sum_of(whole[k]);
        char *named = format("%s (%.7g)", whole[k], sum);
        cr_expect((strstr(first, named) != NULL) == (2 * sum < 75), "%s: %s",
                  named, first);
        free(named);
    }
    cr_expect(strstr(first, "1 without any file that was asked for (see names "
                            "and folders): elsewhere."),
              "%s", first);
    cr_expect(strstr(first, "1 not graded, or not in all; why, and what to do: "
                            "torn."),
              "%s", first);
    free(first);
    json_object_put(seen);
}

Test(class_pages, of_the_class_leads_to_every_student)
{
    json_object *seen = look("out/class.html", false), *links;
    cr_assert(json_object_object_get_ex(seen, "links", &links));
    cr_expect_eq(json_object_array_length(links), 7);
    for (size_t k = 0; k < json_object_array_length(links); k++) {
        const char *link =
            json_object_get_string(json_object_array_get_idx(links, k));
        const char *below = strstr(link, "/students/");
        char *name = url_decoded(below, strlen(below));
        char *path = format("%s/out%s", place, name);
        cr_expect(file_exists(path), "%s leads to no file", link);
        free(path);
        free(name);
    }
    json_object_put(seen);
}

/* ---- the page for a student ---- */

static json_object *look_at_student(const char *student, bool dark)
{
    char *page = format("out/students/%s/feedback.html", student);
    json_object *seen = look(page, dark);
    expect_accessible(page, seen);
    free(page);
    return seen;
}

Test(class_pages, for_a_student_shows_what_grades_csv_says)
{
    grade rows[EXERCISES];
    json_object *seen = look_at_student("bob", true);
    expect_number(field(seen, "points"), sum_of("bob"), "points");
    grades_of("bob", rows, EXERCISES);
    for (int e = 0; e < EXERCISES; e++) {
        cr_expect_str_eq(cell_at(seen, "exercises", e, 0), rows[e].exercise);
        expect_number(cell_at(seen, "exercises", e, 2), rows[e].points,
                      rows[e].exercise);
        cr_expect(strstr(cell_at(seen, "exercises", e, 4), rows[e].outcome));
    }
    json_object_put(seen);
}

Test(class_pages, for_a_student_say_what_to_do_next)
{
    json_object *seen = look_at_student("bob", false);
    const int row = row_of(seen, "exercises", "1.1");
    cr_expect_str_eq(cell_at(seen, "exercises", row, 5), "ends-swapped");
    cr_expect(strstr(field(seen, "text"),
                     "What to do next: mend what is said above. make check "
                     "EX=1.1 "));
    json_object_put(seen);
    seen = look_at_student("elsewhere", false);
    cr_expect(strstr(field(seen, "text"), "the file has to be there as " PATH));
    json_object_put(seen);
    seen = look_at_student("torn", true);
    cr_expect(strstr(field(seen, "text"), "no zip or tar archive") &&
              strstr(field(seen, "text"), "ask the staff"));
    json_object_put(seen);
}

Test(class_pages, for_a_student_explains_what_failed)
{
    need_tool("gnuplot");
    json_object *seen = look_at_student("bob", false), *pictures;
    const char *text = field(seen, "text");
    cr_expect(strstr(text, "ends-swapped") &&
              strstr(text, "t is the weight of x"));
    cr_expect(strstr(text, "expected z = 11") && strstr(text, "actual z = 19"));
    cr_assert(json_object_object_get_ex(seen, "pictures", &pictures));
    cr_expect_eq(json_object_array_length(pictures), EXERCISES, "%s", text);
    for (size_t k = 0; k < json_object_array_length(pictures); k++)
        cr_expect_geq(
            json_object_get_int(json_object_array_get_idx(pictures, k)), 5,
            "picture %zu is empty", k);
    json_object_put(seen);
}

/* A hidden test is a name, a verdict and a sentence, and no more. */
Test(class_pages, keep_hidden_tests_hidden)
{
    json_object *result = result_in("out", "cy"), *e, *t;
    char *page = AT("out/students/cy/feedback.html");
    char *text = file_read(page, NULL);
    int hidden = 0;
    for (int k = 0; (e = element(result, "exercises", k)); k++)
        for (int i = 0; (t = element(e, "tests", i)); i++) {
            char *title =
                format(">%s: %s</h4>", field(t, "suite"), field(t, "name"));
            const bool secret = strcmp(field(t, "hidden"), "true") == 0;
            const bool shown = strstr(text, title) != NULL;
            hidden += secret;
            cr_expect(!secret || !shown, "values of %s are shown", title);
            cr_expect(secret ||
                          shown == (strcmp(field(t, "outcome"), "passed") != 0),
                      "%s", title);
            free(title);
        }
    cr_expect_geq(hidden, 4 * EXERCISES);
    json_object_put(result);
    free(text);
    free(page);
}

Test(class_pages, escape_what_students_write)
{
    json_object *seen = look_at_student(EVIL, false);
    cr_expect_str_eq(field(seen, "title"), "Feedback for " EVIL);
    cr_expect(strstr(field(seen, "text"), "</pre><script>document.title"), "%s",
              field(seen, "text"));
    json_object_put(seen);
}

#if defined(__x86_64__)
Test(class_pages, draw_nothing_that_reaches_out)
{
    json_object *result = result_in("out", "opener");
    json_object *e = element(result, "exercises", 0);
    cr_expect_str_empty(field(e, "plot"));
    cr_expect(strstr(field(e, "plot_sentence"), "ended with status 159"), "%s",
              field(e, "plot_sentence"));
    json_object_put(result);
}
#endif
