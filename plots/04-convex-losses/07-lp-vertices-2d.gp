# 4.7: the polygon of a linear program, traced by its optimal vertices, with the
# level lines of the cost -x_1 - 2 x_2.
set title "minimise -x_1 - 2 x_2: the last level line that meets the polygon"
set xlabel "x_1"
set ylabel "x_2"
set xrange [-0.7:5.2]
set yrange [-0.4:3.6]
unset key
if (have_yours) { set key }
if (!text) { set style fill solid 0.15 }
set arrow 1 from 2, 1 to 2.2, 1.4 lt 3 lw 2 front
set label 1 "-c" at 2.28, 1.4 front
set label 2 (text ? "<- optimum (3, 2)" : "optimum (3, 2), value -7") \
    at 3.15, (text ? 2 : 2.25) front
set label 3 "feasible" at 0.6, 0.4 front
plot for [k = 1:(text ? 0 : 1)] reference index 0 using 1:2 \
         with filledcurves closed lt 1 notitle, \
     (2 - x) / 2 with lines lt 4 lw 1.2 notitle, \
     (4 - x) / 2 with lines lt 4 lw 1.2 notitle, \
     (7 - x) / 2 with lines lt 4 lw 2 notitle, \
     reference index 0 using 1:2 with linespoints lt 1 notitle, \
     reference index 1 using 1:2 with points lt 1 pt 7 ps 1.4 notitle, \
     for [k = 1:have_yours] yours index 0 using 1:2 with points lt 2 ps 1.4 \
         title "yours"
