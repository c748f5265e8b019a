# Three ways to choose the sample, and what is left of the noise after an epoch.
set title "gap at the ends of epochs, lambda = 0.1, one sample a step, ten seeds"
set xlabel "step size"
set ylabel "f(w) - min f"
set logscale xy
set xrange [4e-4:0.01]
set yrange [5e-8:3e-3]
set format "10^{%T}"
if (text) { set format "1e%T" }
set label 1 "slope 1" at 6.5e-4, 2e-4
set label 2 "slope 2" at 6.5e-4, 3e-6
set label 3 "nearly 3" at 1.2e-3, 3.5e-7
plot data index 0 using 1:2:3:4 with yerrorlines lt 1 ps 1 \
     title "drawn with replacement", \
     data index 1 using 1:2:3:4 with yerrorlines lt 3 ps 1 \
     title "a new order every epoch", \
     data index 2 using 1:2:3:4 with yerrorlines lt 4 ps 1 \
     title "one order for ever"
