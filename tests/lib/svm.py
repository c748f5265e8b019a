"""The numbers in svm.c that come from liblinear, through scikit-learn.

    /usr/bin/python3 tests/lib/svm.py
"""
import warnings

import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

warnings.simplefilter("ignore")
data = np.loadtxt("lib/data/breast_cancer.csv", delimiter=",", skiprows=1)
X = StandardScaler().fit_transform(data[:, :-1])
y = np.where(data[:, -1] == 1, 1, -1)
m = len(y)
for lam in (1.0, 0.1, 0.01):
    w = LinearSVC(loss="hinge", C=1 / (m * lam), fit_intercept=False,
                  tol=1e-10, max_iter=10**7, random_state=1).fit(X, y).coef_[0]
    value = np.maximum(1 - y * (X @ w), 0).mean() + lam / 2 * w @ w
    print(lam, repr(value))
    print(*("%.9g" % v for v in w), sep=", ")
