# 4.2: the logistic loss between its two straight asymptotes, and its slope.
set title "log(1 + exp(-z)) runs from -z to 0, its slope from -1 to 0"
set xlabel "margin z = y x'w"
set xrange [-8:8]
set yrange [-1.5:8]
set xzeroaxis lt 5
plot reference using 1:2 with lines lt 1 title "loss", \
     reference using 1:3 with lines lt 2 title "slope", \
     (x < 0 ? -x : 0) with lines lt 5 title "max(0, -z)", \
     for [k = 1:have_yours] yours using 1:2 every 3 with points lt 1 \
         title "yours", \
     for [k = 1:have_yours] yours using 1:3 every 3 with points lt 2 notitle
