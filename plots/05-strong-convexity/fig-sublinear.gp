# Convex without a useful mu: at most C/t, both axes logarithmic.
set title "convex: the promise is C/t, straight where both axes are logarithmic"
set xlabel "t"
set ylabel "gap"
set logscale xy
set format xy (text ? "%g" : "10^{%L}")
set xrange [1:1e4]
set yrange [1e-9:1e5]
plot data index 0 using 1:2 with points lt 1 title "quadratic", \
     data index 0 using 1:3 with lines lt 1 title "its promise", \
     data index 1 using 1:2 with points lt 2 title "x^4", \
     data index 1 using 1:3 with lines lt 2 title "its promise"
