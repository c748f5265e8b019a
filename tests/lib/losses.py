"""The numbers in losses.c that come from scikit-learn and scipy.

    /usr/bin/python3 tests/lib/losses.py
"""
import numpy as np
from scipy.special import huber, log_softmax
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (hinge_loss, log_loss, mean_absolute_error,
                             mean_squared_error)
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC


def read(name):
    data = np.loadtxt(f"lib/data/{name}.csv", delimiter=",", skiprows=1)
    X = StandardScaler().fit_transform(data[:, :-1])
    return X, data[:, -1]


# Mean losses at w_j = 0.05 (j + 1), no minimiser involved.
X, y = read("diabetes")
w = 0.05 * np.arange(1, X.shape[1] + 1)
z = X @ w
print("squared", repr(mean_squared_error(y, z)))
print("absolute", repr(mean_absolute_error(y, z)))
print("Huber, delta 100", repr(huber(100, z - y).mean()))
ridge = Ridge(alpha=0.1 * len(y) / 2, fit_intercept=False).fit(X, y - y.mean())
print("ridge", repr(mean_squared_error(y - y.mean(), X @ ridge.coef_)
                    + 0.05 * ridge.coef_ @ ridge.coef_))

X, y = read("breast_cancer")
s = np.where(y == 1, 1, -1)
w = 0.05 * np.arange(1, X.shape[1] + 1) * (-1) ** np.arange(X.shape[1])
z = X @ w
print("logistic", repr(log_loss(y, 1 / (1 + np.exp(-z)), eps=1e-300)))
print("hinge", repr(hinge_loss(s, z)))
print("squared hinge", repr((np.maximum(0, 1 - s * z) ** 2).mean()))
print("zero-one", repr((s * z <= 0).mean()))
svm = LinearSVC(loss="squared_hinge", C=1 / (0.1 * len(y)), dual=False,
                fit_intercept=False, tol=1e-12, max_iter=10**6).fit(X, s)
v = svm.coef_[0]
print("svm, squared hinge",
      repr((np.maximum(0, 1 - s * (X @ v)) ** 2).mean() + 0.05 * v @ v))

X, y = read("wine")
c = y.astype(int)
W = 0.1 * np.sin(np.arange(1, 1 + 3 * X.shape[1])).reshape(3, -1)
rows = np.arange(len(c))
print("softmax", repr(-log_softmax(X @ W.T, axis=1)[rows, c].mean()))
soft = LogisticRegression(C=1 / (0.1 * len(c)), fit_intercept=False, tol=1e-12,
                          max_iter=10**5).fit(X, c)
W = soft.coef_
print("softmax regression",
      repr(-log_softmax(X @ W.T, axis=1)[rows, c].mean()
           + 0.05 * (W * W).sum()))
