# 2.2: chords that lie below f = x^2 / 8 + sin 2x at one of their points.
set title "witnesses against f = x^2/8 + sin 2x: chords below the point z"
set xlabel "x"
set ylabel "f"
set xrange [-4.3:4.3]
set yrange [-1.6:3.6]
set samples 400
plot x**2 / 8 + sin(2 * x) with lines lt 5 dt 1 title "f", \
     reference index 0 using 1:(text ? NaN : $2) with lines lt 1 lw 1 \
     notitle, \
     reference index 0 with points lt 1 pt 7 ps 0.5 title "ends", \
     reference index 1 with points lt 1 ps 1.1 title "reference z", \
     for [k = 1:have_yours] yours index 1 with points lt 2 ps 1.2 \
     title "your z"
