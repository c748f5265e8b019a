# Gradient descent on a quadratic with kappa = 50, measured and promised.
set title "kappa = 50: measured gaps stay below what is promised"
set xlabel "t"
set ylabel "gap"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:200]
plot data index 0 using 1:3 with lines lt 1 title "promise, 1/L", \
     data index 0 using 1:2 with points lt 1 title "step 1/L", \
     data index 1 using 1:3 with lines lt 2 title "promise, 2/(mu + L)", \
     data index 1 using 1:2 with points lt 2 title "step 2/(mu + L)"
