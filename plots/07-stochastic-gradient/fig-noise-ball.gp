# The size of the noise ball: eta sigma^2 / (4 B).
set title "breast cancer, lambda = 0.1: gap in the noise ball, ten seeds"
set xlabel "step size"
set ylabel "f(w) - min f"
set logscale xy
set xrange [6e-4:0.4]
set yrange [6e-5:0.006]
set format "10^{%T}"
if (text) { set format "1e%T" }
plot data index 0 using 1:5 with lines lt 5 title "eta s^2/(4 B)", \
     data index 1 using 1:5 with lines lt 5 title "", \
     data index 2 using 1:5 with lines lt 5 title "", \
     data index 0 using 1:2:3:4 with yerrorbars lt 1 ps 1 title "B = 1", \
     data index 1 using 1:2:3:4 with yerrorbars lt 3 dt 1 ps 1 title "4", \
     data index 2 using 1:2:3:4 with yerrorbars lt 4 dt 1 ps 1 title "16"
