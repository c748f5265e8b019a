# 7.1: what batches of 1, 8 and 32 samples take for the gradient.
set title "gradients of batches at one point, m = 64, seed 7"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-1.8:1]
set yrange [-1.6:1.4]
# a triangle of 1, a cross of 8, a circle of 32, the full gradient on top
plot reference index 0 using 2:3 with points lt 3 title "B = 1", \
     reference index 1 using 2:3 with points lt 5 pt 1 title "B = 8", \
     reference index 2 using 2:3 with points lt 1 title "B = 32", \
     reference index 3 using 2:3 with points lt 6 pt 7 ps 1.2 \
     lc rgb "black" title "all 64", \
     for [k = 1:have_yours] yours index 0:3 using 2:3 with points lt 2 \
     title "yours"
