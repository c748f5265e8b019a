# 9.1: a step size for every coordinate, and how it falls.
set title "how far a gradient of 1 moves x: eta = 1, 200 steps"
set xlabel "step"
set ylabel "length of the step"
set logscale y
set xrange [0:205]
set yrange [0.05:1.3]
plot reference using 1:3 with linespoints lt 3 title "asked in every 10th step", \
     reference using 1:2 with linespoints lt 1 title "asked in every step", \
     for [c = 2:1 + 2 * have_yours] yours using 1:c with points lt 2 ps 1.2 \
     title (c == 2 ? "yours" : "")
