# Steps needed against the step size: a valley with a cliff at 2/L.
set title "steps until |g| has shrunk to a millionth; mu = 1, L = 10"
set xlabel "eta L"
set ylabel "steps"
set logscale y
set format y "%g"
set xrange [0:2.45]
set yrange [10:3000]
set arrow 1 from 2, 10 to 2, 3000 nohead lt 5
set arrow 2 from 20 / 11., 10 to 20 / 11., 300 nohead lt 5
set label 1 "2/L: no" at 2.02, 700
set label 2 "convergence" at 2.02, 450
set label 3 "2/(mu + L)" at 1.79, 220 right
unset key
plot data using 1:2 with linespoints lt 1
