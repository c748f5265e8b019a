# 12.6: cuts through the landscapes of a plain and a residual network.
set title "loss along a filter-normalised direction, 13 hidden layers, 5 seeds"
set xlabel "t, in lengths of each neuron's weights"
set ylabel "loss of 100 digits"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [-0.52:0.52]
plot reference using 1:2:3:4 with yerrorlines lt 1 title "plain", \
     reference using 1:5:6:7 with yerrorlines lt 3 title "residual", \
     for [c = 2:2 + 3 * have_yours:3] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 2 ? "yours" : "")
