# The 0-1 loss under two convex functions; a chord shows that it is not convex.
set title "convex functions above the 0-1 loss"
set xlabel "margin z"
set ylabel "loss"
set xrange [-2:2.5]
set yrange [-0.1:3]
set samples 901
set arrow 1 from -1.5, 1 to 1, 0 nohead lt 2 front
set label 1 "chord below the step" at -1.9, (text ? 0.3 : 0.35) front
plot (x <= 0 ? 1 : 0) with lines lt 5 dt 1 lw 2.5 title "0-1", \
     (x < 1 ? 1 - x : 0) with lines lt 1 title "hinge", \
     log(1 + exp(-x)) / log(2) with lines lt 3 title "logistic / log 2"
