# 3.8: what a step costs, and what having none gains.
set title "Relative error of f'' for f(x) = x^2 / sqrt(1 + x^2)"
set xlabel "x"
set ylabel "relative error"
set logscale y
set format y "10^{%L}"
if (text) { set format y "1e%L" }
set xrange [0:2.6]
set yrange [1e-18:10]
plot reference using 1:3 with linespoints lt 3 \
     title "second difference, h = 1/8192", \
     reference using 1:2 with points lt 1 title "hyper-dual, reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
