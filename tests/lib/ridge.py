"""The numbers in ridge.c that come from scikit-learn.

    /usr/bin/python3 tests/lib/ridge.py
"""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler


def show(name, X, y, lam):
    m = len(y)
    w = Ridge(alpha=m * lam, fit_intercept=False, solver="svd").fit(X, y).coef_
    r = y - X @ w
    print(name, lam, repr(r @ r / (2 * m) + lam / 2 * w @ w), w.tolist())


data = np.loadtxt("lib/data/diabetes.csv", delimiter=",", skiprows=1)
X = StandardScaler().fit_transform(data[:, :-1])
y = data[:, -1] - data[:, -1].mean()
show("diabetes", X, y, 0.1)
show("diabetes", X, y, 10.0)
# More columns than rows.
show("five rows", X[:5], y[:5], 0.1)
