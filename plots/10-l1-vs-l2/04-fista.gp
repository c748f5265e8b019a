# 10.4: the gap against the bound 1/(k+1)^2, on log axes.
set title "a chain of springs with an L1 term: what is missing, over 2 L R^2"
set xlabel "step k"
set ylabel "gap"
set logscale xy
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [1:1000]
set yrange [1e-8:1]
set samples 100
plot 1 / (x + 1)**2 with lines lt 5 title "bound", \
     reference using 1:3 with lines lt 4 title "ista", \
     reference using 1:2 with linespoints lt 1 pi (text ? 1 : 6) \
     title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours"
