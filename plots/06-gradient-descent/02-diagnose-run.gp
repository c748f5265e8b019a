# 6.2: four runs, each with the verdict that diagnose_run gave on it.
words = "converging crawling oscillating diverging too-short"
verdict(v) = v >= 1 && v <= 5 ? word(words, int(v)) : sprintf("%d?", int(v))
array height[4] = [0.06, 1.15, 0.7, 1.5]
do for [i = 0:3] { # stats looks at what is inside the ranges: before they are set
    stats reference index i using 3 nooutput
    said = verdict(STATS_min)
    if (have_yours) {
        stats yours index i using 3 nooutput
        if (verdict(STATS_min) ne said) {
            said = said . ", yours: " . verdict(STATS_min)
        }
    }
    set label i + 1 said at 41, height[i + 1]
}
set title "four runs and their verdicts"
set xlabel "step"
set ylabel "f(x_k)"
set xrange [0:74]
set yrange [0:1.8]
set xtics 0, 10, 40
unset key
plot for [i = 0:3] reference index i using 1:2 with linespoints lt i + 1
