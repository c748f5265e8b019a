# 3.6: sweep after sweep the error is squared, once it is small.
set title "Jacobi: error of the diagonal after each sweep"
set xlabel "sweeps"
set ylabel "relative error"
set logscale y
set format y "10^{%L}"
if (text) { set format y "1e%L" }
set xrange [-0.3:9.3]
set yrange [3e-14:10]
set xtics 1
orders = "5 15 40"
plot for [k = 0:2] reference index k using 1:2 with linespoints \
     lt (word("1 3 4", k + 1) + 0) \
     title sprintf("reference, n = %s", word(orders, k + 1)), \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.4 \
     title "yours"
