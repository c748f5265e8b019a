# 7.7: SVRG goes through the floor on which SGD stays.
set title "breast cancer, lambda = 0.1, one sample a step, seed 7"
set xlabel "sample gradients / m"
set ylabel "f(w) - min f"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:50]
set yrange [5e-12:1]
plot reference index 1 using 1:2 with lines lt 5 title "SGD, step 0.01", \
     reference index 2 using 1:2 with lines lt 3 \
     title "SGD, 0.01/(1 + t/m)", \
     reference index 0 using 1:2 with linespoints lt 1 title "SVRG, 0.01", \
     for [k = 1:have_yours] yours index 0 using 1:2 with linespoints lt 2 \
     title "yours"
