# A Newton step that must be halved: f = sqrt(1 + x^2) at x = 2.
f(x) = sqrt(1 + x**2)
model(x) = f(2) + 2 / sqrt(5) * (x - 2) + 5**-1.5 / 2 * (x - 2)**2
set title "Newton on sqrt(1 + x^2) at x = 2: the model's bottom is at -8"
set xlabel "x"
set xrange [-9:4]
set yrange [-3:9.5]
set samples 300
set label 1 "x = 2" at 2, f(2) point lt 2 pt 7 ps 1.3 offset 1, -1
set label 2 "t = 1" at -8, 8.7 center
set label 3 "t = 1/2" at -3, 3.9 center
set label 4 "t = 1/4: accepted" at 0.1, -0.2
$trials << EOD
-8
-3
-0.5
EOD
plot f(x) with lines lt 1 title "f", \
     model(x) with lines lt 2 title "quadratic model at x", \
     $trials using 1:(f($1)) with points lt 1 pt 7 ps 1.3 title "trials"
