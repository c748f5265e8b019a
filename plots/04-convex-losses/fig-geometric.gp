# Left: a posynomial over x, with a tangent that runs above it. Right: its
# logarithm over log x (moved to the right by 8), which no tangent runs above.
set title "before: f over x.   after: log f over log x"
set xrange [-0.2:9.6]
set yrange [0:6]
set ylabel "value"
set xtics ("x = 0" 0, "1" 1, "2" 2, "3" 3, "log x = -3" 5, "-2" 6, "-1" 7, \
    "0" 8, "1" 9)
f(x) = 3 * x ** (1. / 3) + x ** 4 / 50 + 1 / (20 * x)
df(x) = x ** (-2. / 3) + 4 * x ** 3 / 50 - 1 / (20 * x ** 2)
dF(u) = exp(u) * df(exp(u)) / f(exp(u))
a = 0.35
b = -1.05
plot data index 0 using 1:2 with lines lt 1 title "f", \
     (x > 0 && x < 2.4 ? f(a) + df(a) * (x - a) : NaN) with lines lt 2 \
         title "tangents", \
     data index 1 using ($1 + 8):2 with lines lt 3 title "log f", \
     (x > 4.5 && x < 9.2 ? log(f(exp(b))) + dF(b) * (x - 8 - b) : NaN) \
         with lines lt 2 notitle
