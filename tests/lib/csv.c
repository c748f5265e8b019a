/*
 * Tests of csv.h. csv.c is included with allocations that can fail, files that
 * are counted, and a C library whose locale can write 3,25 where we write 3.25.
 */
#define _POSIX_C_SOURCE 200809L /* mkstemp */

#include "support.h"
#include "temporary_file.h"

#include "failing_malloc.h"
#include <locale.h>
#include <string.h>

static int comma_locale = 0;

static inline struct lconv *test_localeconv(void)
{
    static char comma[] = ",";
    static struct lconv conventions;
    conventions = *localeconv();
    if (comma_locale)
        conventions.decimal_point = comma;
    return &conventions;
}

/* strtod in the comma locale: stops at a point, reads a comma as the point. */
static inline double test_strtod(const char *s, char **end)
{
    char copy[200];
    if (!comma_locale)
        return strtod(s, end);
    snprintf(copy, sizeof copy, "%s", s);
    copy[strcspn(copy, ".")] = '\0';
    char *comma = strchr(copy, ',');
    if (comma != NULL)
        *comma = '.';
    return strtod(copy, NULL);
}

static int files_open = 0;

static inline FILE *test_fopen(const char *name, const char *mode)
{
    FILE *file = fopen(name, mode);
    files_open += file != NULL;
    return file;
}

static inline int test_fclose(FILE *file)
{
    files_open--;
    return fclose(file);
}

#define fopen(name, mode) test_fopen(name, mode)
#define fclose(file)      test_fclose(file)
#define localeconv()      test_localeconv()
#define strtod(s, end)    test_strtod(s, end)

#include "../../lib/csv.c"

TestSuite(csv_new, .fini = remove_file);

static csv *read_text(const char *text, csv_header header, csv_error *e)
{
    write_file(text, strlen(text));
    return csv_new(scratch, header, e);
}

static void expect_table(const csv *t, int rows, int columns,
                         const double values[])
{
    cr_assert(t->rows == rows && t->columns == columns, "%d x %d", t->rows,
              t->columns);
    for (int i = 0; i < rows * columns; i++)
        cr_expect_eq(t->values[i], values[i], "value %d is %g, not %g", i,
                     t->values[i], values[i]);
}

Test(csv_new, a_table_with_a_header)
{
    csv_error e;
    csv *t = read_text("height,weight\n1,2\n3,4\n5,6\n", CSV_HEADER, &e);
    cr_assert_not_null(t, "line %ld: %s", e.line, e.text);
    cr_expect(e.status == NUM_OK && e.line == 0 && e.column == 0);
    cr_expect_str_eq(e.file, scratch);
    expect_table(t, 3, 2, (double[]){1, 2, 3, 4, 5, 6});
    cr_expect_str_eq(t->names[0], "height");
    cr_expect_str_eq(t->names[1], "weight");
    csv_free(t);
    cr_expect_eq(blocks_alive, 0, "csv_free leaves %d blocks", blocks_alive);
}

Test(csv_new, a_table_without_a_header)
{
    csv_error e;
    csv *t = read_text("1\n2\n", CSV_NO_HEADER, &e);
    cr_assert_not_null(t, "line %ld: %s", e.line, e.text);
    expect_table(t, 2, 1, (double[]){1, 2});
    cr_expect_null(t->names);
    csv_free(t);
}

Test(csv_new, line_ends_blanks_and_byte_order_mark_do_not_matter)
{
    const char *texts[] = {
        "a,b\n1,2\n3,4\n",
        "a,b\n1,2\n3,4",
        "a,b\r\n1,2\r\n3,4\r\n",
        "a,b\r\n1,2\r\n3,4",
        "a,b\r\n1,2\r\n3,4\r",
        "a,b\n1,2\r\n3,4\n",
        "\357\273\277a,b\n1,2\n3,4\n",
        " a ,\tb\t\n 1, 2 \n3\t ,\t4\n",
        "\357\273\277  a,b\n1,2\n3,4\n",
    };
    for (int k = 0; k < 9; k++) {
        csv_error e;
        csv *t = read_text(texts[k], CSV_HEADER, &e);
        cr_assert_not_null(t, "text %d, line %ld: %s", k, e.line, e.text);
        expect_table(t, 2, 2, (double[]){1, 2, 3, 4});
        cr_expect_str_eq(t->names[0], "a", "text %d", k);
        cr_expect_str_eq(t->names[1], "b", "text %d", k);
        csv_free(t);
    }
}

