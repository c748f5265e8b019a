# Logistic regression on breast cancer: measured gap and promise.
set title "breast cancer, step 1/L: mu = lambda is a promise for the worst place"
set xlabel "t"
set ylabel "gap"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:300]
set yrange [1e-13:3]
plot data index 0 using 1:3 with lines lt 1 title "promise, 0.1", \
     data index 0 using 1:2 with points lt 1 title "lambda = 0.1", \
     data index 1 using 1:3 with lines lt 2 title "promise, 0.01", \
     data index 1 using 1:2 with points lt 2 title "lambda = 0.01"
