# 10.6: what the gap certifies, and what is really missing.
set title "the lasso on the diabetes data, lambda = 2, by proximal gradient"
set xlabel "step"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:104]
set yrange [1e-7:1e5]
plot reference using 1:3 with lines lt 5 title "P(w) - min P", \
     reference using 1:4 with linespoints lt 3 pi 8 title "KKT", \
     reference using 1:2 with linespoints lt 1 pi 8 title "gap, reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 \
     title "gap, yours", \
     for [k = 1:have_yours] yours using 1:4 with points lt 2 notitle
