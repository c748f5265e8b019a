# The counterexample with chance: slope 10 with probability 0.11, else -1.
set title "average regret, slope 10 with probability 0.11, else -1, 20 seeds"
set xlabel "rounds t"
set ylabel "average regret"
set logscale xy
set xrange [90:26000]
set yrange [0.006:2]
plot data using 1:2:3:4 with yerrorbars lt 2 dt 1 ps 0.9 title "Adam", \
     data using ($1 * 1.03):5:6:7 with yerrorbars lt 1 ps 0.9 title "AMSGrad", \
     data using 1:8 with lines lt 3 title "SGD (median)"
