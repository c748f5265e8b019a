# apt: python3-sklearn
"""Samples a second of scikit-learn's SGDClassifier on logistic regression.

Prints the lines of bench.h; see speed-stochastic.c for the task. SGDClassifier
takes one sample a step and has no mini-batches; ten epochs with the step size
that its authors recommend ("optimal").
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
from sklearn.linear_model import SGDClassifier

if sys.argv[1:] == ["probe"]:
    sys.exit()
warnings.simplefilter("ignore")
EPOCHS, LAMBDA = 10, 1e-4


def read(*arguments):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(
            [os.environ["BENCH_WRITE_DATA"], file.name, *arguments], check=True
        )
        raw = open(file.name, "rb").read()
    m, n = np.frombuffer(raw, "<i8", 2)
    numbers = np.frombuffer(raw, "<f8", offset=16)
    return numbers[: m * n].reshape(m, n).copy(), numbers[m * n :].copy()


X, y = read("10000", "50", "102", "classes")


def train():
    return SGDClassifier(
        loss="log_loss",
        alpha=LAMBDA,
        fit_intercept=False,
        max_iter=EPOCHS,
        tol=None,
        random_state=1,
    ).fit(X, y).coef_[0]


seconds = []
while len(seconds) < 5 or sum(seconds) < 0.5:
    begin = time.perf_counter()
    w = train()
    seconds.append(time.perf_counter() - begin)
rates = [EPOCHS * len(y) / s for s in seconds]
value = np.logaddexp(0, -y * (X @ w)).mean() + LAMBDA / 2 * (w @ w)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    "SGD, logistic, samples/s",
    "scikit-learn, batch 1",
    *("%.9g" % r for r in (np.median(rates), min(rates), max(rates))),
    "%.15g" % value,
    "%.1f" % memory,
    sep="\t",
)
