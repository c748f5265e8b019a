/*
 * Predictions: the answers that come out of runs of the library are those that
 * theory gives for the numbers in the question.
 */
#include "drill_predict.h"
#include "support.h"
#include <math.h>
#include <unistd.h>

enum { SEEDS = 300 };

/* The number behind some words of the question. */
static double number_after(const prediction *p, const char *words)
{
    const char *at = strstr(p->words, words);
    double value = NAN;
    cr_assert(at, "\"%s\" is not in %s", words, p->words);
    cr_assert(sscanf(at + strlen(words), "%lf", &value) == 1, "%s", p->words);
    return value;
}

/* The vector "(0.1, -2, 3)" behind the words; how many there are. */
static int vector_after(const prediction *p, const char *words, double x[8])
{
    const char *at = strstr(p->words, words);
    int n = 0, bytes;
    cr_assert(at, "%s", p->words);
    at = strchr(at, '(');
    while (at && n < 8 && sscanf(at + 1, "%lf%n", &x[n], &bytes) == 1) {
        n++;
        at += 1 + bytes;
        at = *at == ',' ? at : NULL;
    }
    return n;
}

/* Calls check for many instances; each answer must come up. */
static void for_instances(const char *name, int (*answer)(const prediction *p),
                          int kinds)
{
    const family *f = family_find(name);
    int seen[CHOICES_MAX] = {0}, different = 0;
    cr_assert(f);
    for (unsigned seed = 0; seed < SEEDS; seed++) {
        prediction p = prediction_make(f, seed);
        cr_assert(p.right >= 0 && p.right < p.choices);
        cr_expect_eq(p.right, answer(&p), "%s/%u: %s\nis said to be %c, not %c",
                     name, seed, p.words, 'a' + p.right, 'a' + answer(&p));
        seen[p.right]++;
        prediction_free(&p);
    }
    for (int k = 0; k < CHOICES_MAX; k++)
        different += seen[k] > 0;
    cr_expect_eq(different, kinds, "%s has %d different answers", name,
                 different);
}

/* ---- theory ---- */

static int step_size(const prediction *p)
{
    const double s = number_after(p, "$L = ") * number_after(p, "\\eta = ");
    return s <= 1 ? 0 : s < 2 - 1e-9 ? 1 : s < 2 + 1e-9 ? 2 : 3;
}

Test(predict, step_sizes_are_judged_by_2_over_L)
{
    for_instances("step-size", step_size, 4);
}

/* The question shows eta to three digits, which no answer depends on. */
static int heavy_ball(const prediction *p)
{
    const double beta = number_after(p, "\\beta = ");
    const double s =
        number_after(p, "\\lambda = ") * number_after(p, "\\eta = ");
    const double trace = 1 + beta - s;
    if (s > 2 * (1 + beta))
        return 2;
    return trace * trace < 4 * beta || trace < 0 ? 1 : 0;
}

Test(predict, the_heavy_ball_is_judged_by_its_roots)
{
    for_instances("heavy-ball", heavy_ball, 3);
}

/* From (kappa, 1): the slow coordinate carries nearly all of the gap. */
static int steps_to_go(const prediction *p)
{
    const double kappa = number_after(p, "L/\\mu = ");
    const double digits = -number_after(p, "$10^{");
    const bool best = strstr(p->words, "$2/(\\mu + L)$") != NULL;
    const double factor = best ? (kappa - 1) / (kappa + 1) : 1 - 1 / kappa;
    const double steps = -digits * log(10) / (2 * log(factor));
    int nearest = 0;
    for (int k = 1; k < p->choices; k++)
        if (fabs(log(atof(p->choice[k]) / steps)) <
            fabs(log(atof(p->choice[nearest]) / steps)))
            nearest = k;
    const double ratio = atof(p->choice[nearest]) / steps;
    cr_expect(ratio > 0.7 && ratio < 1.4, "%s: %g steps, offered are %s",
              p->words, steps, p->choice[nearest]);
    return nearest;
}

Test(predict, steps_follow_from_kappa)
{
    for_instances("steps-to-go", steps_to_go, 4);
}

