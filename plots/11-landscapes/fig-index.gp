# Index statistics of random symmetric matrices of order 1 to 50.
set title "random symmetric matrices: 200 of each order, seed n"
set xlabel "n"
set ylabel "share"
set xrange [0:51]
set yrange [-0.05:1.1]
set key outside top center horizontal
plot data using 1:5 with lines lt 3 title "matrices with both signs", \
     data using 1:2:3:4 with yerrorbars lt 1 ps 0.6 \
     title "negative eigenvalues: mean, 5 % to 95 %"
