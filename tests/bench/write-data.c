/*
 * write-data.c: the data of the benchmarks for peers in other languages.
 *
 *   write-data FILE M N SEED classes|regression|sparse
 *   write-data FILE breast-cancer|diabetes
 *
 * The format is that of data_write. run.sh puts this program's path into
 * BENCH_WRITE_DATA.
 */
#include "data.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static data *by_formula(char *words[])
{
    static const char *const kinds[] = {"classes", "regression", "sparse"};
    const int m = atoi(words[0]), n = atoi(words[1]);
    for (int k = 0; k < 3 && m > 0 && n > 0; k++)
        if (strcmp(words[3], kinds[k]) == 0)
            return data_new(m, n, strtoull(words[2], NULL, 10), (data_kind)k);
    return NULL;
}

int main(int argc, char **argv)
{
    data *d = NULL;
    if (argc == 6)
        d = by_formula(argv + 2);
    else if (argc == 3 && strcmp(argv[2], "breast-cancer") == 0)
        d = data_new_breast_cancer();
    else if (argc == 3 && strcmp(argv[2], "diabetes") == 0)
        d = data_new_diabetes();
    if (!d) {
        fprintf(stderr, "usage: write-data FILE M N SEED KIND, or FILE SET\n");
        return 2;
    }
    data_write(d, argv[1]);
    data_free(d);
    return 0;
}
