/*
 * Tests of dataset.h. dataset.c and csv.c are included with allocations that
 * can fail. What is expected of the data sets is what their sources state.
 */
#define _POSIX_C_SOURCE 200809L /* mkstemp */

#include "support.h"
#include "temporary_file.h"

#include "failing_malloc.h"

#include "../../lib/csv.c"

#include "../../lib/dataset.c"

/* m samples, feature j of sample i is 10 i + j; class i mod classes. */
static dataset *numbered(int m, int n, int classes)
{
    dataset *d = dataset_new(m, n, classes);
    cr_assert_not_null(d);
    for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++)
            d->X[i * n + j] = 10 * i + j;
        d->y[i] = classes > 0 ? 100 + i % classes : -i;
        if (classes > 0)
            d->label[i] = i % classes;
    }
    for (int c = 0; c < classes; c++)
        d->class_values[c] = 100 + c;
    for (int j = 0; j <= n; j++)
        snprintf(d->names[j], CSV_FIELD_SIZE, "name %d", j);
    return d;
}

Test(dataset_new, has_the_sizes_and_is_zero)
{
    dataset *d = dataset_new(3, 2, 4);
    cr_assert_not_null(d);
    cr_expect(d->m == 3 && d->n == 2 && d->classes == 4);
    for (int i = 0; i < 6; i++)
        cr_expect_eq(d->X[i], 0);
    for (int i = 0; i < 3; i++)
        cr_expect(d->y[i] == 0 && d->label[i] == 0);
    for (int c = 0; c < 4; c++)
        cr_expect_eq(d->class_values[c], 0);
    for (int j = 0; j < 3; j++)
        cr_expect_str_eq(d->names[j], "");
    dataset_free(d);
    d = dataset_new(1, 1, 0);
    cr_expect(d->label == NULL && d->class_values == NULL);
    dataset_free(d);
    cr_expect_eq(blocks_alive, 0, "dataset_free leaves %d blocks",
                 blocks_alive);
}

Test(dataset_new, each_failing_allocation_is_noticed_and_nothing_leaks)
{
    for (int k = 0; k < 6; k++) {
        allocations_left = k;
        cr_expect_null(dataset_new(5, 4, 3), "allocation %d failed", k);
        cr_assert_eq(blocks_alive, 0, "allocation %d failed: %d blocks leak", k,
                     blocks_alive);
    }
    cr_expect_eq(failed_allocations, 6);
}

Test(dataset_free, accepts_null)
{
    dataset_free(NULL);
}

typedef struct stated {
    const char *path;
    int m, n, classes;
    int counts[10];
    const char *first, *target;
} stated;

static const stated files[] = {
    {"lib/data/breast_cancer.csv",
     569,
     30,
     2,
     {212, 357},
     "mean_radius",
     "benign"},
    {"lib/data/wine.csv", 178, 13, 3, {59, 71, 48}, "alcohol", "cultivar"},
    {"lib/data/digits.csv",
     1797,
     64,
     10,
     {178, 182, 177, 183, 181, 182, 181, 179, 174, 180},
     "row0_col0",
     "digit"},
    {"lib/data/diabetes.csv", 442, 10, 0, {0}, "age", "progression"},
};

static dataset *load(const stated *s)
{
    csv_error e;
    dataset *d = dataset_new_from_csv(
        s->path, s->classes > 0 ? DATASET_CLASS : DATASET_QUANTITY, &e);
    cr_assert_not_null(d, "%s:%ld: %s", e.file, e.line, e.text);
    return d;
}

