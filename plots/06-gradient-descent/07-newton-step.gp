# 6.7: Newton's method over the level lines of three exponentials.
set title "Newton steps on e^{x+3y-0.1} + e^{x-3y-0.1} + e^{-x-0.1}"
if (text) { set title "Newton steps on a sum of three exponentials" }
set xlabel "x"
set ylabel "y"
set xrange [-2.8:1]
set yrange [-1.2:1.2]
# f = c where 2 cosh(3y) e^{-0.1} u^2 - c u + e^{-0.1} = 0, u = e^x; two roots for
# |y| < top(c)
top(c) = acosh(c**2 * exp(0.2) / 8) / 3
y(c, t) = top(c) * sin(t)
a(c, t) = 2 * cosh(3 * y(c, t)) * exp(-0.1)
root(c, t) = sqrt(abs(c**2 - 4 * a(c, t) * exp(-0.1))) # 0 up to rounding at top
u(c, t) = (c + sgn(cos(t)) * root(c, t)) / (2 * a(c, t))
levels = text ? "6" : "2.6 3 4 6 9 14"
set parametric
set trange [0:2 * pi]
set samples 400
plot for [c in levels] log(u(real(c), t)), y(real(c), t) with lines lt 5 lw 1 \
     title (c eq word(levels, 1) ? "level lines" : ""), \
     reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with linespoints lt 2 ps 1.2 \
     title "yours"
