# A strongly convex function on which the best heavy ball runs in a circle.
set title "a function with mu = 1, L = 25 that is no quadratic"
set xlabel "step"
set ylabel "abs(x_k)"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:100]
set yrange [1e-5:100]
step = text ? 1 : 3
plot data using 1:2 with linespoints lt 1 pi step title "heavy ball", \
     data using 1:3 with lines lt 4 title "gradient descent"