Test(dataset_new_from_csv, sizes_names_and_class_counts)
{
    for (int k = 0; k < 4; k++) {
        const stated *s = &files[k];
        dataset *d = load(s);
        cr_expect(d->m == s->m && d->n == s->n && d->classes == s->classes,
                  "%s: %d x %d, %d classes", s->path, d->m, d->n, d->classes);
        cr_expect_str_eq(d->names[0], s->first);
        cr_expect_str_eq(d->names[d->n], s->target);
        int counts[10] = {0};
        for (int i = 0; i < d->m && d->classes > 0; i++) {
            int c = d->label[i];
            cr_assert(c >= 0 && c < d->classes);
            counts[c]++;
            cr_expect(d->y[i] == c && d->class_values[c] == c,
                      "in these files class c is written c");
        }
        for (int c = 0; c < d->classes; c++)
            cr_expect_eq(counts[c], s->counts[c], "%s: class %d: %d", s->path,
                         c, counts[c]);
        dataset_free(d);
    }
    cr_expect_eq(blocks_alive, 0, "%d blocks leak", blocks_alive);
}

static void expect_range(const dataset *d, int j, double low, double high)
{
    double least = d->X[j], most = d->X[j];
    for (int i = 0; i < d->m; i++) {
        least = fmin(least, d->X[i * d->n + j]);
        most = fmax(most, d->X[i * d->n + j]);
    }
    cr_expect(least == low && most == high, "%s is in [%g, %g], not [%g, %g]",
              d->names[j], least, most, low, high);
}

Test(dataset_new_from_csv, ranges_that_the_sources_state)
{
    dataset *cancer = load(&files[0]), *wine = load(&files[1]);
    dataset *digits = load(&files[2]), *diabetes = load(&files[3]);
    expect_range(cancer, 0, 6.981, 28.11);  /* mean radius */
    expect_range(cancer, 13, 6.802, 542.2); /* area, standard error */
    expect_range(cancer, 23, 185.2, 4254);  /* worst area */
    expect_range(wine, 1, 0.74, 5.80);      /* malic acid */
    expect_range(wine, 12, 278, 1680);      /* proline */
    expect_range(digits, 2 * 8 + 3, 0, 16); /* a pixel in the middle */
    expect_range(digits, 0, 0, 0);          /* and one that is never set */
    expect_range(diabetes, 1, 1, 2);        /* sex */
    double lowest = vec_min(442, diabetes->y),
           highest = vec_max(442, diabetes->y);
    cr_expect(lowest == 25 && highest == 346);
    dataset_free(cancer);
    dataset_free(wine);
    dataset_free(digits);
    dataset_free(diabetes);
}

TestSuite(dataset_new_from_csv, .fini = remove_file);

static dataset *read_text(const char *text, dataset_target target, csv_error *e)
{
    write_file(text, strlen(text));
    return dataset_new_from_csv(scratch, target, e);
}

Test(dataset_new_from_csv, small_cases_by_hand)
{
    const char *text = "a,b,t\n1,2,7\n3,4,-1\n5,6,7\n";
    csv_error e;
    dataset *d = read_text(text, DATASET_CLASS, &e);
    cr_assert_not_null(d, "%s", e.text);
    cr_expect(d->m == 3 && d->n == 2 && d->classes == 2);
    for (int i = 0; i < 6; i++)
        cr_expect_eq(d->X[i], i + 1);
    cr_expect(d->y[0] == 7 && d->y[1] == -1 && d->y[2] == 7, "y as it stands");
    cr_expect(d->class_values[0] == -1 && d->class_values[1] == 7, "ascending");
    cr_expect(d->label[0] == 1 && d->label[1] == 0 && d->label[2] == 1);
    cr_expect_str_eq(d->names[2], "t");
    dataset_free(d);
    d = read_text(text, DATASET_QUANTITY, &e);
    cr_assert_not_null(d, "%s", e.text);
    cr_expect(d->classes == 0 && d->label == NULL && d->class_values == NULL);
    cr_expect(d->y[0] == 7 && d->y[1] == -1 && d->y[2] == 7);
    dataset_free(d);
}

