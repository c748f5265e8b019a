# 9.2: what forgetting is good for.
set title "length of the steps: g = 10 for 50 steps, then g = 1, eta = 1"
set xlabel "step"
set ylabel "length of the step"
set logscale y
set xrange [0:152]
set yrange [0.01:5]
plot reference using 1:3 with lines lt 5 title "AdaGrad", \
     reference using 1:2 with linespoints lt 1 title "RMSProp, beta = 0.9", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
