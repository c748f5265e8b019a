# A function of one variable, its second derivative, and two chords.
set title "f(x) = x^4/2 - x^2: where f'' is negative, a chord runs below f"
set xlabel "x"
set xrange [-1.5:1.5]
set yrange [-1.2:1.6]
set samples 300
f(x) = x**4 / 2 - x**2
g(x) = (6 * x**2 - 2) / 4
chord(x, a, b) = x < a || x > b ? NaN : f(a) + (f(b) - f(a)) * (x - a) / (b - a)
edge = sqrt(1.0 / 3)
set arrow 1 from -edge, -1.2 to -edge, 1.3 nohead lt 5
set arrow 2 from edge, -1.2 to edge, 1.3 nohead lt 5
set label 1 "f'' < 0" at 0, -1 center
set label 2 "f'' > 0" at -1.05, -1 center
set label 3 "f'' > 0" at 1.05, -1 center
set xzeroaxis lt 5 dt 1
plot f(x) with lines lt 1 title "f", g(x) with lines lt 3 title "f'' / 4", \
     chord(x, -0.5, 0.5) with lines lt 2 title "chord below f", \
     chord(x, 0.65, 1.4) with lines lt 4 title "chord above f"
