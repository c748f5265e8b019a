# apt: python3-sklearn
"""Lasso paths by scikit-learn: coordinate descent and exact LARS.

Prints the lines of bench.h; see lasso_task.h for the task. The columns of X are
contiguous, as coordinate descent wants them, before the clock starts. LARS
finds the knots of the path; the 100 solutions on it, which are weighted means
of two knots, are taken after the clock has stopped. Each task runs in a process
of its own.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
from sklearn.linear_model import lars_path, lasso_path

if sys.argv[1:] == ["probe"]:
    sys.exit()
warnings.simplefilter("ignore")
NAMES = [
    "lasso path 1000x5000",
    "lasso path 200x1000",
    "lasso path diabetes",
    "lasso path 100000x100",
]


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
    def __init__(self, number):
        self.name = NAMES[number]
        X, self.y = read("lasso", str(number))
        self.X = np.asfortranarray(X)
        lambdas, self.best = read("lasso-values", str(number))
        self.lambdas = lambdas[:, 0].copy()

    def judge(self, W):
        R = self.y[:, None] - self.X @ W
        P = (R * R).sum(axis=0) / (2 * len(self.y))
        return ((P + self.lambdas * abs(W).sum(axis=0)) / self.best).max()

    def by_descent(self, tol):
        return lasso_path(
            self.X, self.y, alphas=self.lambdas, tol=tol, max_iter=10**6
        )[1]

    def by_lars(self, _):
        knots, _, W = lars_path(
            self.X,
            self.y,
            method="lasso",
            alpha_min=self.lambdas[-1],
            max_iter=10**6,
        )
        return knots, W

    def at_lambdas(self, path):
        if not isinstance(path, tuple):
            return path
        knots, W = path
        return np.array([np.interp(-self.lambdas, -knots, w) for w in W])


def report(task, who, solve):
    tol = 0.1
    while tol > 1e-14 and solve != task.by_lars:
        if task.judge(solve(tol)) <= 1 + 1e-6:
            break
        tol /= 10**0.25
    seconds = []
    while len(seconds) < 5 or sum(seconds) < 0.5:
        begin = time.perf_counter()
        path = solve(tol)
        seconds.append(time.perf_counter() - begin)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        task.name,
        who,
        *("%.9g" % s for s in (np.median(seconds), min(seconds), max(seconds))),
        "%.15g" % task.judge(task.at_lambdas(path)),
        "%.1f" % memory,
        sep="\t",
        flush=True,
    )


if len(sys.argv) == 1:
    for number in "2103":
        subprocess.run([sys.executable, __file__, number], check=True)
else:
    task = Task(int(sys.argv[1]))
    report(task, "scikit-learn LARS", task.by_lars)
    report(task, "scikit-learn lasso_path", task.by_descent)
