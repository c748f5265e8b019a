# 12.3: noise of a batch's gradient against its size.
set title "noise of the gradient, 64-16-10 on 500 digits, 5 seeds"
set xlabel "batch size B"
set ylabel "mean of |g_B - g|^2 / |g|^2"
set logscale xy
set xrange [0.8:330]
set yrange [0.01:3000]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
plot reference using 1:2:3:4 with yerrorlines lt 1 title "at the start", \
     reference using 1:5:6:7 with yerrorlines lt 3 title "after 10 epochs", \
     40 / x with lines lt 5 title "slope -1", \
     for [c = 2:2 + 3 * have_yours:3] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 ps 1.3 \
     title (have_yours && c == 2 ? "yours" : "")
