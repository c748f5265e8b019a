# Lower bounds of a second derivative on the parts of an interval.
set title "f'' = x^2 - x + 0.3 and a lower bound on each of 15 parts"
set xlabel "x"
set xrange [0:1]
set yrange [-0.02:0.32]
set xzeroaxis lt 5 dt 1
plot x**2 - x + 0.3 with lines lt 5 dt 1 title "f''", \
     data using (($1 + $2) / 2):3:1:2 with xerrorbars lt 1 pt 6 \
     title "bound on a part"