Test(dataset_new_from_csv, says_what_is_wrong)
{
    const struct {
        const char *text;
        dataset_target target;
        long line;
        int column;
        const char *says;
    } faults[] = {
        {"a,t\n1,2\n3,x\n", DATASET_QUANTITY, 3, 2, "\"x\""},
        {"1,2\n3,4\n", DATASET_QUANTITY, 1, 0, "numbers only"},
        {"t\n1\n2\n", DATASET_QUANTITY, 0, 0, "besides the target"},
        {"a,t\n1,0\n3,0.5\n", DATASET_CLASS, 3, 2, "integer"},
        {"a,t\n1,3\n3,3\n", DATASET_CLASS, 0, 0, "same class"},
    };
    for (int k = 0; k < 5; k++) {
        csv_error e;
        dataset *d = read_text(faults[k].text, faults[k].target, &e);
        cr_assert_null(d, "fault %d was not found", k);
        cr_expect_eq(e.status, NUM_BAD_INPUT);
        cr_expect(e.line == faults[k].line && e.column == faults[k].column,
                  "fault %d is not at %ld:%d", k, e.line, e.column);
        cr_expect(strstr(e.text, faults[k].says) != NULL, "fault %d says %s", k,
                  e.text);
        cr_expect_str_eq(e.file, scratch);
        cr_expect_eq(blocks_alive, 0, "fault %d: %d blocks leak", k,
                     blocks_alive);
    }
    csv_error e;
    cr_expect_null(dataset_new_from_csv("no-such-file", DATASET_CLASS, &e));
    cr_expect_eq(e.status, NUM_NO_FILE);
}

Test(dataset_new_from_csv, each_failing_allocation_is_reported)
{
    for (int k = 0;; k++) {
        csv_error e;
        allocations_left = k;
        failed_allocations = 0;
        dataset *d =
            dataset_new_from_csv("lib/data/wine.csv", DATASET_CLASS, &e);
        if (failed_allocations == 0) {
            cr_expect_not_null(d, "%s", e.text);
            cr_expect_geq(k, 9, "three for the table, six for the set");
            dataset_free(d);
            cr_expect_eq(blocks_alive, 0);
            return;
        }
        cr_assert_null(d, "allocation %d failed", k);
        cr_expect_eq(e.status, NUM_NO_MEMORY, "allocation %d failed: %s", k,
                     e.text);
        cr_assert_eq(blocks_alive, 0, "allocation %d failed: %d blocks leak", k,
                     blocks_alive);
    }
}

Test(dataset_new_rows, copies_the_chosen_samples)
{
    const int rows[4] = {3, 0, 3, 4};
    dataset *d = numbered(5, 2, 3);
    dataset *part = dataset_new_rows(d, 4, rows);
    cr_assert_not_null(part);
    cr_expect(part->m == 4 && part->n == 2 && part->classes == 3);
    for (int i = 0; i < 4; i++) {
        cr_expect(part->X[2 * i] == 10 * rows[i] &&
                  part->X[2 * i + 1] == 10 * rows[i] + 1);
        cr_expect_eq(part->y[i], d->y[rows[i]]);
        cr_expect_eq(part->label[i], d->label[rows[i]]);
    }
    for (int c = 0; c < 3; c++)
        cr_expect_eq(part->class_values[c], 100 + c);
    cr_expect_str_eq(part->names[0], "name 0");
    cr_expect_str_eq(part->names[2], "name 2");
    dataset_free(d);
    cr_expect_eq(part->X[0], 30, "a copy, not a view");
    dataset_free(part);
    cr_expect_eq(blocks_alive, 0);
}

/* Count how often sample k of numbered() is in a part, and check its row. */
static void count_samples(const dataset *part, int seen[])
{
    for (int i = 0; i < part->m; i++) {
        const double *x = part->X + i * part->n;
        int k = (int)(x[0] / 10);
        seen[k]++;
        for (int j = 0; j < part->n; j++)
            cr_expect_eq(x[j], 10 * k + j, "the sample stays together");
        if (part->classes > 0)
            cr_expect(part->label[i] == k % part->classes &&
                      part->y[i] == 100 + k % part->classes);
        else
            cr_expect_eq(part->y[i], -k);
    }
}

