# apt: python3-torch
"""Epochs a second of PyTorch on the network of speed-network.c.

Prints the lines of bench.h; see speed-network.c for the task. Batches are rows
of a copy of the data that is permuted once an epoch.
"""
import resource
import sys
import time

import numpy as np
import torch

if sys.argv[1:] == ["probe"]:
    sys.exit()
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
ROWS, EPOCHS, BATCH = 1437, 20, 32

table = np.loadtxt("lib/data/digits.csv", delimiter=",", skiprows=1)[:ROWS]
features, labels = table[:, :-1], table[:, -1].astype(np.int64)
spread = features.std(axis=0)
spread[spread == 0] = 1
X = torch.tensor((features - features.mean(axis=0)) / spread)
y = torch.tensor(labels)


def train():
    torch.manual_seed(1)
    model = torch.nn.Sequential(
        torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10)
    )
    for layer in (model[0], model[2]):
        torch.nn.init.normal_(layer.weight, std=(2 / layer.in_features) ** 0.5)
        torch.nn.init.zeros_(layer.bias)
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)
    for _ in range(EPOCHS):
        order = torch.randperm(ROWS)
        rows, wanted = X[order], y[order]
        for k in range(0, ROWS, BATCH):
            adam.zero_grad()
            torch.nn.functional.cross_entropy(
                model(rows[k : k + BATCH]), wanted[k : k + BATCH]
            ).backward()
            adam.step()
    return model


train()
seconds = []
while len(seconds) < 5 or sum(seconds) < 0.5:
    begin = time.perf_counter()
    model = train()
    seconds.append(time.perf_counter() - begin)
rates = [EPOCHS / s for s in seconds]
with torch.no_grad():
    value = torch.nn.functional.cross_entropy(model(X), y).item()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    "network 64-32-10, digits, epochs/s",
    "PyTorch",
    *("%.9g" % r for r in (np.median(rates), min(rates), max(rates))),
    "%.15g" % value,
    "%.1f" % memory,
    sep="\t",
)
