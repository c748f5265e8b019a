/*
 * models.h: logistic regression and a network as models for 12.9, the two
 * problems of the closing case, and a report. No exercise needs it; with a
 * choose_model that works they answer the question on any data.
 */
#ifndef MODELS_H
#define MODELS_H

#include "logistic.h"
#include "network_experiments.h"
#include "optimizer.h"

/* ---- logistic regression: two classes, an intercept, two lambdas ---- */

enum { FEATURES_MOST = 63 };

static const double logistic_lambdas[] = {1e-4, 1e-2};

/* logistic_fitted: the weights, the last one of a column of ones. */
typedef struct logistic_fitted {
    double w[FEATURES_MOST + 1];
} logistic_fitted;

/*
 * The certificate is |g|^2 / (2 lambda), which bounds f(w) - min f for the
 * lambda-strongly convex f that L-BFGS has minimised, regulariser and all.
 */
static inline num_status logistic_fit(void *data, double *certificate,
                                      const dataset *train, int setting)
{
    logistic_fitted *fitted = data;
    const int m = train->m, n = train->n;
    const double start[FEATURES_MOST + 1] = {0};
    double *X = malloc((size_t)m * (size_t)(n + 2) * sizeof *X);
    optimizer *o = optimizer_new(&optimizer_lbfgs, n + 1, NULL);
    num_status s = NUM_NO_MEMORY;
    if (X != NULL && o != NULL && n <= FEATURES_MOST) {
        double *y = X + m * (n + 1);
        dataset_signs(y, train, 1);
        for (int i = 0; i < m; i++) {
            vec_copy(n, X + i * (n + 1), train->X + i * n);
            X[i * (n + 1) + n] = 1;
        }
        logistic_problem p = {m, n + 1, X, y, logistic_lambdas[setting]};
        objective f = logistic_objective(&p);
        s = optimizer_run(o, &f, start, 1e-6, 1000, NULL);
        if (s == NUM_NO_PROGRESS)
            s = NUM_OK; /* as far as rounding lets it; the bound says how far */
        *certificate = o->certificate * o->certificate / (2 * p.lambda);
        vec_copy(n + 1, fitted->w, o->x);
    }
    optimizer_free(o);
    free(X);
    return s;
}

static inline double logistic_accuracy(void *data, const dataset *test)
{
    const double *w = ((logistic_fitted *)data)->w;
    int right = 0;
    for (int i = 0; i < test->m; i++) {
        const double z = vec_dot(test->n, w, test->X + i * test->n);
        right += (z + w[test->n] > 0) == (test->label[i] == 1);
    }
    return (double)right / test->m;
}

static inline model logistic_model(logistic_fitted *fitted)
{
    return (model){"logistic regression", 2, logistic_fit, logistic_accuracy,
                   fitted};
}

/* ---- a network: one hidden ReLU layer of 8 or 32 neurons ---- */

static const int network_hidden[] = {8, 32};

/*
 * network_fitted: the shape and the weights.
 *   epochs, eta  of Adam with batches of 32
 *   seed         of the start and of the batches
 */
typedef struct network_fitted {
    int epochs;
    double eta;
    uint64_t seed;
    int width[3];
    double theta[34 * (FEATURES_MOST + 1) + 34];
} network_fitted;

/* Nothing is known of how far the loss is from its minimum: NaN. */
static inline num_status network_fit(void *data, double *certificate,
                                     const dataset *train, int setting)
{
    network_fitted *f = data;
    const network net = {2, f->width, NETWORK_RELU, 0};
    rng r;
    if (train->n > FEATURES_MOST || train->classes != 2)
        return NUM_BAD_INPUT;
    f->width[0] = train->n;
    f->width[1] = network_hidden[setting];
    f->width[2] = train->classes;
    rng_seed(&r, f->seed);
    network_init(&net, f->theta, NETWORK_HE, &r);
    *certificate = NAN;
    return isfinite(train_on(&net, f->theta, train, f->epochs, f->eta, &r))
               ? NUM_OK
               : NUM_DIVERGED;
}

static inline double network_accuracy(void *data, const dataset *test)
{
    const network_fitted *f = data;
    const network net = {2, f->width, NETWORK_RELU, 0};
    double *work =
        malloc((size_t)network_work_size(&net, test->m) * sizeof *work);
    const int right = work ? network_correct(&net, test->m, f->theta, test->X,
                                             test->label, work)
                           : 0;
    free(work);
    return (double)right / test->m;
}

static inline model network_model(network_fitted *fitted)
{
    return (model){"network", 2, network_fit, network_accuracy, fitted};
}

/* ---- the problems ---- */

/*
 * case_new: m samples of n features, all normal, in two classes: label 1 where
 * s + e > 0 with e normal of deviation noise, and
 *   linear        s = sum_j (-1)^j x_j / (1 + j / 10)
 *   interactions  s = x_0 x_1 + x_2 x_3
 * No line tells the second apart: s has no correlation with any feature.
 * Returns NULL without memory.
 */
typedef enum case_kind { CASE_LINEAR, CASE_INTERACTIONS } case_kind;

static inline dataset *case_new(case_kind kind, int m, int n, double noise,
                                uint64_t seed)
{
    dataset *d = dataset_new(m, n, 2);
    rng r;
    rng_seed(&r, seed);
    for (int i = 0; d != NULL && i < m; i++) {
        double *x = d->X + i * n, s = 0;
        for (int j = 0; j < n; j++) {
            x[j] = rng_normal(&r);
            s += (j % 2 ? -1 : 1) * x[j] / (1 + j / 10.0);
        }
        if (kind == CASE_INTERACTIONS)
            s = x[0] * x[1] + x[2] * x[3];
        d->label[i] = s + noise * rng_normal(&r) > 0;
        d->y[i] = d->label[i];
    }
    if (d != NULL)
        d->class_values[1] = 1;
    return d;
}

static inline double processor_seconds(void *clock_data)
{
    (void)clock_data;
    return (double)clock() / CLOCKS_PER_SEC;
}

/* ---- the report ---- */

/* choice_report: which and why, in words; every line begins with prefix. */
static inline void choice_report(FILE *out, const char *prefix,
                                 const char *problem, const model_choice *c,
                                 const model models[2], int folds)
{
    fprintf(out, "%s%s, %d folds\n", prefix, problem, folds);
    for (int k = 0; k < 2; k++) {
        const model_score *s = &c->score[k];
        fprintf(out, "%s  %-20s %.3f (sd %.3f)  %.3f s  ", prefix,
                models[k].name, s->mean, s->sd, s->seconds);
        if (isnan(s->certificate))
            fprintf(out, "nothing guaranteed\n");
        else
            fprintf(out, "loss <= least + %.0e\n", s->certificate);
    }
    fprintf(out, "%s  gain of the %s %+.3f, standard error %.3f\n", prefix,
            models[1].name, c->gain, c->error);
    fprintf(out, "%s  choose: %s; %s\n", prefix, models[c->chosen].name,
            c->chosen ? "its gain is more than two errors"
                      : "the other is not better by two errors");
}

#endif
