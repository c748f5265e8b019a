# apt: python3-torch
"""Samples a second of PyTorch's SGD and Adam on logistic regression.

Prints the lines of bench.h; see speed-stochastic.c for the task: doubles,
mini-batches of 32, a new order in every epoch, the gradient by autograd, and
once more written down by hand.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

import numpy as np
import torch

if sys.argv[1:] == ["probe"]:
    sys.exit()
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
EPOCHS, LAMBDA, BATCH = 2, 1e-4, 32


def read(*arguments):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(
            [os.environ["BENCH_WRITE_DATA"], file.name, *arguments], check=True
        )
        raw = open(file.name, "rb").read()
    m, n = np.frombuffer(raw, "<i8", 2)
    numbers = np.frombuffer(raw, "<f8", offset=16)
    return (
        torch.tensor(numbers[: m * n].reshape(m, n)),
        torch.tensor(numbers[m * n :]),
    )


X, y = read("10000", "50", "102", "classes")


def loss(w, X, y):
    return (
        torch.nn.functional.softplus(-y * (X @ w)).mean()
        + LAMBDA / 2 * (w @ w)
    )


def by_autograd(w, X, y):
    w.grad = None
    loss(w, X, y).backward()


def by_hand(w, X, y):
    with torch.no_grad():
        c = -y * torch.sigmoid(-y * (X @ w)) / len(y)
        w.grad = X.T @ c + LAMBDA * w


def train(make, gradient):
    w = torch.zeros(X.shape[1], requires_grad=True)
    optimizer = make([w])
    for _ in range(EPOCHS):
        for index in torch.randperm(len(y)).split(BATCH):
            gradient(w, X[index], y[index])
            optimizer.step()
    return w.detach()


def report(task, who, make, gradient):
    seconds = []
    train(make, gradient)
    while len(seconds) < 5 or sum(seconds) < 0.5:
        begin = time.perf_counter()
        w = train(make, gradient)
        seconds.append(time.perf_counter() - begin)
    rates = [EPOCHS * len(y) / s for s in seconds]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        task,
        who,
        *("%.9g" % r for r in (np.median(rates), min(rates), max(rates))),
        "%.15g" % loss(w, X, y).item(),
        "%.1f" % memory,
        sep="\t",
        flush=True,
    )


SGD = "SGD, logistic, samples/s"
MOMENTUM = "momentum, logistic, samples/s"
ADAM = "Adam, logistic, samples/s"
for task, make in (
    (SGD, lambda p: torch.optim.SGD(p, lr=0.05)),
    (MOMENTUM, lambda p: torch.optim.SGD(p, lr=0.005, momentum=0.9)),
    (ADAM, lambda p: torch.optim.Adam(p, lr=0.002)),
):
    report(task, "PyTorch, autograd, 2 epochs", make, by_autograd)
    report(task, "PyTorch, by hand, 2 epochs", make, by_hand)
