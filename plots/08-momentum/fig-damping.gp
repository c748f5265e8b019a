# Three ways home: creeping, as fast as can be, swinging.
set title "x^2/2 from 1, eta = 0.04"
set xlabel "step"
set ylabel "x"
set xrange [0:80]
set yrange [-0.8:1.1]
step = text ? 1 : 4
plot data using 1:2 with linespoints lt 3 pi step title "over: beta = 0.4", \
     data using 1:3 with linespoints lt 1 pi step title "critical: 0.64", \
     data using 1:4 with linespoints lt 2 pi step title "under: 0.9"
