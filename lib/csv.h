/*
 * csv.h: read a table of numbers from a text file.
 *
 * The format is the simple one: fields between commas, one row a line, lines
 * ending in LF or CR LF, the last one with or without. Blanks and tabs around a
 * field, and a UTF-8 byte order mark at the start, are ignored. Numbers are
 * decimal, with a point, whatever the locale says. Everything else is refused
 * with its place: NaN, infinity, hexadecimal, empty fields, empty lines, rows
 * of different length, quotes, NUL bytes, lone carriage returns, fields of
 * CSV_FIELD_SIZE or more characters.
 */
#ifndef CSV_H
#define CSV_H

#include "num.h"

#define CSV_FIELD_SIZE 128

/*
 * csv: a table.
 *   rows, columns  both >= 1; rows does not count the header
 *   values         [rows * columns], row-major, all finite
 *   names          [columns] strings from the header, NULL without a header
 */
typedef struct csv {
    int rows, columns;
    double *values;
    char (*names)[CSV_FIELD_SIZE];
} csv;

/*
 * csv_error: what is wrong, and where.
 *   status  NUM_OK, NUM_BAD_INPUT (the text), NUM_NO_FILE (cannot be opened or
 *           read), NUM_NO_MEMORY
 *   file    the path as the caller gave it, not a copy
 *   line    from 1, counting the header; 0 if no line is to blame
 *   column  which field of the line, from 1; 0 if it is the whole line
 *   text    a sentence for people, without place and full stop
 */
typedef struct csv_error {
    num_status status;
    const char *file;
    long line;
    int column;
    char text[CSV_FIELD_SIZE + 72];
} csv_error;

/* csv_header: what the first line of a file is. */
typedef enum csv_header { CSV_NO_HEADER, CSV_HEADER } csv_header;

/*
 * csv_new: read the table in a file.
 *   path    in
 *   header  in, CSV_HEADER if the first line names the columns. A header that
 *           consists of numbers only is refused: it is a row.
 *   error   out, never NULL; its status is NUM_OK on success
 * Returns the table, for csv_free, or NULL; error then says why. Stops at the
 * first fault.
 */
csv *csv_new(const char *path, csv_header header, csv_error *error);

/* csv_free: free a table; NULL is fine. */
void csv_free(csv *t);

#endif
