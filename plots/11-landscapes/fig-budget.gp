# Restarts, fading noise and annealing at the same budget: three landscapes,
# three winners.
set title "best f after 3000 evaluations: median and quartiles of 40 seeds"
set ylabel "best f (0 at the lower edge)"
set logscale y
set xrange [-0.5:2.5]
set yrange [0.05:100]
c(y) = y < 0.055 ? 0.055 : y
set xtics ("pits, n = 5" 0, "ripples, n = 10" 1, "stairs, n = 10" 2)
plot data index 0 using ($1 - 0.15):(c($4)):(c($3)):(c($5)) \
     with yerrorbars lt 3 dt 1 ps 1.4 \
     title "restarts", \
     data index 1 using 1:(c($4)):(c($3)):(c($5)) with yerrorbars lt 1 ps 1.4 \
     title "fading noise", \
     data index 2 using ($1 + 0.15):(c($4)):(c($3)):(c($5)) \
     with yerrorbars lt 4 dt 1 ps 1.4 \
     title "annealing"
