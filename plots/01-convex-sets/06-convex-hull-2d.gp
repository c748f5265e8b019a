# 1.6: 40 points (data set 0) and the corners of their hull (data set 1).
set title "the hull of 40 points: a rubber band around them"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-3.2:3.2]
set yrange [-2:2]
if (!text) { set size ratio -1 }
plot reference index 0 using 1:2 with points lt 5 title "points", \
     reference index 1 using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours index 1 using 1:2 with linespoints lt 2 \
     ps 1.4 title "yours"
