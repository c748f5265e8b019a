/* stochastic.c: runs over shuffled mini-batches. */
#include "stochastic.h"

#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

stochastic *stochastic_new(int n, int m, const stochastic_options *options)
{
    assert(n >= 1 && m >= 1);
    const size_t each = (size_t)n;
    stochastic *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->n = n;
    s->m = m;
    if (options)
        s->options = *options;
    s->x = calloc(6 * each, sizeof *s->x);
    s->order = calloc((size_t)m, sizeof *s->order);
    if (!s->x || !s->order) {
        stochastic_free(s);
        return NULL;
    }
    s->mean = s->x + each;
    s->g = s->mean + each;
    s->state = s->g + each;
    return s;
}

void stochastic_free(stochastic *s)
{
    if (!s)
        return;
    free(s->x);
    free(s->order);
    free(s);
}

num_status stochastic_init(stochastic *s, const stochastic_sum *f,
                           const double x0[], uint64_t seed)
{
    const stochastic_options options = s->options;
    assert(f->n == s->n && f->m == s->m);
    if (stochastic_complete(&s->options, &options) != NUM_OK ||
        !vec_is_finite(s->n, x0))
        return NUM_BAD_INPUT;
    s->f = f;
    s->next = 0;
    s->steps = s->gradients = s->averaged = 0;
    s->certificate = INFINITY;
    s->fx = NAN;
    vec_copy(s->n, s->x, x0);
    vec_copy(s->n, s->mean, x0);
    vec_fill(3 * s->n, s->state, 0);
    for (int i = 0; i < s->m; i++)
        s->order[i] = i;
    rng_seed(&s->random, seed);
    return NUM_OK;
}

void stochastic_average(stochastic *s)
{
    s->options.average = 1;
    s->averaged = 0;
    vec_copy(s->n, s->mean, s->x);
}

const double *stochastic_result(const stochastic *s)
{
    return s->options.average ? s->mean : s->x;
}

num_status stochastic_step(stochastic *s)
{
    assert(s->f);
    const int left = s->m - s->next, batch = s->options.batch;
    const int count = left < batch ? left : batch;
    if (s->next == 0)
        rng_shuffle(&s->random, s->m, s->order);
    s->f->gradient(count, s->order + s->next, s->g, s->x, s->f->data);
    s->gradients += count;
    s->steps++;
    stochastic_update(s->n, s->x, s->state, s->g, s->steps, &s->options);
    if (s->options.average) {
        const double share = 1 / (double)++s->averaged;
        for (int i = 0; i < s->n; i++)
            s->mean[i] += share * (s->x[i] - s->mean[i]);
    }
    s->next = count == left ? 0 : s->next + count;
    if (s->next == 0 && !vec_is_finite(s->n, s->x))
        return NUM_DIVERGED;
    return NUM_OK;
}

num_status stochastic_epoch(stochastic *s)
{
    num_status status;
    do
        status = stochastic_step(s);
    while (status == NUM_OK && s->next > 0);
    return status;
}

num_status stochastic_test(stochastic *s, double tol)
{
    const double *x = stochastic_result(s);
    s->fx = objective_value_gradient(s->f->whole, s->g, x);
    s->certificate = vec_norm2(s->n, s->g);
    return s->certificate <= tol ? NUM_OK : NUM_MAX_ITERATIONS;
}

num_status stochastic_run(stochastic *s, const stochastic_sum *f,
                          const double x0[], uint64_t seed, double tol,
                          int epochs, trace *t)
{
    num_status status = stochastic_init(s, f, x0, seed);
    for (int k = 0; status == NUM_OK; k++) {
        const num_status test = stochastic_test(s, tol);
        if (t)
            trace_point(t, s->fx, stochastic_result(s));
        if (test == NUM_OK || k >= epochs)
            return test;
        status = stochastic_epoch(s);
    }
    return status;
}
