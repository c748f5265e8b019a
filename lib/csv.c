/*
 * csv.c: read a table of numbers from a text file.
 *
 * One pass, character by character: the file is cut into fields, a field is
 * checked by hand (so that neither the locale nor strtod's generosity towards
 * "nan", "0x1p3" and "12abc" matters) and only then converted.
 */
#include "csv.h"

#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a function that reads can return instead of a character. */
enum { END_OF_FILE = -1, FAILED = -2 };

typedef struct reader {
    FILE *in;
    csv_error *error;           /* its line and column are where we are */
    char field[CSV_FIELD_SIZE]; /* the field read last, trimmed */
    csv *table;                 /* columns is 0 until the first line is read */
    int numbers, capacity;      /* of table->values */
    int names, names_capacity;  /* of table->names */
    int header_words;           /* names that are not numbers */
} reader;

static int fail(reader *r, num_status status, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(r->error->text, sizeof r->error->text, format, args);
    va_end(args);
    r->error->status = status;
    return FAILED;
}

/* The line as a whole is to blame. */
static int fail_line(reader *r, const char *text)
{
    r->error->column = 0;
    return fail(r, NUM_BAD_INPUT, "%s", text);
}

/* Make room for one more element; NULL leaves the old block as it was. */
static void *grow(void *block, int count, int *capacity, size_t size)
{
    if (count < *capacity)
        return block;
    if (*capacity > INT_MAX / 2)
        return NULL;
    int more = *capacity == 0 ? 64 : 2 * *capacity;
    if ((size_t)more > SIZE_MAX / size)
        return NULL;
    void *bigger = realloc(block, (size_t)more * size);
    if (bigger != NULL)
        *capacity = more;
    return bigger;
}

static int next_char(reader *r)
{
    int c = getc(r->in);
    if (c == '\r') {
        c = getc(r->in);
        if (c != '\n' && c != EOF)
            return fail(r, NUM_BAD_INPUT, "carriage return inside a line");
    }
    if (c == EOF && ferror(r->in))
        return fail(r, NUM_NO_FILE, "cannot be read: %s", strerror(errno));
    if (c == EOF)
        return END_OF_FILE;
    if (c == '\0')
        return fail(r, NUM_BAD_INPUT, "NUL byte: this is not a text file");
    if (c == '"')
        return fail(r, NUM_BAD_INPUT, "quotes are not supported");
    return c;
}

static void trim(char *s)
{
    size_t begin = strspn(s, " \t"), end = strlen(s);
    while (end > begin && (s[end - 1] == ' ' || s[end - 1] == '\t'))
        end--;
    memmove(s, s + begin, end - begin);
    s[end - begin] = '\0';
}

/* Read one field; returns what ended it: ',', '\n', END_OF_FILE or FAILED. */
static int next_field(reader *r)
{
    int c, length = 0;
    while ((c = next_char(r)) >= 0 && c != ',' && c != '\n') {
        if (length == CSV_FIELD_SIZE - 1)
            return fail(r, NUM_BAD_INPUT, "field of more than %d characters",
                        CSV_FIELD_SIZE - 1);
        r->field[length++] = (char)c;
    }
    r->field[length] = '\0';
    int first = r->error->line == 1 && r->error->column == 1;
    if (first &&
        strncmp(r->field, "\xEF\xBB\xBF", 3) == 0) /* byte order mark */
        memmove(r->field, r->field + 3, strlen(r->field + 3) + 1);
    trim(r->field);
    return c;
}

static const char *skip_digits(const char *s)
{
    while (*s >= '0' && *s <= '9')
        s++;
    return s;
}

static const char *skip_sign(const char *s)
{
    return *s == '+' || *s == '-' ? s + 1 : s;
}

/* [sign] digits [. digits] [e [sign] digits], one of the first two not empty */
static int is_decimal(const char *s)
{
    const char *whole = skip_sign(s), *end = skip_digits(whole);
    int any = end > whole;
    if (*end == '.') {
        const char *fraction = end + 1;
        end = skip_digits(fraction);
        any = any || end > fraction;
    }
    if (any && (*end == 'e' || *end == 'E')) {
        const char *exponent = skip_sign(end + 1);
        end = skip_digits(exponent);
        any = end > exponent;
    }
    return any && *end == '\0';
}

