# 5.6: two runs and the better model of each, gap on a log axis.
set title "straight on this axis: linear. bending: sublinear"
set xlabel "t"
set ylabel "gap"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:200]
set yrange [1e-13:3]
plot for [i = 0:1] reference index i using 1:3 with lines lt 1 \
         title (i == 0 ? "reference fits" : ""), \
     for [k = 1:have_yours] for [i = 0:1] yours index i using 1:3 \
         with lines lt 2 lw 3 title (i == 0 ? "your fits" : ""), \
     reference index 0 using 1:2 with points lt 5 pt 7 ps 0.5 \
         title "logistic + ridge", \
     reference index 1 using 1:2 with points lt 6 title "x^4"
