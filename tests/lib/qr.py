"""The numbers in qr.c that come from LAPACK, through scipy.

    /usr/bin/python3 tests/lib/qr.py
"""
import numpy as np
from scipy.linalg import lapack, lstsq, qr

# A 5 x 3 matrix with small integers, and a right-hand side.
A = np.array([[1, 2, 0], [0, 3, 1], [2, -1, 4], [1, 1, 1], [-2, 0, 3.0]])
b = np.array([1, -2, 3, 0, 5.0])
R, p = qr(A, mode="r", pivoting=True)
np.set_printoptions(precision=17)
print("perm", p)
print("R", R[:3].tolist())
x, _, rank, _ = lstsq(A, b)
print("x", x.tolist(), "rank", rank)
print("residual", repr(np.linalg.norm(A @ x - b)))

# Linear regression on the diabetes data, with a column of ones first.
data = np.loadtxt("lib/data/diabetes.csv", delimiter=",", skiprows=1)
X = np.column_stack([np.ones(len(data)), data[:, :-1]])
w, _, rank, s = lstsq(X, data[:, -1], lapack_driver="gelsy")
print("diabetes", w.tolist(), "rank", rank, "condition", repr(s))
print("residual", repr(np.linalg.norm(X @ w - data[:, -1])))
