# Adam without its correction: the first steps of a small network.
set title "a small network on digits, 20 seeds: median and range of the loss"
set xlabel "step"
set ylabel "training loss"
set logscale y
set xrange [0:57]
set yrange [0.07:4]
plot data every 2 using 1:5:6:7 with yerrorbars lt 2 dt 1 ps 0.9 \
     title "no correction, eta = 0.03", \
     data every 2 using ($1 + 0.4):2:3:4 with yerrorbars lt 1 ps 0.9 \
     title "Adam, eta = 0.03", \
     data using 1:8 with lines lt 5 title "no correction, 0.01 (median)"
