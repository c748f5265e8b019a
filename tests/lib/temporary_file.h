/*
 * temporary_file.h: one file, scratch, for a test to write. Criterion runs
 * every test in a process of its own, so each has its own file; remove_file
 * belongs into the .fini of the suite. Define _POSIX_C_SOURCE before the first
 * header of the test, for mkstemp.
 */
#ifndef TEMPORARY_FILE_H
#define TEMPORARY_FILE_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char scratch[] = "/tmp/descent-test-XXXXXX";
static int scratch_made = 0;

static inline void remove_file(void)
{
    if (scratch_made)
        remove(scratch);
}

static inline void write_file(const char *bytes, size_t length)
{
    if (!scratch_made) {
        int fd = mkstemp(scratch);
        cr_assert_geq(fd, 0, "no temporary file");
        close(fd);
        scratch_made = 1;
    }
    FILE *file = fopen(scratch, "wb");
    cr_assert_not_null(file, "cannot write %s", scratch);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

#endif