/* strtod rounds correctly, but expects the decimal point of the locale. */
static double to_double(const char *s)
{
    char copy[CSV_FIELD_SIZE + 16];
    size_t whole = strcspn(s, ".");
    if (s[whole] == '\0')
        return strtod(s, NULL);
    snprintf(copy, sizeof copy, "%.*s%s%s", (int)whole, s,
             localeconv()->decimal_point, s + whole + 1);
    return strtod(copy, NULL);
}

static int take_number(reader *r)
{
    if (r->field[0] == '\0')
        return fail(r, NUM_BAD_INPUT, "empty field");
    if (!is_decimal(r->field)) {
        for (char *c = r->field; *c != '\0'; c++)
            if ((unsigned char)*c < ' ' || *c == 127)
                *c = '?'; /* no control character reaches a terminal */
        return fail(r, NUM_BAD_INPUT, "\"%s\" is not a finite decimal number",
                    r->field);
    }
    double x = to_double(r->field);
    if (!isfinite(x))
        return fail(r, NUM_BAD_INPUT, "%s is too large for a double", r->field);
    csv *t = r->table;
    double *values =
        grow(t->values, r->numbers, &r->capacity, sizeof *t->values);
    if (values == NULL)
        return fail(r, NUM_NO_MEMORY, "no memory for the numbers");
    t->values = values;
    t->values[r->numbers++] = x;
    return 0;
}

static int take_name(reader *r)
{
    if (r->field[0] == '\0')
        return fail(r, NUM_BAD_INPUT, "column without a name");
    if (!is_decimal(r->field))
        r->header_words++;
    csv *t = r->table;
    char(*names)[CSV_FIELD_SIZE] =
        grow(t->names, r->names, &r->names_capacity, sizeof *t->names);
    if (names == NULL)
        return fail(r, NUM_NO_MEMORY, "no memory for the names");
    t->names = names;
    memcpy(t->names[r->names++], r->field, CSV_FIELD_SIZE);
    return 0;
}

/* Read one line, every field by take; returns 1, 0 at the end, or FAILED. */
static int read_line(reader *r, int (*take)(reader *))
{
    csv *t = r->table;
    int c = getc(r->in);
    if (c == EOF && !ferror(r->in))
        return 0;
    ungetc(c, r->in);
    r->error->line++;
    r->error->column = 0;
    do {
        r->error->column++;
        c = next_field(r);
        if (c == FAILED)
            return FAILED;
        if (r->error->column == 1 && c != ',' && r->field[0] == '\0')
            return fail_line(r, "empty line");
        if (t->columns > 0 && r->error->column > t->columns)
            return fail_line(r, "more fields than in line 1");
        if (take(r) == FAILED)
            return FAILED;
    } while (c == ',');
    if (r->error->column < t->columns)
        return fail_line(r, "fewer fields than in line 1");
    t->columns = r->error->column;
    return 1;
}

static int read_table(reader *r, csv_header header)
{
    int more = 1;
    if (header == CSV_HEADER) {
        more = read_line(r, take_name);
        if (more == 1 && r->header_words == 0)
            return fail_line(r, "the header consists of numbers only");
    }
    while (more == 1)
        more = read_line(r, take_number);
    if (more == FAILED)
        return FAILED;
    r->error->line = r->error->column = 0;
    if (r->numbers == 0)
        return fail(r, NUM_BAD_INPUT, "the file has no rows");
    r->table->rows = r->numbers / r->table->columns;
    return 0;
}

csv *csv_new(const char *path, csv_header header, csv_error *error)
{
    *error = (csv_error){.status = NUM_OK, .file = path};
    reader r = {.error = error};
    int result;
    r.table = calloc(1, sizeof *r.table);
    r.in = fopen(path, "rb");
    if (r.table == NULL)
        result = fail(&r, NUM_NO_MEMORY, "no memory for the table");
    else if (r.in == NULL)
        result = fail(&r, NUM_NO_FILE, "cannot be opened: %s", strerror(errno));
    else
        result = read_table(&r, header);
    if (r.in != NULL)
        fclose(r.in);
    if (result != FAILED)
        return r.table;
    csv_free(r.table);
    return NULL;
}

void csv_free(csv *t)
{
    if (t == NULL)
        return;
    free(t->values);
    free(t->names);
    free(t);
}
