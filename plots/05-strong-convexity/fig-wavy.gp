# x^2 + 3 sin^2 x and the parabola that its gradient is compared with.
f(x) = x * x + 3 * sin(x) ** 2
g(x) = 2 * x + 3 * sin(2 * x)
mu = 0.1755
set title "not convex, one minimum: f stays below f'^{2}/(2 mu), mu = 0.1755"
if (text) { set title "not convex, one minimum: f stays below f'^2/(2 mu)" }
set xlabel "x"
set xrange [-4:4]
set yrange [0:25]
set samples (text ? 70 : 600)
plot g(x) ** 2 / (2 * mu) with lines lt 3 title "f'(x)^2 / (2 mu)", \
     f(x) with lines lt 1 title "f(x) = x^2 + 3 sin^2 x"
