# 11.3: predicted and measured steps until a run has left the saddle.
set title "steps from (1, d) to |y| = 0.1 at a saddle with -1, step size 0.1"
set xlabel "d, the part along the way out"
set ylabel "steps"
set logscale x
set format x "10^{%T}"
if (text) { set format x "1e%T" }
set xrange [5e-13:2]
set yrange [-10:300]
plot reference using 1:2 with lines lt 1 title "linear theory", \
     reference using 1:3 with points lt 5 pt 6 ps 1.1 title "measured", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours"
