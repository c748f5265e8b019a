# 7.3: three step sizes on real data.
set title "breast cancer, logistic regression, B = 16, seed 7"
set xlabel "epoch"
set ylabel "f(w) - min f"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0:40]
set yrange [1e-5:1]
plot reference using 1:2 with linespoints lt 1 title "0.5", \
     reference using 1:3 with linespoints lt 3 title "0.05", \
     reference using 1:4 with linespoints lt 4 title "0.5/(1 + t/60)", \
     for [c = 2:2 + 3 * have_yours - 1] (have_yours ? yours : reference) \
     using 1:c with points lt 2 title (c == 2 ? "yours" : "")