/* The stationary variance of x' = x - eta (x + noise) is eta / (2 - eta). */
static int noise_ball(const prediction *p)
{
    static const double factor[] = {1, 2, 4, 16};
    const double a = number_after(p, "\\eta = ");
    const double b = number_after(p, "$ to ");
    const double ratio = a / (2 - a) / (b / (2 - b));
    int nearest = 0;
    for (int k = 1; k < 4; k++)
        if (fabs(log(ratio / factor[k])) < fabs(log(ratio / factor[nearest])))
            nearest = k;
    cr_expect(fabs(ratio / factor[nearest] - 1) < 0.06, "%s: %g is called %g",
              p->words, ratio, factor[nearest]);
    return nearest;
}

Test(predict, noise_is_judged_by_its_variance)
{
    for_instances("noise-ball", noise_ball, 3);
}

static int hessian_sign(const prediction *p)
{
    double first[8], second[8];
    cr_assert_eq(vector_after(p, "rows", first), 2);
    cr_assert_eq(vector_after(p, "and $(", second), 2);
    const double det = first[0] * second[1] - first[1] * second[0];
    const double trace = first[0] + second[1];
    cr_expect_eq(first[1], second[0], "not symmetric: %s", p->words);
    return det < 0 ? 2 : det > 0 ? (trace > 0 ? 0 : 1) : 3;
}

Test(predict, critical_points_are_judged_by_determinant_and_trace)
{
    for_instances("hessian-sign", hessian_sign, 4);
}

/* k coordinates stay if the k-th largest is above their threshold. */
static int simplex(const prediction *p)
{
    double x[8], sum = 0;
    int stay = 0;
    const int n = vector_after(p, "$(", x);
    for (int i = 0; i < n; i++)
        for (int k = i; k > 0 && x[k] > x[k - 1]; k--) {
            const double swap = x[k];
            x[k] = x[k - 1];
            x[k - 1] = swap;
        }
    for (int k = 0; k < n; k++) {
        sum += x[k];
        if (x[k] - (sum - 1) / (k + 1) > 1e-9)
            stay = k + 1;
    }
    return stay - 1;
}

Test(predict, projections_are_judged_by_their_threshold)
{
    for_instances("simplex", simplex, 4);
}

static int soft_threshold(const prediction *p)
{
    double w[8];
    int zeros = 0;
    const double t =
        number_after(p, "\\lambda = ") * number_after(p, "\\eta = ");
    const int n = vector_after(p, "arrived at", w);
    for (int k = 0; k < n; k++)
        zeros += fabs(w[k]) <= t;
    return zeros - 1;
}

Test(predict, zeros_are_judged_by_eta_lambda)
{
    for_instances("soft-threshold", soft_threshold, 4);
}

/* The nearest of the choices, which are numbers, in the ratio. */
static int nearest_number(const prediction *p, double wanted)
{
    int nearest = 0;
    for (int k = 1; k < p->choices; k++)
        if (fabs(log(atof(p->choice[k]) / wanted)) <
            fabs(log(atof(p->choice[nearest]) / wanted)))
            nearest = k;
    const double ratio = atof(p->choice[nearest]) / wanted;
    cr_expect(ratio > 0.65 && ratio < 1.5, "%s: %g, offered is %s", p->words,
              wanted, p->choice[nearest]);
    return nearest;
}

static int escape(const prediction *p)
{
    const double growth =
        1 + number_after(p, "\\eta = ") * number_after(p, "$a = ");
    const double digits = -number_after(p, "(1, 10^{");
    return nearest_number(p, digits * log(10) / log(growth));
}

Test(predict, the_way_out_of_a_saddle_is_a_logarithm)
{
    for_instances("escape", escape, 4);
}

/* The sum of the steps, which a constant gradient makes explicit. */
static int walk(const prediction *p)
{
    const double g = number_after(p, "is always ");
    const int steps = (int)number_after(p, "$ takes ");
    double way = 0;
    for (int t = 1; t <= steps; t++)
        way +=
            0.01 * (strstr(p->words, "SGD")       ? g
                    : strstr(p->words, "AdaGrad") ? 1 / sqrt(t)
                    : strstr(p->words, "RMSProp") ? 1 / sqrt(1 - pow(0.999, t))
                                                  : 1);
    return nearest_number(p, way);
}

