# What curvature buys: gradient descent, L-BFGS and Newton on one problem.
set title "logistic regression, 80 samples, 5 features"
set xlabel "step"
set ylabel "f(x_k) - min f"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:60]
set yrange [1e-14:1]
plot data index 0 using 1:2 with linespoints lt 1 title "gradient descent", \
     data index 1 using 1:2 with linespoints lt 2 title "L-BFGS", \
     data index 2 using 1:2 with linespoints lt 3 title "Newton"
