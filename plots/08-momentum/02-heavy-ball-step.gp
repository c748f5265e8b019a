# 8.2: the translated heavy ball goes where the moving average goes.
set title "f = x^2/2: step size 1, then 0.1; beta = 0.9"
set xlabel "step"
set ylabel "x"
set xrange [0:40]
set yrange [-3:5.5]
set arrow 1 from 12, -2.4 to 12, 4 nohead lt 5
set label 1 "the step size falls to a tenth" at 12.6, 3.7
plot reference using 1:3 with lines lc rgb "#bbbbbb" lw 7 title "moving average", \
     reference using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
