# 3.4: the quadratic model with the numeric Hessian touches f to second order.
set title "Rosenbrock from (-0.3, 0.5) along two directions, and its model"
set xlabel "t, in x + t d"
set ylabel "f"
set xrange [-0.6:0.6]
set yrange [-10:90]
plot reference index 0 using 1:2 with lines lt 5 dt 1 \
     title "f, d = (1, 0)", \
     reference index 1 using 1:2 with lines lt 3 dt 1 title "f, d = (0.6, 0.8)", \
     reference index 0 using 1:3 with linespoints lt 1 pi 4 \
     title "model, reference", \
     reference index 1 using 1:3 with linespoints lt 1 pi 4 notitle, \
     for [k = 1:have_yours] yours using 1:3 with points lt 2 pi 3 \
     title "model, yours"
