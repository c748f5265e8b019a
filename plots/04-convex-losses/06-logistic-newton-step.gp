# 4.6: Newton's method on 569 samples with 30 features.
set title "Newton's method on the breast cancer data, lambda = 0.01"
set xlabel "step"
set ylabel "distance to the minimum"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [-0.3:7.3]
set yrange [1e-16:10]
set xtics 1
shown(g) = g > 1e-16 ? g : 1e-16
plot reference using 1:(shown($2)) with linespoints lt 1 \
         title "f(w) - min f", \
     reference using 1:(shown($3)) with linespoints lt 4 title "decrement", \
     for [k = 1:have_yours] yours using 1:(shown($2)) with points lt 2 ps 1.4 \
         title "yours"
