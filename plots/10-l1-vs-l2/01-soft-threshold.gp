# 10.1: soft and hard threshold, and what ridge does to the same number.
set title "what is left of x: soft and hard threshold, t = 1, and ridge, x/2"
set xlabel "x"
set xrange [-3:3]
set yrange [-3:3]
set samples 601
if (!text) { set size ratio -1 }
plot x with lines lt 5 lw 1 title "x", \
     abs(x) > 1 ? x : 1/0 with lines lt 3 title "hard", \
     x / 2 with lines lt 4 title "ridge", \
     reference using 1:2 with lines lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 title "yours"