static const char numbers[] =
    "0,-0,+1,1.,.5,-.5,00012,1e3,1E3,1e+3,1e-3,1.5e00002,1e-400,"
    "1.7976931348623157e308,4.9406564584124654e-324,0.1,"
    "9007199254740993,2.2250738585072011e-308";
static const double numbers_read[] = {0,
                                      -0.0,
                                      1,
                                      1,
                                      .5,
                                      -.5,
                                      12,
                                      1000,
                                      1000,
                                      1000,
                                      .001,
                                      150,
                                      0,
                                      DBL_MAX,
                                      0x1p-1074,
                                      0.1,
                                      9007199254740992,
                                      2.2250738585072011e-308};

Test(csv_new, every_form_of_a_number_rounded_correctly)
{
    for (comma_locale = 0; comma_locale <= 1; comma_locale++) {
        csv_error e;
        csv *t = read_text(numbers, CSV_NO_HEADER, &e);
        cr_assert_not_null(t, "field %d: %s", e.column, e.text);
        expect_table(t, 1, 18, numbers_read);
        cr_expect(signbit(t->values[1]), "-0 keeps its sign");
        csv_free(t);
    }
}

Test(csv_new, many_rows_and_columns)
{
    enum { ROWS = 300, COLUMNS = 200 };
    FILE *file;
    csv_error e;
    write_file("", 0);
    file = fopen(scratch, "wb");
    cr_assert_not_null(file);
    for (int j = 0; j < COLUMNS; j++)
        fprintf(file, "%sx%d", j > 0 ? "," : "", j);
    for (int k = 0; k < ROWS * COLUMNS; k++)
        fprintf(file, "%s%d", k % COLUMNS > 0 ? "," : "\n", k);
    fclose(file);
    csv *t = csv_new(scratch, CSV_HEADER, &e);
    cr_assert_not_null(t, "line %ld: %s", e.line, e.text);
    cr_assert(t->rows == ROWS && t->columns == COLUMNS);
    for (int k = 0; k < ROWS * COLUMNS; k++)
        cr_assert_eq(t->values[k], k);
    cr_expect_str_eq(t->names[199], "x199");
    csv_free(t);
}

/* Every fault is found at its place and called by its name. */
typedef struct fault {
    const char *text;
    csv_header header;
    long line;
    int column;
    const char *says;
} fault;

