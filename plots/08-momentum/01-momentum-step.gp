# 8.1: the moving average calms the zigzag; without it the same valley is crossed
# at every step. The gray path is x - eta g with eta = 0.075, of which the
# moving average with eta = 0.15 and beta = 1/2 is the heavy ball.
array gx[41]
array gy[41]
gx[1] = -4
gy[1] = 1
do for [k = 2:41] { gx[k] = 0.925 * gx[k - 1]; gy[k] = -0.875 * gy[k - 1] }
set title "f = (x^2 + 25 y^2)/2 from (-4, 1), 40 steps"
set xlabel "x"
set ylabel "y"
set xrange [-4.3:1.3]
set yrange [-1.2:1.2]
plot sample [k = 1:41:1] '+' using (gx[int(k)]):(gy[int(k)]) \
     with lines lt 5 title "gradient descent", \
     reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with linespoints lt 2 ps 1.2 \
     title "yours"
