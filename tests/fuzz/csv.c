/* sources: lib/csv.c lib/dataset.c lib/vec.c lib/rng.c */
/*
 * csv.c: any file is either a table of finite numbers or refused with a
 * sentence and a place; with a header and without, and as a data set.
 */
#include "csv.h"
#include "dataset.h"
#include "fuzz.h"
#include <math.h>
#include <string.h>

static void expect_table(const csv *t, csv_header header)
{
    FUZZ_EXPECT(t->rows >= 1 && t->columns >= 1);
    FUZZ_EXPECT((t->names != NULL) == (header == CSV_HEADER));
    for (int k = 0; k < t->rows * t->columns; k++)
        FUZZ_EXPECT(isfinite(t->values[k]));
    for (int j = 0; t->names && j < t->columns; j++)
        FUZZ_EXPECT(memchr(t->names[j], '\0', CSV_FIELD_SIZE) != NULL);
}

static void expect_reason(const csv_error *error)
{
    FUZZ_EXPECT(error->status != NUM_OK);
    FUZZ_EXPECT(memchr(error->text, '\0', sizeof error->text) != NULL);
    FUZZ_EXPECT(error->text[0] != '\0');
    FUZZ_EXPECT(error->line >= 0 && error->column >= 0);
}

static void expect_dataset(const char *path, dataset_target target)
{
    csv_error error;
    dataset *d = dataset_new_from_csv(path, target, &error);
    if (!d) {
        expect_reason(&error);
        return;
    }
    FUZZ_EXPECT(d->m >= 1 && d->n >= 1);
    for (int i = 0; target == DATASET_CLASS && i < d->m; i++)
        FUZZ_EXPECT(d->label[i] >= 0 && d->label[i] < d->classes);
    dataset_free(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const char *path = fuzz_file(bytes, size);
    for (int k = 0; k < 2; k++) {
        const csv_header header = k ? CSV_HEADER : CSV_NO_HEADER;
        csv_error error;
        csv *t = csv_new(path, header, &error);
        FUZZ_EXPECT((t != NULL) == (error.status == NUM_OK));
        if (t)
            expect_table(t, header);
        else
            expect_reason(&error);
        csv_free(t);
    }
    expect_dataset(path, DATASET_CLASS);
    expect_dataset(path, DATASET_QUANTITY);
    return 0;
}
