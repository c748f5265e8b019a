/* Sample tests of 11.8 anneal. */
#include "../results.h"

Test(anneal, on_a_plain_everything_is_accepted)
{
    const double zero[] = {0, 0, 0, 0};
    quadratic_problem q = {.n = 2, .A = zero};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    search_results out = search_results_new(2, 1);
    const double *lo = input("lo", 2, (double[]){1, 2});
    const double *hi = input("hi", 2, (double[]){1, 2});
    ATTEMPT("f = 0 everywhere, budget = 50") {
        *out.status = (int)anneal(f, out.best, out.value, out.count, lo, hi, 1,
                                  1, 0.1, 50, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "50 values");
    expect_int("accepted", *out.count, 49,
               "D = 0 is not uphill: each of the 49 trials is accepted");
    expect_int("values", (int)f->values, 50, "the start and 49 trials");
    expect_close("best", out.best, (double[]){1, 2}, 2, 0,
                 "the first of several lowest points is the start");
    expect_value("value", *out.value, 0, 0, "f there");
}

Test(anneal, when_cold_it_only_goes_down)
{
    enum { BUDGET = 60 };
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    search_results out = search_results_new(1, 2);
    rng copy = *out.r;
    const double *lo = input("lo", 1, (double[]){-5});
    const double *hi = input("hi", 1, (double[]){5});
    ATTEMPT("f = x^2/2, hot = cold = 1e-30") {
        *out.status = (int)anneal(&f, out.best, out.value, out.count, lo, hi,
                                  0.5, 1e-30, 1e-30, BUDGET, out.r, out.work);
    }
    double x = -5 + rng_uniform(&copy) * 10;
    int lower = 0;
    for (int k = 1; k < BUDGET; k++) {
        double y = x + 0.5 * rng_normal(&copy);
        rng_uniform(&copy);
        if (fabs(y) <= fabs(x)) {
            x = y;
            lower++;
        }
    }
    expect_status("status", *out.status, NUM_OK, "60 values");
    expect_int("accepted", *out.count, lower,
               "without heat only what is not higher (seed %llu)", test_seed());
    expect_value("best", *out.best, x, 1e-12,
                 "n normals and one uniform for each trial (seed %llu)",
                 test_seed());
}

Test(anneal, the_best_is_kept_though_the_walk_leaves_it)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    search_results out = search_results_new(1, 3);
    const double *lo = input("lo", 1, (double[]){0});
    const double *hi = input("hi", 1, (double[]){0});
    ATTEMPT("f = x^2/2 from its minimum, hot = cold = 1e9") {
        *out.status = (int)anneal(&f, out.best, out.value, out.count, lo, hi, 1,
                                  1e9, 1e9, 100, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "100 values");
    expect_value("best", *out.best, 0, 0,
                 "in such heat the walk goes anywhere, but 0 was the best");
    /* a trial is refused with a chance below 1e-6 */
    expect_at_least("accepted", *out.count, 98,
                    "exp(-D / T) is nearly 1 (seed %llu)", test_seed());
}
