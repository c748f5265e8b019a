# f'' of log(1 + exp x) + log(1 + exp -x) + 0.05 x^2, its infimum, its value at
# the minimiser.
s(x) = 1 / (1 + exp(-x))
set title "mu is the infimum of the curvature, not its value at the minimiser"
set xlabel "x"
set ylabel "curvature"
set xrange [-10:10]
set yrange [0:0.7]
set samples (text ? 70 : 400)
plot 2 * s(x) * (1 - s(x)) + 0.1 with lines lt 1 title "f''(x)", \
     0.1 with lines lt 2 title "mu = 0.1, never reached", \
     "+" using (0):(0.6) every ::0::0 with points lt 3 pt 7 ps 1.2 \
         title "f''(x*) = 0.6 = L"