static const fault faults[] = {
    {"", CSV_NO_HEADER, 0, 0, "no rows"},
    {"", CSV_HEADER, 0, 0, "no rows"},
    {"a,b\n", CSV_HEADER, 0, 0, "no rows"},
    {"a,b", CSV_HEADER, 0, 0, "no rows"},
    {"\n", CSV_NO_HEADER, 1, 0, "empty line"},
    {"\357\273\277", CSV_NO_HEADER, 1, 0, "empty line"},
    {"1,2\n\n3,4\n", CSV_NO_HEADER, 2, 0, "empty line"},
    {"1\n2\n\n", CSV_NO_HEADER, 3, 0, "empty line"},
    {"1,2\n  \n3,4\n", CSV_NO_HEADER, 2, 0, "empty line"},
    {"1,2\n3\n", CSV_NO_HEADER, 2, 0, "fewer fields"},
    {"1,2\n3,4\n5", CSV_NO_HEADER, 3, 0, "fewer fields"},
    {"1,2\n3,4,5\n", CSV_NO_HEADER, 2, 0, "more fields"},
    {"1,2\n3,4,\n", CSV_NO_HEADER, 2, 0, "more fields"},
    {"a,b\n1,2,3\n", CSV_HEADER, 2, 0, "more fields"},
    {"1,2\n3,\n", CSV_NO_HEADER, 2, 2, "empty field"},
    {",2\n", CSV_NO_HEADER, 1, 1, "empty field"},
    {"1, ,3\n", CSV_NO_HEADER, 1, 2, "empty field"},
    {"a,,c\n1,2,3\n", CSV_HEADER, 1, 2, "without a name"},
    {"1,2\n3,4\n", CSV_HEADER, 1, 0, "numbers only"},
    {"a,b\n1,2\n", CSV_NO_HEADER, 1, 1, "\"a\" is not a finite"},
    {"1,2\n3,abc\n", CSV_NO_HEADER, 2, 2, "\"abc\" is not a finite"},
    {"1,2\n3,4x\n", CSV_NO_HEADER, 2, 2, "\"4x\" is not a finite"},
    {"1,2\n3,4 5\n", CSV_NO_HEADER, 2, 2, "\"4 5\" is not a finite"},
    {"1;2\n", CSV_NO_HEADER, 1, 1, "\"1;2\" is not a finite"},
    {"nan\n", CSV_NO_HEADER, 1, 1, "\"nan\" is not a finite"},
    {"1,NaN(1)\n", CSV_NO_HEADER, 1, 2, "is not a finite"},
    {"-inf\n", CSV_NO_HEADER, 1, 1, "\"-inf\" is not a finite"},
    {"Infinity\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"0x1p3\n", CSV_NO_HEADER, 1, 1, "\"0x1p3\" is not a finite"},
    {"1e\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"1e+\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"e5\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {".\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"-\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"--1\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"1.2.3\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"1e2.5\n", CSV_NO_HEADER, 1, 1, "is not a finite"},
    {"1e400\n", CSV_NO_HEADER, 1, 1, "too large"},
    {"-1e400\n", CSV_NO_HEADER, 1, 1, "too large"},
    {"1.5e400\n", CSV_NO_HEADER, 1, 1, "too large"},
    {"a,\"b\"\n1,2\n", CSV_HEADER, 1, 2, "quotes"},
    {"1,2\r3,4\r", CSV_NO_HEADER, 1, 2, "carriage return"},
    {"1\r\r\n", CSV_NO_HEADER, 1, 1, "carriage return"},
    {"1,\x1b[31m\n", CSV_NO_HEADER, 1, 2, "\"?[31m\" is not a finite"},
    {"1,\177\n", CSV_NO_HEADER, 1, 2, "\"?\" is not a finite"},
};

Test(csv_new, says_what_is_wrong_and_where)
{
    for (size_t k = 0; k < sizeof faults / sizeof *faults; k++) {
        const fault *f = &faults[k];
        csv_error e;
        csv *t = read_text(f->text, f->header, &e);
        cr_assert_null(t, "fault %zu (%s) was not found", k, f->says);
        cr_expect_eq(e.status, NUM_BAD_INPUT, "fault %zu: %s", k,
                     num_status_string(e.status));
        cr_expect(e.line == f->line && e.column == f->column,
                  "fault %zu (%s) is at %ld:%d, not %ld:%d", k, f->says,
                  f->line, f->column, e.line, e.column);
        cr_expect(strstr(e.text, f->says) != NULL,
                  "fault %zu should say \"%s\", says \"%s\"", k, f->says,
                  e.text);
        cr_expect_str_eq(e.file, scratch);
        cr_expect(blocks_alive == 0 && files_open == 0,
                  "fault %zu: %d blocks leak, %d files stay open", k,
                  blocks_alive, files_open);
    }
}

Test(csv_new, a_nul_byte_does_not_hide_the_rest)
{
    const char text[] = "1,2\n3,4\0abc\n5,6\n";
    csv_error e;
    write_file(text, sizeof text - 1);
    cr_expect_null(csv_new(scratch, CSV_NO_HEADER, &e));
    cr_expect(e.status == NUM_BAD_INPUT && e.line == 2 && e.column == 2);
    cr_expect(strstr(e.text, "NUL") != NULL, "says \"%s\"", e.text);
}

Test(csv_new, long_fields_are_refused_and_long_lines_are_not)
{
    enum { LONGEST = CSV_FIELD_SIZE - 1 };
    char text[CSV_FIELD_SIZE + 2], line[20001];
    csv_error e;
    memset(text, '0', sizeof text);
    memcpy(text + LONGEST, "\n", 2);
    csv *t = read_text(text, CSV_NO_HEADER, &e);
    cr_assert_not_null(t, "%d characters: %s", LONGEST, e.text);
    csv_free(t);
    memcpy(text + LONGEST, "0\n", 3);
    cr_expect_null(read_text(text, CSV_NO_HEADER, &e));
    cr_expect(e.status == NUM_BAD_INPUT && e.line == 1 && e.column == 1);
    cr_expect(strstr(e.text, "127") != NULL, "says \"%s\"", e.text);
    for (int i = 0; i < 20000; i += 2)
        memcpy(line + i, "1,", 3);
    line[19999] = '\n';
    t = read_text(line, CSV_NO_HEADER, &e);
    cr_assert_not_null(t, "a line of 20000 characters: %s", e.text);
    cr_expect(t->columns == 10000 && t->rows == 1);
    csv_free(t);
}

Test(csv_new, a_name_as_long_as_a_field_can_be_ends_in_nul)
{
    char text[CSV_FIELD_SIZE + 3];
    csv_error e;
    memset(text, 'x', sizeof text);
    memcpy(text + CSV_FIELD_SIZE - 1, "\n1\n", 4);
    csv *t = read_text(text, CSV_HEADER, &e);
    cr_assert_not_null(t, "%s", e.text);
    cr_expect_eq(strlen(t->names[0]), CSV_FIELD_SIZE - 1);
    csv_free(t);
}

Test(csv_new, a_long_word_fits_the_message)
{
    char text[CSV_FIELD_SIZE + 1];
    csv_error e;
    memset(text, 'x', sizeof text);
    text[CSV_FIELD_SIZE - 1] = '\0';
    cr_expect_null(read_text(text, CSV_NO_HEADER, &e));
    cr_expect(strstr(e.text, "is not a finite decimal number") != NULL,
              "says \"%s\"", e.text);
}

Test(csv_new, no_such_file)
{
    csv_error e;
    cr_expect_null(csv_new("lib/data/no-such-file.csv", CSV_HEADER, &e));
    cr_expect(e.status == NUM_NO_FILE && e.line == 0);
    cr_expect_str_eq(e.file, "lib/data/no-such-file.csv");
    cr_expect(strstr(e.text, "opened") != NULL, "says \"%s\"", e.text);
    cr_expect_eq(blocks_alive, 0);
}

Test(csv_new, a_folder_is_not_a_file)
{
    csv_error e;
    cr_expect_null(csv_new("lib", CSV_NO_HEADER, &e));
    cr_expect_eq(e.status, NUM_NO_FILE);
    cr_expect_gt(strlen(e.text), 0);
}

Test(csv_new, each_failing_allocation_is_reported_and_nothing_leaks)
{
    for (int k = 0;; k++) {
        csv_error e;
        allocations_left = k;
        failed_allocations = 0;
        csv *t = csv_new("lib/data/diabetes.csv", CSV_HEADER, &e);
        if (failed_allocations == 0) {
            cr_expect_not_null(t, "%s", e.text);
            cr_expect_geq(k, 3, "table, names and numbers at least");
            csv_free(t);
            cr_expect(blocks_alive == 0 && files_open == 0);
            return;
        }
        cr_assert_null(t, "allocation %d failed", k);
        cr_expect_eq(e.status, NUM_NO_MEMORY);
        cr_expect_gt(strlen(e.text), 0);
        cr_assert(blocks_alive == 0 && files_open == 0,
                  "allocation %d failed: %d blocks leak, %d files stay open", k,
                  blocks_alive, files_open);
    }
}

Test(csv_free, accepts_null)
{
    csv_free(NULL);
}
