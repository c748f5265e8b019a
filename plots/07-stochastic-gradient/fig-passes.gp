# Gap against passes over the data: where SGD wins, and where it stops winning.
set title "breast cancer, lambda = 0.01, kappa = 334; one sample a step, ten seeds"
set xlabel "passes over the data"
set ylabel "f(w) - min f"
set logscale xy
set xrange [1:800]
set yrange [1e-6:0.3]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
if (!text) { set style fill transparent solid 0.15 noborder }
plot for [c = 4:(text ? 3 : 10):3] data using 1:c:(column(c + 1)) \
     with filledcurves lc rgb word("#0072b2 #009e73 #cc79a7", (c - 1) / 3) \
     title "", \
     data using 1:2 with lines lt 1 lc rgb "black" lw 2.5 \
     title "gradient descent, 1/L", \
     data using 1:3 with linespoints lt 1 title "SGD, 0.01", \
     data using 1:6 with linespoints lt 3 title "SGD, 0.01/(1 + t/2m)", \
     data using 1:9 with linespoints lt 4 title "mean of SGD, 0.01"
