/* Sample tests of 11.7 multi_start and noisy_descent. */
#include "../results.h"

Test(multi_start, spends_the_budget_and_no_more)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    search_results out = search_results_new(1, 1);
    const double *lo = input("lo", 1, (double[]){8});
    const double *hi = input("hi", 1, (double[]){8});
    ATTEMPT("f = x^2/2, every start is 8, eta = 1/2, tol = 1, budget = 10") {
        *out.status = (int)multi_start(f, out.best, out.value, out.count, lo,
                                       hi, 0.5, 1, 10, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "ten evaluations");
    expect_int("evaluations", (int)f->gradients, 10,
               "8 4 2 1, again 8 4 2 1, and 8 4: a start is an evaluation too");
    expect_int("starts", *out.count, 3,
               "a run is over where |g| <= 1; the third one is cut off");
    expect_value("best", *out.best, 1, 1e-15, "the lowest of all ten points");
    expect_value("value", *out.value, 0.5, 1e-15, "f there");
}

Test(multi_start, finds_the_deepest_of_five_pits)
{
    objective f = {.n = 1, .eval = rastrigin};
    search_results out = search_results_new(1, 1);
    const double *lo = input("lo", 1, (double[]){-2.5});
    const double *hi = input("hi", 1, (double[]){2.5});
    ATTEMPT("Rastrigin's function on [-2.5, 2.5], 5 pits, 3000 evaluations") {
        *out.status = (int)multi_start(&f, out.best, out.value, out.count, lo,
                                       hi, 0.002, 1e-3, 3000, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "3000 evaluations");
    /* more than 100 starts, each in another pit with a chance of 4/5 */
    expect_within("best", out.best, (double[]){0}, 1, 1e-4,
                  "some start is in the lowest pit, around 0 (seed %llu)",
                  test_seed());
}

Test(noisy_descent, without_noise_it_is_gradient_descent)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    search_results out = search_results_new(1, 2);
    const double *lo = input("lo", 1, (double[]){8});
    const double *hi = input("hi", 1, (double[]){8});
    ATTEMPT("f = x^2/2 from 8, eta = 1/2, sigma = 0, budget = 4") {
        *out.status = (int)noisy_descent(f, out.best, out.value, lo, hi, 0.5, 0,
                                         4, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "four evaluations");
    expect_int("evaluations", (int)f->gradients, 4, "8 4 2 1");
    expect_value("best", *out.best, 1, 1e-15, "the last and lowest");
    expect_value("value", *out.value, 0.5, 1e-15, "f there");
}

Test(noisy_descent, noise_fades_along_the_run)
{
    const double zero[] = {0};
    quadratic_problem q = {.n = 1, .A = zero, .b = (double[]){1}};
    objective f = problem_quadratic(&q);
    search_results out = search_results_new(1, 3);
    rng copy = *out.r;
    const double *lo = input("lo", 1, (double[]){0});
    const double *hi = input("hi", 1, (double[]){1});
    ATTEMPT("f = -x, eta = 10, sigma = 1, budget = 5") {
        *out.status = (int)noisy_descent(&f, out.best, out.value, lo, hi, 10, 1,
                                         5, out.r, out.work);
    }
    double x = rng_uniform(&copy);
    for (int k = 0; k < 4; k++)
        x += 10 + (1 - k / 4.0) * rng_normal(&copy);
    expect_status("status", *out.status, NUM_OK, "five evaluations");
    expect_value("best", *out.best, x, 1e-13,
                 "10 ahead in every step, and noise with the factors 1, 3/4, "
                 "1/2, 1/4 (seed %llu)",
                 test_seed());
}
