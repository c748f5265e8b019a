# The descent lemma: a parabola of curvature L above f, and what steps it allows.
f(x) = log(cosh(x)) + x**2 / 10
slope(x) = tanh(x) + x / 5
L = 1.2 # f'' = 1/cosh^2 + 1/5 is largest at 0
z = 2.2
above(x) = f(z) + slope(z) * (x - z) + L / 2 * (x - z)**2
best = z - slope(z) / L
far = z - 2 * slope(z) / L
set title "the upper parabola at x: best step 1/L, no promise beyond 2/L"
set xrange [-1.4:3.2]
set yrange [-0.3:3]
set xlabel "x"
set arrow 1 from far, f(z) to z, f(z) nohead lt 5 lw 1
set label 1 "x" at z + 0.08, f(z) - 0.1
set label 2 "x - g/L" at best, above(best) - 0.15 center
set label 3 "x - 2g/L" at far - 0.1, f(z) right
set samples 300
$marks << EOD
2.2
EOD
plot f(x) with lines lt 1 title "f", \
     above(x) with lines lt 2 title "upper parabola", \
     f(z) + slope(z) * (x - z) with lines lt 4 title "tangent", \
     $marks using (z):(f(z)) with points lt 1 pt 7 ps 1.2 notitle, \
     $marks using (best):(above(best)) with points lt 2 pt 7 ps 1.2 notitle, \
     $marks using (far):(f(z)) with points lt 2 pt 7 ps 1.2 notitle
