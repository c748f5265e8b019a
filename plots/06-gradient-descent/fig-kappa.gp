# The worst case of the exact step for three condition numbers.
set title "exact steps from (kappa, 1): f falls by ((kappa-1)/(kappa+1))^2"
set xlabel "step"
set ylabel "f(x_k) / f(x_0)"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:60]
set yrange [1e-12:1.5]
if (text) { set yrange [1e-12:10] }
plot data index 0 using 1:2 with linespoints lt 1 title "kappa = 2", \
     data index 1 using 1:2 with linespoints lt 2 title "kappa = 10", \
     data index 2 using 1:2 with linespoints lt 4 title "kappa = 100"
