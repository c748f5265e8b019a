# Slices of the cone of positive semidefinite 2 x 2 matrices: x z >= y^2.
set title "(x  y; y  z) is positive semidefinite above the curve of its y"
set xlabel "x"
set ylabel "z"
set xrange [0:4]
set yrange [0:4]
set samples 200
if (!text) { set size ratio -1 }
plot (text ? NaN : x > 0.0625 ? 0.25 / x : 4) with filledcurves y1=4 \
         fc rgb "#eeeeee" notitle, \
     (text ? NaN : x > 0.25 ? 1 / x : 4) with filledcurves y1=4 \
         fc rgb "#dce9f3" notitle, \
     0.25 / x with lines lt 1 title "y = 1/2", \
     1 / x with lines lt 2 title "y = 1", \
     4 / x with lines lt 3 title "y = 2"
