# 4.4: the loss against the score of one class, for each class that may be right.
set title "scores (z, 0, 2): the loss if class 0, 1 or 2 is right"
set xlabel "z, the score of class 0"
set ylabel "-log p"
set xrange [-6.5:8]
set yrange [0:9]
plot reference using 1:2 with lines lt 1 title "0 is right", \
     reference using 1:3 with lines lt 2 title "1 is right", \
     reference using 1:4 with lines lt 3 title "2 is right", \
     for [k = 1:have_yours] yours using 1:2 every 4 with points lt 1 \
         title "yours", \
     for [k = 1:have_yours] yours using 1:3 every 4 with points lt 2 notitle, \
     for [k = 1:have_yours] yours using 1:4 every 4 with points lt 3 notitle
