# 11.4: the ridge holds gradient descent; a kick does not let it stay.
set title "from (1.6, 0) to the saddle, and off it: with a kick, without"
set xlabel "x"
set ylabel "y"
set xrange [-0.8:1.8]
set yrange [-1.35:1.35]
f(x, y) = x**2 / 2 - y**2 / 2 + y**4 / 4
set contour base
unset surface
set cntrparam levels discrete -0.24, -0.2, -0.15, -0.1, -0.05, 0, 0.1, 0.3, \
    0.6, 1
set isosamples text ? 40 : 100
set table $levels
splot [-0.8:1.8][-1.35:1.35] f(x, y)
unset table
set label 1 "saddle" at 0, 0 offset -7, 0.6
plot for [k = 1:!text] $levels using 1:2 with lines lc rgb "#cccccc" dt 1 \
     lw 1 title "level lines", \
     reference index 0 using 3:4 with linespoints lt 5 pt 12 ps 0.9 \
     title "from y = 0: stays", \
     reference index 1 using 3:4 with linespoints lt 3 \
     title "from y = 0.002", \
     reference index 2 using 3:4 with linespoints lt 1 ps 0.9 \
     title "reference: kicks", \
     for [k = 1:have_yours] yours index 2 using 3:4 with points lt 2 \
     title "yours"
