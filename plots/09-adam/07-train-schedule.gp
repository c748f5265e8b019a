# 9.7: three trainings with warm-up, cosine, clipping and AdamW.
set title "softmax regression on digits: loss after each epoch"
set xlabel "epoch"
set ylabel "training loss"
set logscale y
set xrange [-0.2:10.2]
set yrange [0.005:4]
plot reference using 1:2 with linespoints lt 3 title "eta = 0.01", \
     reference using 1:3 with linespoints lt 1 title "0.1", \
     reference using 1:4 with linespoints lt 4 title "1", \
     for [c = 2:1 + 3 * have_yours] yours using 1:c with points lt 2 ps 1.4 \
     title (c == 2 ? "yours" : "")
