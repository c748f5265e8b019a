# 4.5: what the two ways lose, the worst of ten problems for each condition
# number. An error of 0 is drawn at 1e-17.
set title "least squares with residual 0: the error in w"
set xlabel "condition number of X"
set ylabel "relative error"
set logscale xy
set format "10^{%T}"
if (text) { set format "1e%T" }
set xrange [1:1e11]
set yrange [1e-17:10]
shown(e) = e == e ? (e < 1e-17 ? 1e-17 : e) : NaN
plot 1.1e-16 * x * x with lines lt 5 title "kappa squared", \
     1.1e-16 * x with lines lt 4 title "kappa, both times 1.1e-16", \
     reference using 1:(shown($2)) with points lt 2 pt 2 \
         title "normal equations", \
     reference using 1:(shown($3)) with points lt 1 pt 6 title "QR", \
     for [k = 1:have_yours] yours using 1:(shown($2)) with points lt 3 pt 8 \
         ps 1.3 title "yours, normal", \
     for [k = 1:have_yours] yours using 1:(shown($3)) with points lt 6 pt 10 \
         ps 1.3 title "yours, QR"
