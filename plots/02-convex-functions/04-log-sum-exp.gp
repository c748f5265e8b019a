# 2.4: the smooth maximum of x and 0, between max(x, 0) and max(x, 0) + log 2,
# and its slope, the softmax weight of x.
set title "log(e^x + e^0), the smooth maximum of x and 0, and its slope"
set xlabel "x"
set xrange [-5.2:5.2]
set yrange [-0.3:5.5]
top(x) = x > 0 ? x : 0
plot top(x) with lines lt 5 dt 1 title "max(x, 0)", \
     top(x) + log(2) with lines lt 5 title "max(x, 0) + log 2", \
     reference using 1:2 with linespoints lt 1 ps 0.5 title "reference", \
     reference using 1:3 with linespoints lt 3 ps 0.5 title "its softmax", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours", \
     for [k = 1:have_yours] yours using 1:3 with points lt 2 notitle
