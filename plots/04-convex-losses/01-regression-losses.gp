# 4.1: the loss of one residual, three times.
set title "the loss of one residual r (Huber with delta = 1)"
set xlabel "r = x'w - y"
set ylabel "loss"
set xrange [-3:3]
set yrange [0:4.5]
plot reference using 1:2 with lines lt 1 title "squared", \
     reference using 1:3 with lines lt 2 title "absolute", \
     reference using 1:4 with lines lt 3 title "Huber", \
     for [k = 1:have_yours] yours using 1:2 every 2 with points lt 1 \
         title "yours", \
     for [k = 1:have_yours] yours using 1:3 every 2 with points lt 2 notitle, \
     for [k = 1:have_yours] yours using 1:4 every 2 with points lt 3 notitle
