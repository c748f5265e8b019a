# 2.3: tangents of a valley and of a wave. f(y) minus the gap is the height of
# the tangent, where it is right.
valley(x) = 0.6 + log(cosh(x + 3))
wave(x) = 1.6 + sin(1.5 * (x - 3))
set title "f(y) - gap lies on the tangent: left below f, right it cuts f"
set xlabel "y"
set ylabel "height"
set xrange [-6:6.5]
set yrange [-0.6:4]
set samples 400
set label 1 "valley" at -5.2, 3.3
set label 2 "wave" at 3, -0.2
plot (x < -0.3 ? valley(x) : NaN) with lines lt 5 dt 1 title "f", \
     (x > 0.3 ? wave(x) : NaN) with lines lt 5 dt 1 notitle, \
     for [i = 0:2] reference index i using 1:($2 - $3) with linespoints lt 1 \
     ps (text ? 1 : 0.5) title (i == 0 ? "reference" : ""), \
     for [i = 0:3 * have_yours - 1] yours index i using 1:($2 - $3) \
     with points lt 2 ps 1.2 title (i == 0 ? "yours" : "")
