# 3.5: where (1, x, y; x, 1, 1/2; y, 1/2, 1) is positive definite. Its
# determinant is 0 on the curve x = cos(t), y = cos(t - pi/3).
set title "Accepted: (1, x, y; x, 1, 1/2; y, 1/2, 1) is positive definite"
set xlabel "x"
set ylabel "y"
set xrange [-1.4:1.4]
set yrange [-1.15:1.15]
set parametric
set trange [0:2 * pi]
set samples 300
plot cos(t), cos(t - pi / 3) with lines lt 5 dt 1 title "determinant 0", \
     reference using 1:2 with points lt 1 ps 0.5 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours"
