# One convex function between a chord above it and a tangent below it.
f(x) = 0.25 * (x - 0.4)**2 + 0.15 * exp(0.8 * x)
df(x) = 0.5 * (x - 0.4) + 0.12 * exp(0.8 * x)
a = -2.4; b = 2.2; c = -0.9
chord(x) = x < a || x > b ? NaN : f(a) + (x - a) * (f(b) - f(a)) / (b - a)
set title "the graph lies below its chords and above its tangents"
set xrange [-3.2:3.2]
set yrange [-1.4:3.4]
set samples 300
set xlabel "x"
unset ytics
z = 0.35 * a + 0.65 * b
set arrow 1 from z, f(z) to z, chord(z) heads size 0.06, 20 lt 5 dt 1
set label 1 "gap" at z - 0.5, (f(z) + chord(z)) / 2
w = 1.7
set arrow 2 from w, f(c) + df(c) * (w - c) to w, f(w) \
    heads size 0.06, 20 lt 5 dt 1
set label 2 "gap" at w + (text ? 0.2 : 0.12), (f(w) + f(c) + df(c) * (w - c)) / 2
set label 3 "y" at a, f(a) point pt 7 lc rgb "#0072b2" offset -2, 0
set label 4 "x" at b, f(b) point pt 7 lc rgb "#0072b2" offset 1, -0.3
set label 5 "touches here" at c, f(c) point pt 7 lc rgb "#d55e00" \
    offset (text ? -13 : -8), -1
plot f(x) with lines lt 5 dt 1 lw 2 title "f", \
     chord(x) with lines lt 1 title "chord", \
     f(c) + df(c) * (x - c) with lines lt 2 title "tangent"