Test(dataset_split, every_sample_is_in_exactly_one_part)
{
    for (int stratified = 0; stratified <= 1; stratified++)
        for (int m = 2; m <= 40; m++) {
            dataset *d = numbered(m, 3, stratified ? 3 : 0), *train, *test;
            int seen[40] = {0};
            rng r;
            rng_seed(&r, (uint64_t)m);
            num_status s =
                stratified ? dataset_split_stratified(&train, &test, d, 0.4, &r)
                           : dataset_split(&train, &test, d, 0.4, &r);
            cr_assert_eq(s, NUM_OK, "m = %d", m);
            cr_expect_eq(test->m, (int)floor(0.4 * m + 0.5), "m = %d", m);
            count_samples(train, seen);
            count_samples(test, seen);
            for (int k = 0; k < m; k++)
                cr_expect_eq(seen[k], 1, "m = seed = %d, sample %d: %d times",
                             m, k, seen[k]);
            cr_expect_str_eq(train->names[3], "name 3");
            dataset_free(d);
            dataset_free(train);
            dataset_free(test);
        }
    cr_expect_eq(blocks_alive, 0);
}

Test(dataset_split, depends_on_the_seed_only)
{
    double first[2][20];
    for (int k = 0; k < 3; k++) {
        dataset *d = numbered(20, 1, 0), *train, *test;
        rng r;
        rng_seed(&r, k < 2 ? 1 : 2);
        cr_assert_eq(dataset_split(&train, &test, d, 0.5, &r), NUM_OK);
        int same = 1;
        for (int i = 0; i < 10; i++) {
            if (k == 0) {
                first[0][i] = test->X[i];
                first[1][i] = train->X[i];
            }
            same =
                same && first[0][i] == test->X[i] && first[1][i] == train->X[i];
        }
        cr_expect_eq(same, k < 2, "seed %d", k < 2 ? 1 : 2);
        dataset_free(d);
        dataset_free(train);
        dataset_free(test);
    }
}

/* How often sample k is at place i of the training part: every k equally. */
Test(dataset_split, every_sample_is_equally_likely_everywhere)
{
    enum { M = 5, RUNS = 20000 };
    for (int stratified = 0; stratified <= 1; stratified++) {
        dataset *d = numbered(M, 1, stratified ? 1 : 0);
        int count[M][M] = {{0}};
        rng r;
        rng_seed(&r, 3);
        for (int run = 0; run < RUNS; run++) {
            dataset *train, *test;
            num_status s =
                stratified ? dataset_split_stratified(&train, &test, d, 0.4, &r)
                           : dataset_split(&train, &test, d, 0.4, &r);
            cr_assert_eq(s, NUM_OK);
            for (int i = 0; i < M; i++) {
                double x = i < 2 ? test->X[i] : train->X[i - 2];
                count[i][(int)(x / 10)]++;
            }
            dataset_free(train);
            dataset_free(test);
        }
        double sigma = sqrt(RUNS * (1.0 / M) * (1 - 1.0 / M));
        for (int i = 0; i < M; i++)
            for (int k = 0; k < M; k++)
                cr_expect(within(count[i][k], RUNS / M, 5 * sigma),
                          "seed 3: sample %d at place %d: %d times", k, i,
                          count[i][k]);
        dataset_free(d);
    }
}

Test(dataset_split_stratified, keeps_the_proportions)
{
    for (int k = 0; k < 3; k++) {
        dataset *d = load(&files[k]), *train, *test;
        for (double fraction = 0.05; fraction < 1; fraction += 0.1) {
            int counts[10] = {0};
            rng r;
            rng_seed(&r, 8);
            cr_assert_eq(
                dataset_split_stratified(&train, &test, d, fraction, &r),
                NUM_OK);
            cr_expect_eq(test->m, (int)floor(fraction * d->m + 0.5));
            cr_expect_eq(train->m, d->m - test->m);
            for (int i = 0; i < test->m; i++)
                counts[test->label[i]]++;
            for (int c = 0; c < d->classes; c++) {
                double share = fraction * files[k].counts[c];
                cr_expect(fabs(counts[c] - share) < 1,
                          "%s, fraction %g, class %d: %d, not about %g",
                          files[k].path, fraction, c, counts[c], share);
            }
            dataset_free(train);
            dataset_free(test);
        }
        dataset_free(d);
    }
}

