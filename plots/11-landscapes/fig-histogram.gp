# Histograms of the index of random symmetric matrices.
set title "index of random symmetric matrices, 1000 of each order"
set xlabel "index / n"
set ylabel "share of the matrices"
set xrange [-0.05:1.05]
set yrange [0:0.6]
plot data index 0 using 1:2 with linespoints lt 5 ps 1 title "n = 3", \
     data index 1 using 1:2 with linespoints lt 3 ps 1 title "n = 10", \
     data index 2 using 1:2 with linespoints lt 1 ps 0.8 title "n = 50"
