# 2.6: from start (cross) to end (circle), on a convex function and on another.
stats reference index 2 using 1 name "L" nooutput
stats reference index 2 using 2 name "R" nooutput
trough(x) = 0.5 * (abs(x + 4.5) > 0.5 ? abs(x + 4.5) - 0.5 : 0)**2
hills(x) = 0.15 * (x - 5)**2 + 0.6 * cos(2.5 * (x - 4)) + 0.6
set title sprintf("spread of the values reached: left %.2g, right %.2g", \
    L_max, R_max)
set xlabel "x"
set ylabel "f"
set xrange [-8.2:8.2]
set yrange [-0.4:4.2]
set samples 500
set label 1 "convex" at -5.3, 3.4
set label 2 "not convex" at 4, 3.4
plot (x < -0.6 ? trough(x) : NaN) with lines lt 5 dt 1 title "f", \
     (x > 0.4 ? hills(x) : NaN) with lines lt 5 dt 1 notitle, \
     for [i = 0:1] reference index i using 1:2 with points lt 3 pt 1 \
     title (i ? "" : "start"), \
     for [i = 0:1] reference index i using 3:4 with points lt 1 pt 7 \
     title (i ? "" : "reference end"), \
     for [i = 0:1] reference index i using ($5 == 1 ? $3 : NaN):4 \
     with points lt 1 ps 2 title (i ? "" : "best"), \
     for [i = 0:2 * have_yours - 1] yours index i using 3:4 with points lt 2 \
     ps 1.3 title (i ? "" : "your end")
