# Before: a staircase with local minima. After: a convex function above it.
set title "ten points, predicted +1 where x > w"
set xlabel "threshold w"
set xrange [-3:3]
set yrange [0:2]
plot data using 1:2 with steps lt 5 dt 1 lw 2 title "part of wrong answers", \
     data using 1:3 with lines lt 1 title "mean hinge"
