# 9.8: where the curves part, the method has switched.
set title "f = (x^2 + 5 y^2 + 30 z^2)/2, eta = 0.1: Adam, and Adam then SGD"
set xlabel "step"
set ylabel "f"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:162]
plot reference using 1:2 with lines lt 5 title "Adam for ever", \
     reference using 1:($4 == 0 ? $3 : NaN) with linespoints lt 3 \
     title "before the switch", \
     reference using 1:($4 == 1 ? $3 : NaN) with linespoints lt 1 \
     title "after it, SGD", \
     for [k = 1:have_yours] yours using 1:3 with points lt 2 ps 1.2 \
     title "yours"
