# 10.9: the corners of the diamond collect the points of whole sectors.
set title "projections on the diamond: a corner takes a quarter of the plane"
if (text) { set title "projections on the diamond" }
set xlabel "x_1"
set ylabel "x_2"
set xrange [-2.2:2.2]
set yrange [-1.9:1.9]
if (!text) { set size ratio -1 }
set arrow 1 from 1, 0 to 0, 1 nohead lt 5 lw 2
set arrow 2 from 0, 1 to -1, 0 nohead lt 5 lw 2
set arrow 3 from -1, 0 to 0, -1 nohead lt 5 lw 2
set arrow 4 from 0, -1 to 1, 0 nohead lt 5 lw 2
plot reference using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.3 \
     title "yours"
