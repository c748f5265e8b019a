# 6.1: gradient descent over the level lines of (x^2 + 8 y^2) / 2.
set title "f = (x^2 + 8 y^2)/2 from (-4, 1.5), fixed step 0.22 = 1.76/L"
set xlabel "x"
set ylabel "y"
set xrange [-4.6:2]
set yrange [-1.8:1.8]
set parametric
set trange [0:2 * pi]
set samples 200
levels = text ? "2 8" : "0.1 0.5 2 5 10 17"
plot for [c in levels] sqrt(2 * c) * cos(t), sqrt(c / 4.) * sin(t) \
     with lines lt 5 lw 1 title (c eq word(levels, 1) ? "level lines" : ""), \
     reference using 3:4 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 3:4 with linespoints lt 2 ps 1.2 \
     title "yours"
