# 7.6: the 1/B law, and how it bends without replacement.
set title "variance of a batch's gradient, 455 samples, 400 batches, seed 7"
set xlabel "batch size B"
set ylabel "mean of |g - grad f|^2"
set logscale xy
set xrange [0.8:560]
set yrange [5e-5:10]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set label 1 "slope -1" at 24, 0.5
plot reference using 1:3 with lines lt 5 title "1/B", \
     reference using 1:2 with points lt 1 ps 1.2 title "with replacement", \
     reference using 1:5 with lines lt 3 title "1/B (m - B)/(m - 1)", \
     reference using 1:4 with points lt 3 ps 1.2 title "without", \
     for [c = 2:2 + 3 * have_yours - 1:2] (have_yours ? yours : reference) \
     using 1:c with points lt 2 ps 1.4 title (c == 2 ? "yours" : "")
