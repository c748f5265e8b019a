# Twenty steps with and without momentum.
set title "(x^2 + 25 y^2)/2 from (-4, 1): twenty steps, each with its best"
set xlabel "x"
set ylabel "y"
set xrange [-4.4:1.4]
set yrange [-2.2:2.2]
set parametric
set trange [0:2 * pi]
set samples 200
levels = text ? "4" : "0.5 2 6 12"
plot for [c in levels] sqrt(2 * c) * cos(t), sqrt(2 * c) / 5 * sin(t) \
     with lines lt 5 lw 1 title (c eq word(levels, 1) ? "level lines" : ""), \
     data index 0 using 2:3 with linespoints lt 2 title "gradient descent", \
     data index 1 using 2:3 with linespoints lt 1 title "heavy ball"
