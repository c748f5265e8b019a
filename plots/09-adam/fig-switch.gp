# Start with Adam, finish with SGD: each with its own step size.
array best[2]
do for [k = 1:2] {
    stats data index k - 1 using 2 nooutput
    best[k] = STATS_min
}
set title "training loss, constant steps, each tuned, seeds 6 to 15"
set ylabel "loss / best mean loss"
set logscale y
set xrange [-0.6:3.6]
set yrange [0.5:6]
set ytics (0.5, 1, 2, 4)
set xtics ("SGD, momentum" 0, "Adam" 1, "Adam, rule" 2, "Adam first" 3)
plot for [k = 1:2] data index k - 1 using ($1 + 0.16 * (k - 1.5)): \
     ($2 / best[k]):($3 / best[k]):($4 / best[k]) with yerrorbars \
     lt (k == 1 ? 3 : 1) dt 1 ps 1.2 title (k == 1 ? "tumours" : "network")
