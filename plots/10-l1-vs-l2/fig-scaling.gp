# The lasso on features in their own units: large numbers come first.
set title "features in their own units: what the lasso takes first"
set xlabel "lambda"
set ylabel "weight times deviation of the column"
set logscale x
set format x "%g"
set xrange [570:0.3]
set yrange [-48:54]
set label 1 "tc" at 4, 46
set label 2 "bmi" at 3, 31
set label 3 "bp" at 300, 17
set label 4 "ldl" at 4, -45
set label 5 "hdl" at 6, -22
set label 6 "ltg, at last" at 0.9, 32 center
unset key
plot for [c = 2:11] data using 1:c with lines lt 1
