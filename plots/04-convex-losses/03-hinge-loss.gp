# 4.3: a mean of hinges is convex and piecewise linear, its slope a staircase
# that rises; the part of wrong answers lies below it.
set title "mean hinge of six samples in one weight w, lambda = 0"
set xlabel "w"
set xrange [-2:4]
set yrange [-1.5:3.5]
set xzeroaxis lt 5
plot reference using 1:2 with lines lt 1 title "mean hinge", \
     reference using 1:3 with steps lt 2 title "subgradient", \
     reference using 1:4 with steps lt 3 title "wrong answers", \
     for [k = 1:have_yours] yours using 1:2 every 5 with points lt 1 \
         title "yours", \
     for [k = 1:have_yours] yours using 1:3 every 5 with points lt 2 notitle
