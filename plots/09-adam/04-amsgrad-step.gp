# 9.4: the convex problem on which Adam fails.
set title "average regret on slopes 3, -1, -1, ... over [-1, 1]"
set xlabel "rounds t"
set ylabel "average regret"
set logscale xy
set xrange [2.5:7000]
set yrange [0.008:4]
plot reference using 1:3 with linespoints lt 5 title "Adam", \
     reference using 1:4 with lines lt 3 title "SGD", \
     reference using 1:2 with linespoints lt 1 title "AMSGrad", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
