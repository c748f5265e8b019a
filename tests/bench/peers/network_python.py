# apt: python3-sklearn
"""Epochs a second of scikit-learn's MLPClassifier on the network of
speed-network.c.

Prints the lines of bench.h; see speed-network.c for the task. Its start is
uniform (Glorot's), and it computes the loss of each batch as it goes.
"""
import resource
import sys
import time
import warnings

import numpy as np
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier

if sys.argv[1:] == ["probe"]:
    sys.exit()
warnings.simplefilter("ignore")
ROWS, EPOCHS = 1437, 20

table = np.loadtxt("lib/data/digits.csv", delimiter=",", skiprows=1)[:ROWS]
features, y = table[:, :-1], table[:, -1].astype(int)
spread = features.std(axis=0)
spread[spread == 0] = 1
X = (features - features.mean(axis=0)) / spread


def train():
    return MLPClassifier(
        (32,),
        alpha=0,
        batch_size=32,
        learning_rate_init=1e-3,
        max_iter=EPOCHS,
        n_iter_no_change=EPOCHS,
        tol=0,
        random_state=1,
    ).fit(X, y)


seconds = []
while len(seconds) < 5 or sum(seconds) < 0.5:
    begin = time.perf_counter()
    model = train()
    seconds.append(time.perf_counter() - begin)
rates = [EPOCHS / s for s in seconds]
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    "network 64-32-10, digits, epochs/s",
    "scikit-learn",
    *("%.9g" % r for r in (np.median(rates), min(rates), max(rates))),
    "%.15g" % log_loss(y, model.predict_proba(X)),
    "%.1f" % memory,
    sep="\t",
)
