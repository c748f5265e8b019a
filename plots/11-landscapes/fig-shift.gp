# A shift of the spectrum decides the index.
set title "negative eigenvalues of A / sqrt(n) - t I, n = 50, 60 samples"
set xlabel "t, the shift: low in the landscape on the left, high on the right"
set ylabel "index / n"
set xrange [-2.6:2.6]
set yrange [-0.05:1.05]
plot data using 1:5 with lines lt 5 title "semicircle", \
     data using 1:2:3:4 with yerrorbars lt 1 ps 0.8 \
     title "mean, smallest, largest"
