# 12.5: wider networks end lower, and closer together.
set title "training loss after 400 steps, 64-width-10, 300 digits, 5 seeds"
set xlabel "width"
set ylabel "final training loss"
set logscale xy
set xrange [0.8:80]
set yrange [0.002:4]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
plot reference using 1:2:3:4 with yerrorlines lt 1 title "mean and range", \
     for [c = 2:2] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 ps 1.4 \
     title (have_yours ? "yours" : "")
