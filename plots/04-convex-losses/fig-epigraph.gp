# Minimising a maximum is minimising t over the region above the lines.
f(x) = (-x > 0.5 * x - 1 ? (-x > 2 * x - 5 ? -x : 2 * x - 5) \
    : (0.5 * x - 1 > 2 * x - 5 ? 0.5 * x - 1 : 2 * x - 5))
set title "the smallest maximum is the lowest point of the epigraph"
set xlabel "x"
set ylabel "t"
set xrange [-2:4.5]
set yrange [-2:4]
set samples 261
set label 1 (text ? "epigraph" : "epigraph: all three t >= a x + b hold") \
    at 0.3, 2 front
set label 2 "lowest point (2/3, -2/3)" at -1.8, -0.62 front
plot for [k = 1:(text ? 0 : 1)] f(x) with filledcurves y1=4 \
         fc rgb "#dce9f3" notitle, \
     f(x) with lines lt 1 lw 2.5 title "the maximum", \
     -x with lines lt 5 title "the three lines", \
     0.5 * x - 1 with lines lt 5 notitle, 2 * x - 5 with lines lt 5 notitle, \
     "+" using (2. / 3):(-2. / 3) every ::0::0 with points lt 1 pt 7 ps 1.2 \
         notitle
