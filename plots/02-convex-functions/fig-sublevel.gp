# sqrt|x| has intervals for sublevel sets and is not convex.
f(x) = sqrt(abs(x))
set title "sqrt|x|: every sublevel set is an interval, and yet a chord fails"
set xrange [-4.2:4.2]
set yrange [-0.25:2.3]
set xlabel "x"
set samples 600
$chord << EOD
0 0
3.2 1.788854
EOD
$low << EOD
-0.49 0.7
0.49 0.7
EOD
$high << EOD
-1.96 1.4
1.96 1.4
EOD
set label 1 "f <= 0.7" at -2, 0.7
set label 2 "f <= 1.4" at -3.6, 1.4
set label 3 "chord below f" at 2, 0.75
plot f(x) with lines lt 5 dt 1 title "sqrt|x|", \
     $low with linespoints lt 1 lw 3 title "sublevel sets", \
     $high with linespoints lt 1 lw 3 notitle, \
     $chord with linespoints lt 2 title "chord"
