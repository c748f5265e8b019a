# The losses of a classification together, over the margin.
set title "the loss of one answer with margin z = y x'w"
set xlabel "z: wrong answers on the left, right ones on the right"
set ylabel "loss"
set xrange [-2:3]
set yrange [0:4]
set arrow 1 from 0, 0 to 0, 4 nohead lt 5
plot data using 1:2 with fsteps lt 5 dt 1 lw 2 title "0-1", \
     data using 1:3 with lines lt 1 title "hinge", \
     data using 1:4 with lines lt 2 title "squared hinge", \
     data using 1:5 with lines lt 3 title "logistic"
