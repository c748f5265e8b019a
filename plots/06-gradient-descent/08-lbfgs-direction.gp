# 6.8: L-BFGS in Rosenbrock's curved valley.
set title "L-BFGS with five pairs in Rosenbrock's valley"
set xlabel "x_1"
set ylabel "x_2"
set xrange [-1.6:1.4]
set yrange [-0.4:1.6]
set parametric
set trange [0:2 * pi]
set samples 400
# f = c where 1 - x_1 = -sqrt(c) cos t, x_2 - x_1^2 = sqrt(c) / 10 sin t
across(c, t) = 1 + sqrt(c) * cos(t)
levels = text ? "4" : "0.1 0.5 1 2 4 8"
set label 1 "minimum" at 1, 1 point pt 1 offset 1, -1.5
plot for [c in levels] across(real(c), t), \
     across(real(c), t)**2 + sqrt(c) / 10 * sin(t) with lines lt 5 lw 1 \
     title (c eq word(levels, 1) ? "level lines" : ""), \
     reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with linespoints lt 2 ps 1.2 \
     title "yours"
