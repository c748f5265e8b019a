# 8.4: steps for six digits against kappa, on log axes: slope 1/2 and slope 1.
gd(k) = log(1e-6) / log((k - 1) / (k + 1))
nest(k) = log(1e-6) / log(1 - 1 / sqrt(k))
set title "steps for six digits on the worst quadratic, best fixed parameters"
set xlabel "kappa"
set ylabel "steps"
set logscale xy
set xrange [1.3:12000]
set yrange [2:100000]
set format "10^{%T}"
if (text) { set format "1e%T" }
set samples 60
plot gd(x) with lines lt 4 title "gradient descent", \
     nest(x) with lines lt 3 title "Nesterov, constant", \
     reference using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
