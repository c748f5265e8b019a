# One wild point bends the line of the squared loss, not the other two.
set title "a line through eleven points, one of them wild"
set xlabel "t"
set ylabel "y"
set xrange [-0.3:10.3]
set yrange [0:16]
plot data index 0 using 1:2 with points lt 5 pt 7 ps 0.9 title "data", \
     data index 1 using 1:2 with lines lt 1 title "squared", \
     data index 2 using 1:2 with lines lt 2 title "absolute", \
     data index 3 using 1:2 with lines lt 3 title "Huber"
