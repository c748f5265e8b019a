# 6.4: the zigzag of the exact step, from the worst start (kappa, 1).
set title "exact steps on (x^2 + 8 y^2)/2: every turn is a right angle"
set xlabel "x"
set ylabel "y"
set xrange [-1:8.6]
set yrange [-1.6:1.6]
if (!text) { set size ratio -1 }
set parametric
set trange [0:2 * pi]
set samples 400
array q[6]
do for [k = 1:6] { q[k] = 36 * (7. / 9)**(2 * k - 2) }
plot for [k = 1:(text ? 2 : 6)] sqrt(2 * q[k]) * cos(t), sqrt(q[k] / 4) * sin(t) \
     with lines lt 5 lw 1 title (k == 1 ? "level lines" : ""), \
     reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with linespoints lt 2 ps 1.2 \
     title "yours"
