# 12.7: the hill between two solutions.
set title "loss from one solution to another, 64-16-10, 5 pairs"
set xlabel "t"
set ylabel "training loss"
set xrange [-0.03:1.03]
set yrange [0:*]
plot reference using 1:2:3:4 with yerrorlines lt 1 title "other seed", \
     reference using 1:5:6:7 with yerrorlines lt 3 title "itself, reordered", \
     reference using 1:8:9:10 with yerrorlines lt 4 title "forked", \
     for [c = 2:2 + 6 * have_yours:3] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 2 ? "yours" : "")
