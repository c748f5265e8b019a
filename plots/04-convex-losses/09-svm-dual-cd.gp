# 4.9: the duality gap bounds the distance to the optimum at every sweep.
set title "duality gap of the SVM on the breast cancer data"
set xlabel "sweeps"
set ylabel "P(w) - D(alpha)"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:200]
set yrange [1e-10:10]
plot reference index 0 using 1:2 with linespoints lt 1 title "lambda = 0.1", \
     reference index 1 using 1:2 with linespoints lt 3 title "lambda = 0.01", \
     for [k = 1:have_yours] yours index 0 using 1:2 every 2 with points lt 2 \
         ps 1.3 title "yours", \
     for [k = 1:have_yours] yours index 1 using 1:2 every 2 with points lt 2 \
         ps 1.3 notitle
