/* needs: -lopenblas */
/* apt: libdlib-dev libopenblas-dev */
/*
 * svm_dlib.cpp: dual coordinate descent with shrinking, dlib's fastest for a
 * linear SVM with the hinge loss (svm_c_linear_trainer, by cutting planes, always
 * has an intercept). Debian's dlib takes dot products from BLAS, which is faster
 * than without. train() stops after 10000 passes, its own limit, whatever eps
 * is: where that ends above 1e-6, it is shown as it is.
 */
extern "C" {
#include "bench.h"
#include "svm_task.h"
}
#include <algorithm>
#include <dlib/svm.h>

using row = dlib::matrix<double, SVM_FEATURES, 1>;
using kernel = dlib::linear_kernel<row>;

namespace {

struct rows {
    std::vector<row> x;
    std::vector<double> y;
};

/* dlib minimises |w|^2 / 2 + C sum max(0, ...), C = 1 / (m lambda). */
double solve(void *context)
{
    auto *t = static_cast<svm_task *>(context);
    const auto *own = static_cast<const rows *>(t->own);
    dlib::svm_c_linear_dcd_trainer<kernel> how(1 / (t->d->m * svm_lambda));
    how.include_bias(false);
    how.set_epsilon(t->tol);
    const auto found = how.train(own->x, own->y);
    const row w = found.alpha(0) * found.basis_vectors(0);
    std::copy(w.begin(), w.end(), t->w);
    return svm_plainly(t->d, t->w);
}

double judge(void *context)
{
    const auto *t = static_cast<const svm_task *>(context);
    return svm_plainly(t->d, t->w);
}

rows *rows_of(const data *d)
{
    auto *own = new rows;
    for (int i = 0; i < d->m; i++) {
        row x;
        std::copy_n(d->X + static_cast<size_t>(i) * SVM_FEATURES, SVM_FEATURES,
                    x.begin());
        own->x.push_back(x);
        own->y.push_back(d->y[i]);
    }
    return own;
}

void *prepared(int is_large)
{
    svm_task *t = svm_task_new(is_large);
    t->own = rows_of(t->d);
    return svm_task_settle(t, solve);
}

void *small()
{
    return prepared(0);
}

void *large()
{
    return prepared(1);
}

} // namespace

int main()
{
    const bench_task tasks[] = {
        {svm_names[0], "dlib", small, solve, 0, judge},
        {svm_names[1], "dlib", large, solve, 0, judge}};
    for (const bench_task &task : tasks)
        bench_run(&task);
}