Test(dataset_split, refuses_impossible_fractions)
{
    const double bad[] = {0,        1,    -0.5, 1.5,      NAN,
                          INFINITY, 0.01, 0.99, -INFINITY};
    dataset *d = numbered(10, 1, 2), *train, *test;
    for (int k = 0; k < 9; k++) {
        rng r;
        rng_seed(&r, 1);
        train = test = d;
        cr_expect_eq(dataset_split(&train, &test, d, bad[k], &r), NUM_BAD_INPUT,
                     "fraction %g", bad[k]);
        cr_expect(train == NULL && test == NULL);
        train = test = d;
        cr_expect_eq(dataset_split_stratified(&train, &test, d, bad[k], &r),
                     NUM_BAD_INPUT, "stratified, fraction %g", bad[k]);
        cr_expect(train == NULL && test == NULL);
    }
    dataset_free(d);
}

Test(dataset_split, each_failing_allocation_is_reported)
{
    for (int k = 0;; k++) {
        allocations_left = -1;
        dataset *d = numbered(12, 2, 3), *train = d, *test = d;
        rng r;
        rng_seed(&r, 1);
        allocations_left = k;
        failed_allocations = 0;
        num_status s = dataset_split_stratified(&train, &test, d, 0.3, &r);
        int failed = failed_allocations;
        dataset_free(d);
        if (failed == 0) {
            cr_expect_eq(s, NUM_OK);
            cr_expect_geq(k, 13, "the order and six for each part");
            dataset_free(train);
            dataset_free(test);
            cr_expect_eq(blocks_alive, 0);
            return;
        }
        cr_assert_eq(s, NUM_NO_MEMORY, "allocation %d failed", k);
        cr_assert(train == NULL && test == NULL, "allocation %d failed", k);
        cr_assert_eq(blocks_alive, 0, "allocation %d failed: %d blocks leak", k,
                     blocks_alive);
    }
}

Test(dataset_new_rows, each_failing_allocation_is_noticed)
{
    dataset *d = numbered(4, 2, 2);
    int before = blocks_alive;
    for (int k = 0; k < 6; k++) {
        allocations_left = k;
        cr_expect_null(dataset_new_rows(d, 2, (int[]){0, 1}));
        cr_assert_eq(blocks_alive, before, "allocation %d failed", k);
    }
    dataset_free(d);
}

static dataset *column(int m, const double x[])
{
    dataset *d = dataset_new(m, 1, 0);
    cr_assert_not_null(d);
    vec_copy(m, d->X, x);
    return d;
}

Test(dataset_fit_scaling, small_case_by_hand)
{
    double mean, scale;
    dataset *d = column(4, (double[]){1, 3, 5, 7});
    cr_assert_eq(dataset_fit_scaling(&mean, &scale, d), NUM_OK);
    cr_expect_eq(mean, 4);
    cr_expect(within(scale, sqrt(5), 1e-15), "sqrt((9 + 1 + 1 + 9) / 4)");
    dataset_apply_scaling(d, &mean, &scale);
    cr_expect(within(d->X[0], -3 / sqrt(5), 1e-15) &&
              within(d->X[3], 3 / sqrt(5), 1e-15));
    dataset_free(d);
}

Test(dataset_fit_scaling, gives_mean_0_and_deviation_1)
{
    for (int k = 0; k < 4; k++) {
        dataset *d = load(&files[k]);
        double mean[64], scale[64], new_mean[64], new_scale[64];
        cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
        dataset_apply_scaling(d, mean, scale);
        cr_assert_eq(dataset_fit_scaling(new_mean, new_scale, d), NUM_OK);
        for (int j = 0; j < d->n; j++) {
            cr_expect(within(new_mean[j], 0, 1e-14), "%s: mean %g", d->names[j],
                      new_mean[j]);
            cr_expect(within(new_scale[j], scale[j] > 0 ? 1 : 0, 1e-14),
                      "%s: deviation %g", d->names[j], new_scale[j]);
        }
        dataset_free(d);
    }
}

