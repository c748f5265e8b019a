# 1.2: max_i (a_i'x - b_i) of the triangle x >= 0, y >= 0, x + y <= 4 along the
# line y = 1. The thin lines are the three rows.
set title "violation of x >= 0, y >= 0, x + y <= 4 at the points (x, 1)"
set xlabel "x"
set ylabel "max over the rows"
set xrange [-2:6]
set yrange [-2.5:3.5]
set xzeroaxis lt 5
set label 1 "outside" at -1.6, 2.6
set label 2 "inside" at 1.1, 0.4
set label 3 "outside" at 4.2, 2.6
plot (text ? NaN : -x) with lines lt 4 title (text ? "" : "rows"), \
     (text ? NaN : -1) with lines lt 4 notitle, \
     (text ? NaN : x - 3) with lines lt 4 notitle, \
     reference using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
