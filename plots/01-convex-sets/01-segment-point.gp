# 1.1: the points t x + (1 - t) y for t = 0, 0.1, ..., 1.
set title "z = t x + (1 - t) y for t = 0, 0.1, ..., 1"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-0.5:4.8]
set yrange [0.5:3.5]
set label 1 "x  (t = 1)" at 4.1, 1.15
set label 2 "y  (t = 0)" at 0.1, 3.15
plot reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with points lt 2 ps 1.4 title "yours"
