# 10.3: ista in the plane: it reaches the axis and walks along it.
set title "ista: the loss is least at (2, 1), loss + 1.7 |x|_1 is at (0.8, 0)"
if (text) { set title "ista: from (-1, 2) to the minimiser (0.8, 0) of F" }
set xlabel "x_1"
set ylabel "x_2"
set xrange [-1.4:3.4]
set yrange [-0.6:2.4]
set parametric
set trange [0:2 * pi]
set samples 200
# f = c: 2 + r (u + v), 1 + r (u - v) along the eigenvectors 3/2 and 1/2 of A
set arrow 1 from -1.4, 0 to 3.4, 0 nohead lt 5 lw 1
set arrow 2 from 0, -0.6 to 0, 2.4 nohead lt 5 lw 1
set label 1 "minimum of the loss" at 2, 1 point pt 1 offset 0.5, -0.8
levels = text ? "1.5" : "0.1 0.4 0.8 1.4 2.2 3.2"
plot for [c in levels] 2 + sqrt(2 * c / 3) * cos(t) + sqrt(2 * c) * sin(t), \
     1 + sqrt(2 * c / 3) * cos(t) - sqrt(2 * c) * sin(t) with lines lt 5 lw 1 \
     title (c eq word(levels, 1) ? "level lines of the loss" : ""), \
     reference using 3:4 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 3:4 with linespoints lt 2 ps 1.2 \
     title "yours"
