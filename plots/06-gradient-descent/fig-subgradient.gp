# The subgradient method: last value, best value, and the bound.
set title "subgradient method on |Ax - b|_1, whose minimum is 0"
set xlabel "k + 1"
set ylabel "f - min f"
set logscale xy
set format "10^{%T}"
if (text) { set format "1e%T" }
set xrange [1:2e4]
plot data using 1:2 with lines lt 2 dt 1 lw 0.7 title "last value", \
     data using 1:3 with lines lt 1 title "best value", \
     data using 1:4 with lines lt 5 title "bound"
