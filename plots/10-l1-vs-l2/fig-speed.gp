# What an L2 term does to gradient descent on the diabetes data.
set title "gradient descent with step 1/L on the diabetes data with an L2 term"
set xlabel "step"
set ylabel "gap, over the first"
set logscale xy
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [1:2000]
set yrange [1e-8:1]
plot data index 0 using 1:2 with lines lt 2 title "lambda = 0", \
     data index 1 using 1:2 with lines lt 4 title "0.01", \
     data index 2 using 1:2 with lines lt 3 title "0.1", \
     data index 3 using 1:2 with lines lt 1 title "1"
