# 5.5: what a step promises, and the best one. L = 1.
set title "L = 1: the best step is at the kink"
set xlabel "step eta"
set ylabel "rate" offset 1
set xrange [0:2]
set yrange [0:1.05]
set samples 401
worst(x, mu) = abs(1 - x) > abs(1 - x * mu) ? abs(1 - x) : abs(1 - x * mu)
plot worst(x, 1 / 1.5) with lines lt 3 title "kappa = 1.5", \
     worst(x, 1 / 3.) with lines lt 4 title "kappa = 3", \
     worst(x, 1 / 10.) with lines lt 5 title "kappa = 10", \
     reference using 2:3 with points lt 1 ps 1.2 title "reference", \
     reference using ($2 + 0.03):3:(sprintf("%g", $1)) with labels left \
         offset 0, -0.5 notitle, \
     for [k = 1:have_yours] yours using 2:3 with points lt 2 ps 1.4 \
         title "yours"