Test(dataset_apply_scaling, uses_the_numbers_of_the_training_part)
{
    double mean, scale;
    dataset *train = column(2, (double[]){0, 4});
    dataset *test = column(3, (double[]){2, 6, 100});
    cr_assert_eq(dataset_fit_scaling(&mean, &scale, train), NUM_OK);
    dataset_apply_scaling(test, &mean, &scale);
    cr_expect(test->X[0] == 0 && test->X[1] == 2 && test->X[2] == 49,
              "(x - 2) / 2 = %g, %g, %g", test->X[0], test->X[1], test->X[2]);
    dataset_free(train);
    dataset_free(test);
}

/* 0.1 is no double: a mean by adding up and dividing would miss it. */
Test(dataset_fit_scaling, says_which_columns_are_constant)
{
    double x[100], mean, scale;
    for (int m = 1; m <= 100; m++) {
        vec_fill(m, x, 0.1);
        dataset *train = column(m, x), *test = column(2, (double[]){0.1, 7});
        cr_assert_eq(dataset_fit_scaling(&mean, &scale, train), NUM_OK);
        cr_expect(mean == 0.1 && scale == 0, "m = %d: mean %.17g, scale %g", m,
                  mean, scale);
        dataset_apply_scaling(test, &mean, &scale);
        cr_expect(test->X[0] == 0 && test->X[1] == 0,
                  "nothing can be learnt from it");
        dataset_free(train);
        dataset_free(test);
    }
    dataset *digits = load(&files[2]);
    double means[64], scales[64];
    int constant = 0;
    cr_assert_eq(dataset_fit_scaling(means, scales, digits), NUM_OK);
    for (int j = 0; j < 64; j++)
        constant += scales[j] == 0;
    cr_expect_eq(constant, 3, "three pixels of the digits are never set");
    cr_expect(scales[0] == 0 && scales[32] == 0 && scales[39] == 0);
    dataset_free(digits);
}

Test(dataset_fit_scaling, large_offsets_and_large_numbers)
{
    double mean, scale;
    dataset *d = column(3, (double[]){1e9 - 0.5, 1e9, 1e9 + 0.5});
    cr_assert_eq(dataset_fit_scaling(&mean, &scale, d), NUM_OK);
    cr_expect_eq(mean, 1e9);
    cr_expect(within(scale, sqrt(1 / 6.0), 1e-15), "scale %.17g", scale);
    dataset_free(d);
    d = column(2, (double[]){-8e307, 8e307});
    cr_assert_eq(dataset_fit_scaling(&mean, &scale, d), NUM_OK);
    cr_expect(mean == 0 && scale == 8e307, "mean %g, scale %g", mean, scale);
    dataset_free(d);
    d = column(2, (double[]){-3e-320, 3e-320});
    cr_assert_eq(dataset_fit_scaling(&mean, &scale, d), NUM_OK);
    cr_expect(mean == 0 && scale == 3e-320, "mean %g, scale %g", mean, scale);
    dataset_free(d);
}

Test(dataset_fit_scaling, refuses_nan_and_infinity)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < 4; i++) {
            double x[4] = {1, 1, 1, 1}, mean, scale;
            x[i] = bad[k];
            dataset *d = column(4, x);
            cr_expect_eq(dataset_fit_scaling(&mean, &scale, d), NUM_BAD_INPUT,
                         "%g at %d", bad[k], i);
            dataset_free(d);
        }
    double mean, scale;
    dataset *d = column(2, (double[]){INFINITY, INFINITY});
    cr_expect_eq(dataset_fit_scaling(&mean, &scale, d), NUM_BAD_INPUT);
    dataset_free(d);
}

Test(dataset_signs, one_class_against_the_rest)
{
    dataset *d = numbered(6, 1, 3);
    double s[6];
    for (int c = 0; c < 3; c++) {
        dataset_signs(s, d, c);
        for (int i = 0; i < 6; i++)
            cr_expect_eq(s[i], i % 3 == c ? 1 : -1, "class %d, sample %d", c,
                         i);
    }
    dataset_free(d);
}
