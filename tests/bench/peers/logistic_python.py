# apt: python3-sklearn
"""L2-regularised logistic regression by SciPy's L-BFGS-B and scikit-learn.

Prints the lines of bench.h; see logistic_task.h for the task. SciPy minimises
an objective written with NumPy, whose products are OpenBLAS's.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
import scipy.optimize
from sklearn.linear_model import LogisticRegression

if sys.argv[1:] == ["probe"]:
    sys.exit()
warnings.simplefilter("ignore")


def read(*arguments):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(
            [os.environ["BENCH_WRITE_DATA"], file.name, *arguments], check=True
        )
        raw = open(file.name, "rb").read()
    m, n = np.frombuffer(raw, "<i8", 2)
    numbers = np.frombuffer(raw, "<f8", offset=16)
    return numbers[: m * n].reshape(m, n).copy(), numbers[m * n :].copy()


class Task:
    def __init__(self, name, lam, *arguments):
        self.name, self.lam = name, lam
        self.X, self.y = read(*arguments)
        self.m, self.n = self.X.shape
        newton = LogisticRegression(
            solver="newton-cholesky",
            C=1 / (self.m * lam),
            fit_intercept=False,
            tol=1e-12,
        )
        self.best = self.value(newton.fit(self.X, self.y).coef_[0])

    def value(self, w):
        z = self.y * (self.X @ w)
        return np.logaddexp(0, -z).mean() + self.lam / 2 * (w @ w)

    def value_gradient(self, w):
        z = self.y * (self.X @ w)
        e = np.exp(-np.abs(z))
        loss = np.log1p(e) + np.maximum(-z, 0)
        c = -self.y * np.where(z > 0, e, 1) / ((1 + e) * self.m)
        value = loss.sum() / self.m + self.lam / 2 * (w @ w)
        return value, self.X.T @ c + self.lam * w

    def by_scipy(self, tol):
        options = {"gtol": tol, "ftol": 0, "maxiter": 1000, "maxcor": 20}
        return scipy.optimize.minimize(
            self.value_gradient,
            np.zeros(self.n),
            jac=True,
            method="L-BFGS-B",
            options=options,
        ).x

    def by_sklearn(self, tol, solver):
        model = LogisticRegression(
            solver=solver,
            C=1 / (self.m * self.lam),
            fit_intercept=False,
            tol=tol,
            max_iter=1000,
        )
        return model.fit(self.X, self.y).coef_[0]


def report(task, who, solve):
    tol = 0.1
    while task.value(solve(tol)) - task.best > 1e-6 * task.best and tol > 1e-14:
        tol /= 10**0.25
    seconds = []
    while len(seconds) < 5 or sum(seconds) < 0.5:
        begin = time.perf_counter()
        w = solve(tol)
        seconds.append(time.perf_counter() - begin)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        task.name,
        who,
        *("%.9g" % s for s in (np.median(seconds), min(seconds), max(seconds))),
        "%.15g" % task.value(w),
        "%.1f" % memory,
        sep="\t",
        flush=True,
    )


for task in (
    Task("logistic 10000x50", 1e-4, "10000", "50", "102", "classes"),
    Task("logistic breast cancer", 1 / 569, "breast-cancer"),
):
    report(task, "SciPy L-BFGS-B", task.by_scipy)
    for solver in ("lbfgs", "newton-cholesky"):
        report(
            task,
            "scikit-learn " + solver,
            lambda tol, solver=solver: task.by_sklearn(tol, solver),
        )
