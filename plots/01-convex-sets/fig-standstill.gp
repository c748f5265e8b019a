# Dykstra's method in a corner: x does not move for 20 cycles, then converges.
set title "a standstill of x is no end: the moves inside of the cycle go on"
set xlabel "cycle"
set logscale y
set format y "%g"
set xrange [0:41]
set yrange [1e-6:20]
plot data using 1:2 with linespoints lt 1 title "distance to the result", \
     data using 1:3 with linespoints lt 2 title "moves of the cycle"
