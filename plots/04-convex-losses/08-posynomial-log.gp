# 4.8: log f over u = log x: convex, with the straight lines of its terms below.
set title "F(u) = log f(exp(u)) for f(x) = 3 x^{1/3} + x^4/50 + 1/(20 x)"
set xlabel "u"
set ylabel "F(u)"
set xrange [-4:2]
set yrange [-3:5]
plot reference using 1:2 with lines lt 1 title "F", \
     x / 3 + log(3) with lines lt 5 title "its terms", \
     4 * x + log(0.02) with lines lt 5 notitle, \
     -x + log(0.05) with lines lt 5 notitle, \
     reference using 1:3 with lines lt 3 title "slope", \
     for [k = 1:have_yours] yours using 1:2 every 3 with points lt 2 \
         title "yours", \
     for [k = 1:have_yours] yours using 1:3 every 3 with points lt 2 notitle
