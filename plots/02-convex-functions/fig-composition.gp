# The same inner function x^2 - 1 under u^2, which falls and rises, and under
# max(u, 0)^2, which only rises.
u(x) = x**2 - 1
set title "convex of convex: u = x^2 - 1 is convex, u^2 has two valleys"
set xrange [-1.75:1.75]
set yrange [-1.3:3]
set xlabel "x"
set samples 400
plot u(x) with lines lt 5 title "u = x^2 - 1", \
     u(x)**2 with lines lt 2 dt 1 title "u^2: not convex", \
     (u(x) > 0 ? u(x)**2 : 0) with lines lt 1 \
     title "max(u, 0)^2: rises, convex"
