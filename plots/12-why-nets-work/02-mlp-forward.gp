# 12.2: a hat from three kinks.
set title "phi(x) - 2 phi(x - 1) + phi(x - 2): a hat from three kinks"
set xlabel "x"
set xrange [-1:3]
set yrange [-0.8:2.2]
plot reference using 1:2 with lines lt 5 lw 1 title "ReLU(x)", \
     reference using 1:3 with lines lt 4 lw 1 title "ReLU(x - 1)", \
     reference using 1:4 with lines lt 6 lw 1 title "ReLU(x - 2)", \
     reference using 1:5 with lines lt 1 lw 3 title "their hat", \
     reference using 1:6 with lines lt 3 title "with tanh", \
     for [c = 5:5 + 1 * have_yours] (have_yours ? yours : reference) \
     every 4 using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 5 ? "yours" : "")
