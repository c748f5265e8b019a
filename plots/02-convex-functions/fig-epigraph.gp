# The epigraph of a convex function is a convex set; that of a wave is not.
f(x) = 0.35 * (x + 3)**2 + 0.4
g(x) = 1.6 - 1.1 * cos(2.2 * (x - 3))
set title "the epigraph: the points on and above the graph"
set xrange [-6:6.8]
set yrange [0:4]
set samples 300
unset xtics
unset ytics
unset grid
unset border
unset key
$left << EOD
-4.8 2.2
-1.6 1.6
EOD
$right << EOD
3 2
5.5 1.5
EOD
set label 1 "convex" at -3.7, 3.4 front
set label 2 "not convex" at 2.2, 3.4 front
left(x) = x < -0.5 && x > -5.5 && f(x) < 4 ? f(x) : NaN
right(x) = x > 0.4 && x < 6.4 ? g(x) : NaN
plot (text ? NaN : left(x)) with filledcurves y1=4 fc rgb "#dce9f3", \
     (text ? NaN : right(x)) with filledcurves y1=4 fc rgb "#f6e3d5", \
     left(x) with lines lt 1 dt 1, right(x) with lines lt 2 dt 1, \
     $left with linespoints lt 5 dt 1 pt 7, \
     $right with linespoints lt 5 dt 1 pt 7
