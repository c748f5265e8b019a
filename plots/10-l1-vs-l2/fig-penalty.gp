# One weight: (w - 1)^2/2 plus each penalty. A kink holds the minimum at 0.
set title "(w - 1)^2/2 alone, with 1.4|w|, and with 0.7 w^2"
set xlabel "w"
set xrange [-0.8:1.8]
set yrange [0:2]
set samples 521
$least << EOD
0 0.5 0
0.416666667 0.291666667 1
EOD
set label 1 "least at 0" at -0.05, 0.4 right
set label 2 "least at 1/2.4" at 0.45, 0.19
plot (x - 1)**2 / 2 with lines lt 5 title "loss", \
     (x - 1)**2 / 2 + 1.4 * abs(x) with lines lt 1 title "with L1", \
     (x - 1)**2 / 2 + 0.7 * x**2 with lines lt 2 title "with L2", \
     $least using 1:2 with points lt 1 pt 7 ps 1.3 notitle
