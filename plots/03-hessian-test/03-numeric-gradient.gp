# 3.3: what a gradient check looks like when the gradient is right, and when one
# coordinate has lost a term.
set title "Relative error of a hand-written gradient, coordinate by coordinate"
set xlabel "coordinate"
set ylabel "error"
set logscale y
set format y "10^{%L}"
if (text) { set format y "1e%L" }
set xrange [-0.7:11.7]
set yrange [1e-14:10]
set xtics 1
plot reference index 0 using 1:2 with points lt 1 ps 1.4 \
     title "right gradient", \
     reference index 1 using ($1 + 0.15):2 with points lt 3 ps 1.4 \
     title "a term of coordinate 7 lost", \
     for [k = 1:have_yours] yours index 1 using ($1 - 0.15):2 with points lt 2 \
     ps 1.4 title "yours, of the wrong one"
