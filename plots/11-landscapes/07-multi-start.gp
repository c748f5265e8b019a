# 11.7: the same budget, spent on restarts or on one run with fading noise.
set title "a bowl with ripples, n = 10: median and quartiles of 40 seeds"
set xlabel "evaluations of value and gradient"
set ylabel "best f"
set logscale xy
set xrange [80:4000]
set yrange [0.5:100]
plot reference using 1:2:3:4 with yerrorlines lt 3 ps 1 \
     title "multi-start", \
     reference using 1:5:6:7 with yerrorlines lt 1 ps 1 \
     title "noisy descent", \
     for [k = 1:have_yours] yours using ($1 * 1.06):2:3:4 with yerrorbars lt 2 \
     title "your multi-start", \
     for [k = 1:have_yours] yours using ($1 * 1.06):5:6:7 with yerrorbars lt 2 \
     pt 1 title "your noisy"
