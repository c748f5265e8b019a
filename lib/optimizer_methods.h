/* optimizer_methods.h: what those who write a method need. */
#ifndef OPTIMIZER_METHODS_H
#define OPTIMIZER_METHODS_H

#include "optimizer.h"

/*
 * optimizer_method: what a method has to bring.
 *   work_size  doubles of work space, NULL for none
 *   init       after x, fx and g are set and certificate is |g|; may be NULL
 *   step       makes x_new and g_new and accepts them, or says why not
 */
struct optimizer_method {
    const char *name;
    size_t (*work_size)(size_t n, const optimizer_options *options);
    num_status (*init)(optimizer *o);
    num_status (*step)(optimizer *o);
};

/*
 * optimizer_accept: x_new and g_new become x and g, f_new their value,
 * certificate |g|. Returns NUM_OK, NUM_UNBOUNDED if f_new is -infinity, or
 * NUM_DIVERGED if it or |g_new| is not finite; nothing changes then.
 */
num_status optimizer_accept(optimizer *o, double f_new);

#endif
