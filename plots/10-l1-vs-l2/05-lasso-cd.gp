# 10.5: coordinate descent in the plane is a staircase.
set title "coordinate descent: along one axis at a time, down to a kink"
set xlabel "w_1"
set ylabel "w_2"
set xrange [-1:3]
set yrange [-0.6:2.4]
set parametric
set trange [0:2 * pi]
set samples 200
set arrow 1 from -1, 0 to 3, 0 nohead lt 5 lw 1
set arrow 2 from 0, -0.6 to 0, 2.4 nohead lt 5 lw 1
set label 1 "least squares" at 2, 1 point pt 1 offset 0.7, 0.6
# f = c along the eigenvectors (1, 1) and (1, -1) of X'X/m, 1.8 and 0.2
levels = text ? "0.4" : "0.05 0.2 0.45 0.8 1.25 1.8"
plot for [c in levels] 2 + sqrt(c / 1.8) * cos(t) + sqrt(c / 0.2) * sin(t), \
     1 + sqrt(c / 1.8) * cos(t) - sqrt(c / 0.2) * sin(t) with lines lt 5 lw 1 \
     title (c eq word(levels, 1) ? "level lines of the loss" : ""), \
     reference using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with linespoints lt 2 ps 1.2 \
     title "yours"
