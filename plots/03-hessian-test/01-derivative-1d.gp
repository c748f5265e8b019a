# 3.1: error against step size, the V: rounding on its left arm, truncation on
# the right one. Your steps should lie at the bottom of their V.
set title "Error of differences of 1 / (1 + x^2) at 0.7 against the step h"
set xlabel "step h"
set ylabel "error"
set logscale xy
set format "10^{%L}"
if (text) { set format "1e%L" }
set xrange [1e-16:1]
set yrange [1e-13:1e2]
plot reference index 0 using 1:2 with lines lt 5 title "f', one-sided", \
     reference index 0 using 1:3 with lines lt 3 title "f', central", \
     reference index 0 using 1:4 with lines lt 4 title "f'', central", \
     reference index 1 using 1:2 with points lt 1 ps 2 title "reference", \
     for [k = 1:have_yours] yours index 1 using 1:2 with points lt 2 ps 1.6 \
     title "yours"
