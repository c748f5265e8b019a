"""Write eig_lapack.h: eigenvalues by LAPACK's dsyevd, through NumPy.

    python3 eig_lapack.py > eig_lapack.h

The matrices are formulas that C and Python evaluate to the same doubles; eig.c
has them in the same order.
"""
import numpy as np

FORMULAS = [
    ("Hilbert: 1 / (i + j + 1)", 8,
     lambda i, j: 1.0 / (i + j + 1)),
    ("Wilkinson's W21+: pairs of eigenvalues that almost agree", 21,
     lambda i, j: float(abs(10 - i)) if i == j else float(abs(i - j) == 1)),
    ("small integers of both signs", 12,
     lambda i, j: float((7 * i + 7 * j + i * j) % 11 - 5)),
    ("graded: 2^-(i + j), and i + 1 more on the diagonal, times 2^-3i", 10,
     lambda i, j: 2.0 ** -(i + j) + ((i + 1) * 2.0 ** (-3 * i)
                                    if i == j else 0.0)),
]

print("/* eig_lapack.h: written by eig_lapack.py, NumPy", np.__version__, "*/")
for k, (what, n, f) in enumerate(FORMULAS):
    A = np.array([[f(i, j) for j in range(n)] for i in range(n)])
    assert (A == A.T).all()
    values = np.linalg.eigvalsh(A)
    print(f"\n/* {what} */")
    print(f"static const double lapack_{k}[{n}] = {{")
    print(",\n".join(f"    {v:.17g}" for v in values) + "};")
