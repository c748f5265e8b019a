# Seven schedules with the best eta0 for each: does the shape matter?
set title "gap after 1 and 10 passes, B = 8, best eta0 for each, seeds 21 to 40"
set ylabel "f(w) - min f"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [-0.6:6.6]
set yrange [3e-5:0.05]
set xtics ("constant" 0, "1/t" 1, "step" 2, "exp" 3, "cosine" 4, "cyclic" 5, \
    "warm, cos" 6)
# the median and the range from the smallest to the largest
plot data index 1 using ($1 - 0.1):4:2:6 with yerrorbars lt 3 dt 1 ps 1.2 \
     title "1 pass", \
     data index 0 using ($1 + 0.1):4:2:6 with yerrorbars lt 1 ps 1.2 \
     title "10 passes"
