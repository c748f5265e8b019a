/*
 * write-data.c: the data of the benchmarks for peers in other languages.
 *
 *   write-data FILE M N SEED classes|regression|sparse
 *   write-data FILE breast-cancer|diabetes
 *   write-data FILE lasso|lasso-values 0|1|2|3
 *   write-data FILE svm-value 0|1
 *
 * lasso: the data of the task with that number in lasso_task.h; lasso-values:
 * its lambdas and the least values for them, as X and y. svm-value: the least
 * value of that task in svm_task.h, as y.
 *
 * The format is that of data_write. run.sh puts this program's path into
 * BENCH_WRITE_DATA.
 */
#include "data.h"
#include "lasso_task.h"
#include "svm_task.h"

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

static data *of_lasso(char *words[])
{
    data *d = lasso_data(atoi(words[1]));
    if (strcmp(words[0], "lasso") == 0)
        return d;
    data *values = lasso_reference(d);
    data_free(d);
    return values;
}

static data *of_svm(char *words[])
{
    svm_task *t = svm_task_new(atoi(words[1]));
    t->d->m = t->d->n = 1;
    t->d->y[0] = t->best;
    return t->d;
}

int main(int argc, char **argv)
{
    data *d = NULL;
    if (argc == 4 && strncmp(argv[2], "lasso", 5) == 0)
        d = of_lasso(argv + 2);
    else if (argc == 4 && strcmp(argv[2], "svm-value") == 0)
        d = of_svm(argv + 2);
    else if (argc == 6)
        d = by_formula(argv + 2);
    else if (argc == 3 && strcmp(argv[2], "breast-cancer") == 0)
        d = data_new_breast_cancer();
    else if (argc == 3 && strcmp(argv[2], "diabetes") == 0)
        d = data_new_diabetes();
    if (!d) {
        fprintf(stderr, "usage: write-data FILE M N SEED KIND, FILE SET,\n"
                        "or FILE lasso|lasso-values|svm-value TASK\n");
        return 2;
    }
    data_write(d, argv[1]);
    data_free(d);
    return 0;
}
