/* What other programs are given: Gradescope's results.json and JUnit's XML. */
#include "browser.h"
#include <archive.h>
#include <archive_entry.h>
#include <math.h>

TestSuite(class_reports, .init = class_enter, .timeout = 300);

#define NAME "01-segment-point.c"

/* Not written yet. */
static const char stub[] =
    "#include \"convex_sets.h\"\n"
    "num_status segment_point(int n, double z[n], const double x[n],\n"
    "                         const double y[n], double t)\n"
    "{ return NUM_NOT_IMPLEMENTED; }\n";

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    if (!class_begin())
        return;
    must("set -e; cd \"$CLASS_PLACE\"; mkdir -p subs/ada subs/bob subs/none");
    char *path = AT("subs/ada/" NAME);
    copy_text(ANSWER, path);
    free(path);
    path = format("{ echo '#define MISTAKE 2'; cat tests/" STEM
                  "/mistakes.c; } >%s/subs/bob/" NAME,
                  place);
    must(path);
    free(path);
    hand_in("<&'\"", "#error <]]>&\n");
    hand_in("lazy", stub);
    path = AT("subs/torn.zip");
    write_text(path, "PK");
    free(path);
    path = AT("subs/none/notes.txt");
    write_text(path, "I was ill.");
    free(path);
    grade_all("out", "1.1 7");
}

/* What Gradescope is given for a student; to be put. */
static json_object *given(const char *student)
{
    char *path = format("%s/out/students/%s/results.json", place, student);
    json_object *o = json_object_from_file(path);
    cr_assert(o, "%s cannot be read", path);
    free(path);
    return o;
}

static bool has(json_object *o, const char *name)
{
    return json_object_object_get_ex(o, name, NULL);
}

static void expect_score(const char *student, double score)
{
    json_object *o = given(student), *t;
    double sum = 0;
    cr_expect(fabs(atof(field(o, "score")) - score) < 1e-9, "%s: %s", student,
              field(o, "score"));
    for (int k = 0; (t = element(o, "tests", k)); k++)
        if (has(t, "score")) {
            sum += atof(field(t, "score"));
            cr_expect(
                (atof(field(t, "score")) == atof(field(t, "max_score"))) ==
                (strcmp(field(t, "status"), "passed") == 0));
        }
    cr_expect(fabs(sum - score) < 0.01, "%s: the tests have %g", student, sum);
    json_object_put(o);
}

Test(class_reports, scores_are_those_of_grades_csv)
{
    char *path = AT("out/grades.csv"), *csv = file_read(path, NULL);
    cr_assert(csv);
    cr_expect(strstr(csv, "\nada,1.1,5,5,passed\n"), "%s", csv);
    cr_expect(strstr(csv, "\nbob,1.1,3.125,5,failed\n"), "%s", csv);
    cr_expect(strstr(csv, "\nnone,1.1,0,5,failed\n"), "%s", csv);
    cr_expect(strstr(csv, "\nlazy,1.1,0,5,failed\n"), "%s", csv);
    expect_score("ada", 5);
    expect_score("bob", 3.125);
    expect_score("none", 0);
    expect_score("lazy", 0);
    expect_score("<&'\"", 0);
    free(csv);
    free(path);
}

/* No points are not the same as none. */
Test(class_reports, what_could_not_be_graded_has_no_score)
{
    json_object *o = given("torn"), *t = element(o, "tests", 0);
    cr_expect(!has(o, "score"));
    cr_expect(!has(t, "score") && !has(t, "max_score"));
    cr_expect_str_eq(field(t, "status"), "failed");
    cr_expect(strstr(field(t, "output"), "could not be graded: "));
    cr_expect(strstr(field(o, "output"), "1 of 1 exercises could not be"));
    json_object_put(o);
}

/* The stub refuses bad input, too; that is worth nothing. */
Test(class_reports, what_is_not_written_has_no_list_of_tests)
{
    json_object *o = given("lazy"), *t = element(o, "tests", 0);
    cr_expect(!element(o, "tests", 1));
    cr_expect_str_eq(field(t, "status"), "failed");
    cr_expect_str_eq(field(t, "output"), "it is not written yet");
    json_object_put(o);
}

/* The second one's result is the first one's, and no time was spent on it. */
Test(class_reports, a_stub_is_graded_once)
{
    const char *const students[] = {"amy", "ben"};
    json_object *exercises[2];
    for (int k = 0; k < 2; k++) {
        char *path = format("%s/same/%s/" NAME, place, students[k]);
        write_text(path, stub);
        free(path);
    }
    char *arguments = format("run %s/same %s/once 1.1 7 1", place, place);
    process p = grade_with(arguments);
    cr_expect(strstr(p.output, "2 exercises: 0 passed, 2 failed"), "%s",
              p.output);
    for (int k = 0; k < 2; k++) {
        json_object *r = result_in("once", students[k]);
        exercises[k] = json_object_get(element(r, "exercises", 0));
        json_object_put(r);
    }
    cr_expect(atof(field(exercises[0], "seconds")) > 0);
    cr_expect(atof(field(exercises[1], "seconds")) == 0);
    json_object_object_add(exercises[0], "seconds", json_object_new_int(0));
    json_object_object_add(exercises[1], "seconds", json_object_new_int(0));
    cr_expect(json_object_equal(exercises[0], exercises[1]), "%s\n%s",
              json_object_to_json_string(exercises[0]),
              json_object_to_json_string(exercises[1]));
    for (int k = 0; k < 2; k++)
        json_object_put(exercises[k]);
    free(p.output);
    free(arguments);
}

