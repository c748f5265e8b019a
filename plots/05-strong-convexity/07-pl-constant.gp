# 5.7: gradient descent with 7 samples and 10 features, and the PL promise.
set title "7 samples, 10 features: linear without strong convexity"
set xlabel "t"
set ylabel "gap"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:400]
plot reference using 1:2 with linespoints lt 5 pt 7 ps 0.4 \
         title "measured", \
     reference using 1:3 with lines lt 1 title "reference promise", \
     for [k = 1:have_yours] yours using 1:3 with points lt 2 ps 1.2 \
         title "your promise"
