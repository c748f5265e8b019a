# 9.5: two weights that get noise only, large for one and small for the other.
set title "weights under noise: decay beside the gradient (W), inside it (L2)"
set xlabel "step"
set ylabel "weight"
set xrange [0:605]
set yrange [-0.6:5]
plot reference using 1:4 with lines lt 5 title "L2, noise 10", \
     reference using 1:5 with lines lt 4 title "L2, noise 0.1", \
     reference using 1:2 with linespoints lt 1 title "W, noise 10", \
     reference using 1:3 with linespoints lt 3 title "W, noise 0.1", \
     for [c = 2:1 + 4 * have_yours] yours using 1:c with points lt 2 ps 1 \
     title (c == 2 ? "yours" : "")
