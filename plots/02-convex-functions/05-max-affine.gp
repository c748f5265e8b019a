# 2.5: the maximum of four lines, and at ten points a short line with the slope
# that was returned. At the kinks it is that of the first of the two lines.
set title "max of four lines; each bar has the slope of the subgradient there"
set xlabel "x"
set ylabel "f"
set xrange [-3.8:3.2]
set yrange [-1:4.4]
h = 0.28
plot for [i = 1:4] \
     real(word("-2 -0.5 0.25 1.5", i)) * x + real(word("-3 0 0 -2", i)) \
     with lines lt 5 lw 1 title (i == 1 ? "the lines" : ""), \
     reference using ($1 - h):($2 - h * $3):(2 * h):(2 * h * $3) \
     with vectors nohead lt 1 lw 4 notitle, \
     reference using 1:2 with points lt 1 pt 7 title "reference", \
     for [k = 1:have_yours] yours using ($1 - h):($2 - h * $3):(2 * h):(2 * h * $3) \
     with vectors nohead lt 2 lw 2 notitle, \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.3 \
     title "yours"