Test(predict, adaptive_steps_forget_the_size_of_the_gradient)
{
    for_instances("walk", walk, 4);
}

/* Mean, median (the third of them) or middle of the range. */
static int constant_fit(const prediction *p)
{
    double y[8];
    cr_assert_eq(vector_after(p, "numbers", y), 5);
    for (int k = 1; k < 5; k++)
        cr_expect(y[k] > y[k - 1], "not ascending: %s", p->words);
    const double mean = (y[0] + y[1] + y[2] + y[3] + y[4]) / 5;
    const double wanted = strstr(p->words, "squared")   ? mean
                          : strstr(p->words, "mean of") ? y[2]
                                                        : (y[0] + y[4]) / 2;
    for (int k = 0; k < p->choices; k++)
        if (fabs(atof(p->choice[k]) - wanted) < 1e-9)
            return k;
    return -1;
}

Test(predict, each_loss_has_its_constant)
{
    for_instances("constant-fit", constant_fit, 4);
}

/* The solution nearest to the start: the start plus a multiple of a. */
static int which_solution(const prediction *p)
{
    double a[2], b, start[8], x, y;
    cr_assert(sscanf(strchr(p->words, '$'), "$%lf w_1 + %lf w_2 = %lf", &a[0],
                     &a[1], &b) == 3);
    cr_assert_eq(vector_after(p, "starts at", start), 2);
    for (int k = 0; k < p->choices; k++) {
        cr_assert(sscanf(p->choice[k], "(%lf, %lf)", &x, &y) == 2);
        const double solves = a[0] * x + a[1] * y - b;
        const double across = (x - start[0]) * a[1] - (y - start[1]) * a[0];
        if (fabs(solves) < 0.1 && fabs(across) < 0.1)
            return k;
    }
    return -1;
}

Test(predict, gradient_descent_ends_at_the_nearest_solution)
{
    for_instances("which-solution", which_solution, 4);
}

/* ---- instances ---- */

Test(predict, a_seed_gives_the_same_instance_again)
{
    for (int k = 0; k < FAMILIES_COUNT; k++) {
        prediction a = prediction_make(&FAMILIES[k], 7);
        prediction b = prediction_make(&FAMILIES[k], 7);
        prediction c = prediction_make(&FAMILIES[k], 8);
        prediction d = prediction_make(&FAMILIES[k], 9);
        cr_expect_str_eq(a.words, b.words);
        cr_expect_str_eq(a.data, b.data);
        cr_expect(strcmp(a.words, c.words) != 0 ||
                      strcmp(a.words, d.words) != 0,
                  "%s is always %s", FAMILIES[k].name, a.words);
        prediction_free(&a);
        prediction_free(&b);
        prediction_free(&c);
        prediction_free(&d);
    }
}

Test(predict, choices_differ)
{
    for (int f = 0; f < FAMILIES_COUNT; f++)
        for (unsigned seed = 0; seed < SEEDS; seed++) {
            prediction p = prediction_make(&FAMILIES[f], seed);
            for (int i = 0; i < p.choices; i++)
                for (int k = 0; k < i; k++)
                    cr_expect_str_neq(p.choice[i], p.choice[k]);
            prediction_free(&p);
        }
}

Test(predict, gnuplot_draws_every_family)
{
    need_tool("gnuplot");
    for (int k = 0; k < FAMILIES_COUNT; k++) {
        prediction p = prediction_make(&FAMILIES[k], 3);
        char *file = format("/tmp/descent-drill-%d.dat", (int)getpid());
        write_text(file, p.data);
        char *command = format(
            "gnuplot -e \"TERM='dumb'; OUT=''; COLS=79; ROWS=15; data='%s'\" "
            "plots/style.gp tests/grader/drill.gp",
            file);
        process drawn = shell(command, 30);
        cr_expect_eq(drawn.status, 0, "%s: %s", FAMILIES[k].name, drawn.output);
        cr_expect(!strstr(drawn.output, "warning"), "%s: %s", FAMILIES[k].name,
                  drawn.output);
        remove(file);
        free(drawn.output);
        free(command);
        free(file);
        prediction_free(&p);
    }
}
