# The Armijo condition along a line: f(x + t d) = (1 - 2t)^2, c = 0.3.
set title "the Armijo condition: below the line 1 + c t g'd, here c = 0.3"
set xlabel "t"
set xrange [0:1.1]
set yrange [-0.5:1.35]
set samples 200
set label 1 "t = 0.9: too high" at 0.93, 0.64
set label 2 "t = 0.45: accepted" at 0.45, -0.1 center
$trials << EOD
0.9
0.45
EOD
plot (1 - 2 * x)**2 with lines lt 1 title "f(x + t d)", \
     1 - 0.3 * 4 * x with lines lt 2 title "Armijo line", \
     1 - 4 * x with lines lt 4 title "tangent", \
     $trials using 1:((1 - 2 * $1)**2) with points lt 1 pt 7 ps 1.3 \
     title "trials"
