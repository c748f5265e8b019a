# 5.3: the sampled bound against the number of pairs.
set title "mu = 1, L = 10: the sampled bound falls, and stays above mu"
set xlabel "pairs"
set ylabel "bound on mu"
set logscale x
set xrange [0.9:12000]
set yrange [0:10]
plot 1 with lines lt 5 title "mu", \
     reference using 1:4 with linespoints lt 6 title "n = 20", \
     reference using 1:3 with linespoints lt 3 title "n = 5", \
     reference using 1:2 with linespoints lt 1 title "n = 2", \
     for [k = 1:have_yours] for [c = 2:4] yours using 1:c with points lt 2 \
     ps 1.2 title (c == 2 ? "yours" : "")
