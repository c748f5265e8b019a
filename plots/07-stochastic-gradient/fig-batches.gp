# Which batch size is best after so many passes?
set title "breast cancer, lambda = 0.01: best constant step for each B, ten seeds"
set xlabel "batch size B; on the right gradient descent, B = m = 455"
set ylabel "f(w) - min f"
set logscale xy
set xrange [0.8:600]
set yrange [1e-5:1]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
plot data using 1:2:3:4 with yerrorlines lt 1 ps 1 title "after 1 pass", \
     data using 1:6:7:8 with yerrorlines lt 3 ps 1 title "after 5", \
     data using 1:10:11:12 with yerrorlines lt 4 ps 1 title "after 25"
