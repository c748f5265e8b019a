# Lines that touch |x| + x^2 / 4 at its kink and stay below it.
f(x) = abs(x) + x**2 / 4
set title "at the kink every slope in [-1, 1] gives a line below f"
set xrange [-2.2:2.2]
set yrange [-1.6:3]
set xlabel "x"
set samples 401
plot f(x) with lines lt 5 dt 1 title "f = |x| + x^2/4", \
     for [s in "-1 -0.5 0 0.5 1"] real(s) * x with lines lt 1 lw 1 \
     title (s eq "-1" ? "slopes -1, -1/2, 0, 1/2, 1" : ""), \
     1.25 + 1.5 * (x - 1) with lines lt 2 \
     title "the only one at x = 1"
