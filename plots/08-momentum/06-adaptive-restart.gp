# 8.6: ripples without restarts, a straight fall with them.
set title "kappa = 100: the gap with restarts and without"
set xlabel "step"
set ylabel "f(x_k)"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:160]
set yrange [1e-16:10]
plot reference using 1:3 with lines lt 5 title "no restarts", \
     reference using 1:2 with linespoints lt 1 pi (text ? 1 : 4) \
     title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours"
