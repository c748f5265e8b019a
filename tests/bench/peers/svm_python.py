# apt: python3-sklearn
"""The linear SVM by scikit-learn: LinearSVC with hinge loss, up to 10^6 passes.

Prints the lines of bench.h; see svm_task.h for the task. The tolerance is
searched for in steps of a power of ten.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
from sklearn.svm import LinearSVC

if sys.argv[1:] == ["probe"]:
    sys.exit()
warnings.simplefilter("ignore")
LAMBDA = 1e-4
TASKS = {
    "SVM 10000x100": ["10000", "100", "402", "classes"],
    "SVM 100000x100": ["100000", "100", "403", "classes"],
}


def run(*arguments):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(
            [os.environ["BENCH_WRITE_DATA"], file.name, *arguments], check=True
        )
        raw = open(file.name, "rb").read()
    m, n = np.frombuffer(raw, "<i8", 2)
    numbers = np.frombuffer(raw, "<f8", offset=16)
    return numbers[: m * n].reshape(m, n).copy(), numbers[m * n :].copy()


def report(name):
    X, y = run(*TASKS[name])
    best = run("svm-value", "01"[name == "SVM 100000x100"])[1][0]

    def value(w):
        return np.maximum(1 - y * (X @ w), 0).mean() + LAMBDA / 2 * (w @ w)

    def solve(tol):
        model = LinearSVC(
            loss="hinge",
            C=1 / (len(y) * LAMBDA),
            fit_intercept=False,
            tol=tol,
            max_iter=10**6,
            random_state=1,
        )
        return model.fit(X, y).coef_[0]

    tol = 0.1
    while value(solve(tol)) - best > 1e-6 * best and tol > 1e-6:
        tol /= 10
    seconds = []
    while len(seconds) < 5:
        begin = time.perf_counter()
        w = solve(tol)
        seconds.append(time.perf_counter() - begin)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        name,
        "scikit-learn LinearSVC",
        *("%.9g" % s for s in (np.median(seconds), min(seconds), max(seconds))),
        "%.15g" % value(w),
        "%.1f" % memory,
        sep="\t",
        flush=True,
    )


for name in TASKS:
    report(name)
