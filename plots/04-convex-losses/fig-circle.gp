# A circle through noisy points, by linear least squares in lifted variables.
stats data index 2 using 1 name "A" nooutput
stats data index 2 using 2 name "B" nooutput
stats data index 2 using 3 name "R" nooutput
set title sprintf("lifted least squares: centre (%.2f, %.2f), radius %.2f", \
    A_mean, B_mean, R_mean)
set xrange [-0.5:4.5]
set yrange [-1:3]
if (!text) { set size ratio -1 }
plot data index 0 using 1:2 with points lt 5 pt 7 title "data", \
     data index 1 using 1:2 with lines lt 1 title "fitted circle", \
     data index 2 using 1:2 with points lt 2 pt 2 ps 1.2 title "its centre"
