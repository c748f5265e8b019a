# 9.6: gradients outside of the circle are drawn in along their own direction.
set title "gradients before and after clipping to norm 1"
set xlabel "element of the first array"
set ylabel "element of the second"
if (!text) { set size ratio -1 }
set xrange [-2.6:3.4]
set yrange [-2:2]
set parametric
set trange [0:2 * pi]
set samples 120
plot cos(t), sin(t) with lines lt 5 title "norm 1", \
     reference using 1:2:($3 - $1):($4 - $2) with vectors nohead lt 5 lw 1 \
     title "", \
     reference using 1:2 with points lt 3 title "before", \
     reference using 3:4 with points lt 1 title "after", \
     for [k = 1:have_yours] yours using 3:4 with points lt 2 ps 1.2 \
     title "yours"
