# 12.10: what is left of a gradient after many layers.
set title "gradient on its way back, tanh, half of Xavier, 5 seeds"
set xlabel "layers from the end"
set ylabel "|dX| / |dY at the end|"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [-1:61]
plot reference using 1:2:3:4 with yerrorlines lt 1 title "plain", \
     reference using 1:5:6:7 with yerrorlines lt 3 title "residual blocks", \
     for [c = 2:2 + 3 * have_yours:3] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 2 ? "yours" : "")
