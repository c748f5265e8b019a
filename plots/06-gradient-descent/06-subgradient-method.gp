# 6.6: the subgradient method on |x| + 3 |y|.
set title "f = |x| + 3|y|: the steps 0.5/sqrt(k + 1) shrink, but not with f"
set xlabel "x"
set ylabel "y"
set xrange [-3.4:1]
set yrange [-1.3:1.6]
# |x| + 3|y| = c where x = c cos t |cos t| and y = c sin t |sin t| / 3
levels = text ? "3" : "0.5 1 2 3 4 5"
set parametric
set trange [0:2 * pi]
set samples 81
plot for [c in levels] c * cos(t) * abs(cos(t)), c * sin(t) * abs(sin(t)) / 3 \
     with lines lt 5 lw 1 title (c eq word(levels, 1) ? "level lines" : ""), \
     reference using 3:4 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 3:4 with linespoints lt 2 ps 1.2 \
     title "yours"
