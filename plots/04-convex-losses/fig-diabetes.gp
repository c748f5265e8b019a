# Predicted against measured progression; a perfect model would be the diagonal.
set title "linear regression on the diabetes data"
set xlabel "predicted progression"
set ylabel "measured"
set xrange [0:350]
set yrange [0:360]
set key outside top center horizontal
plot data index 0 using 1:2 with points lt 5 pt 1 ps 0.5 title "training", \
     data index 1 using 1:2 with points lt 1 pt 7 ps 0.7 title "test", \
     x with lines lt 2 title "perfect"
