# x^4 is strictly convex, but near 0 it dives below every parabola.
set title "strictly convex is not enough: near 0 every parabola is higher"
set xlabel "x"
set xrange [-0.5:0.5]
set yrange [0:0.06]
set samples (text ? 70 : 400)
plot 0.25 * x ** 2 with lines lt 2 title "mu = 1/2", \
     0.08 * x ** 2 with lines lt 3 title "mu = 0.16", \
     0.02 * x ** 2 with lines lt 4 title "mu = 0.04", \
     x ** 4 with lines lt 1 title "x^4"
