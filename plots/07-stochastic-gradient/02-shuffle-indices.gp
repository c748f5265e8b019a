# 7.2: where one index ends, in a fair and in a biased shuffle.
set title "share of shuffles that bring index 3 of 8 to each place, seed 7"
set xlabel "place"
set ylabel "share of 200000 shuffles"
set xrange [-0.5:7.5]
set yrange [0.1:0.16]
set xtics 0, 1, 7
plot 1. / 8 with lines lt 5 lw 1 title "1/8", \
     reference using 1:2 with linespoints lt 1 title "reference", \
     reference using 1:3 with linespoints lt 3 \
     title "swapping with anybody", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.5 \
     title "yours"
