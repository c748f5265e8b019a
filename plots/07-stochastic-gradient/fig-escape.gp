# Noise finds the way down from a saddle; gradient descent stays on the ridge.
set title "x^2/2 - y^2/2 + y^4/4 from (1, 0), step 0.1, noise 0.01, twenty seeds"
set xlabel "step"
set ylabel "|y|"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:120]
set yrange [1e-4:3]
set label 1 "gradient descent: y = 0 for ever" at 40, 2e-4
plot data using 1:2 with lines lt 1 title "SGD, mean of the seeds", \
     data using 1:3 with lines lt 3 title "smallest", \
     data using 1:4 with lines lt 4 title "largest", \
     data using 1:($5 < 2 ? $5 : NaN) with lines lt 5 title "linear theory"