/* How many tests of bob's are to be seen so; what they tell of hidden ones. */
static int visible(const char *how)
{
    json_object *o = given("bob"), *t;
    int n = 0;
    for (int k = 0; (t = element(o, "tests", k)); k++) {
        const bool is = strcmp(field(t, "visibility"), how) == 0;
        const char *text = has(t, "output") ? field(t, "output") : "";
        n += is;
        cr_expect(!is || strcmp(how, "visible") == 0 ||
                      (!strstr(text, "expected") && !strstr(text, "actual")),
                  "%s", text);
    }
    cr_expect_str_eq(field(o, "stdout_visibility"), "hidden");
    json_object_put(o);
    return n;
}

Test(class_reports, visibility_of_hidden_tests_can_be_chosen)
{
    cr_expect_eq(visible("after_published"), 5);
    cr_expect_eq(visible("visible"), 4); /* three tests and the diagnosis */
    setenv("HIDDEN", "hidden", 1);
    grade_all("out", "1.1 7"); /* all is kept, but for what is told */
    cr_expect_eq(visible("hidden"), 5);
    setenv("HIDDEN", "whenever", 1);
    char *arguments = format("run %s/subs %s/out 1.1 7", place, place);
    process p = grade_with(arguments);
    cr_expect_eq(p.status, 2);
    cr_expect(strstr(p.output, "after_due_date"), "%s", p.output);
    unsetenv("HIDDEN");
    grade_all("out", "1.1 7");
    cr_expect_eq(visible("after_published"), 5);
    free(p.output);
    free(arguments);
}

/* ---- JUnit ---- */

/* What the browser's parser counts in a student's XML; to be freed. */
static char *read_xml(const char *student)
{
    char *path = format("%s/out/students/%s/junit.xml", place, student);
    char *xml = file_read(path, NULL), *page = AT("junit.html");
    char *text = NULL;
    size_t length;
    FILE *to = open_memstream(&text, &length);
    cr_assert(xml && to, "%s cannot be read", path);
    fputs("<meta charset=\"utf-8\"><body><script>const bytes = [", to);
    for (const char *c = xml; *c; c++)
        fprintf(to, "%d,", (unsigned char)*c);
    fputs("];\nconst d = new DOMParser().parseFromString(new TextDecoder()"
          ".decode(new Uint8Array(bytes)), 'text/xml');\n"
          "const n = (s) => d.querySelectorAll(s).length;\n"
          "const a = (s) => d.querySelector('testsuite').getAttribute(s);\n"
          "document.body.textContent = `SEEN ${n('parsererror')} "
          "${n('testcase')} ${a('tests')} ${n('failure')} ${a('failures')} "
          "${n('error')} ${a('errors')} `;</script>",
          to);
    fclose(to);
    write_text(page, text);
    process p = browse(page, false);
    free(text);
    free(page);
    free(xml);
    free(path);
    return p.output;
}

static void expect_xml(const char *student, const char *seen)
{
    char *text = read_xml(student);
    cr_expect(strstr(text, seen), "%s: %s, not %s", student, text, seen);
    free(text);
}

Test(class_reports, junit_counts_tests_failures_and_errors)
{
    expect_xml("ada", "SEEN 0 8 8 0 0 0 0 ");
    expect_xml("bob", "SEEN 0 8 8 3 3 0 0 ");
    expect_xml("<&'\"", "SEEN 0 1 1 1 1 0 0 ");
    expect_xml("torn", "SEEN 0 1 1 0 0 1 1 ");
}

/* ---- the autograder for Gradescope ---- */

/* Unpacks a zip into the working folder. */
static void unpack(const char *path)
{
    struct archive *zip = archive_read_new();
    struct archive_entry *e;
    archive_read_support_format_zip(zip);
    cr_assert(archive_read_open_filename(zip, path, 1 << 16) == ARCHIVE_OK,
              "%s", archive_error_string(zip));
    while (archive_read_next_header(zip, &e) == ARCHIVE_OK)
        cr_assert(archive_read_extract(zip, e, ARCHIVE_EXTRACT_PERM) ==
                      ARCHIVE_OK,
                  "%s", archive_error_string(zip));
    archive_read_free(zip);
}

/* As Gradescope does: the submission in its place, then run_autograder. */
static void expect_same(const char *student)
{
    char *command =
        format("rm -rf submission results; cp -r ../subs/%s submission; "
               "AUTOGRADER=\"$PWD\" ./run_autograder",
               student);
    must(command);
    json_object *run = json_object_from_file("results/results.json");
    json_object *local = given(student), *a, *b;
    cr_assert(run && json_object_object_get_ex(run, "tests", &a) &&
              json_object_object_get_ex(local, "tests", &b));
    cr_expect_str_eq(json_object_to_json_string(a),
                     json_object_to_json_string(b));
    cr_expect_str_eq(field(run, "score"), field(local, "score"));
    json_object_put(local);
    json_object_put(run);
    free(command);
}

Test(class_reports, autograder_gives_the_same)
{
    char *zip = AT("autograder.zip"), *folder = AT("autograder/source");
    char *arguments = format("bundle %s 1.1 7", zip);
    process p = grade_with(arguments);
    cr_assert(p.status == 0, "%s", p.output);
    cr_expect(strstr(p.output, "seed 7"), "%s", p.output);
    char *make = format("mkdir -p %s", folder);
    must(make);
    cr_assert(chdir(folder) == 0);
    unpack(zip);
    must("! find . -name '*.o' -o -path './course/chapters/*' -o "
         "-path './course/exercises/*.c' | grep .");
    unsetenv("CC");
    unsetenv("MAKE");
    unsetenv("DESCENT_MAKE");
    must("./setup.sh && cp run_autograder ..");
    cr_assert(chdir("..") == 0);
    expect_same("ada");
    expect_same("bob");
    expect_same("none");
    free(make);
    free(p.output);
    free(arguments);
    free(folder);
    free(zip);
}
