# Five methods on five problems, each with its own best step size, and (small
# circles) all with Adam's.
array best[5]
do for [k = 1:5] {
    stats data index k - 1 using 2 nooutput
    best[k] = STATS_min
}
set title "training loss, seeds 6 to 15; small circles: at Adam's step size"
set ylabel "loss / best mean loss of the problem"
set logscale y
set xrange [-0.6:4.6]
set yrange [0.5:40]
set xtics ("tumours" 0, "stretched" 1, "and turned" 2, "digits" 3, "network" 4)
names = "SGD momentum AdaGrad RMSProp Adam"
plot for [m = 0:4] for [k = 1:5] data index k - 1 \
     using (k - 1 + 0.14 * (m - 2)):($1 == m ? $2 / best[k] : NaN): \
     ($3 / best[k]):($4 / best[k]) with yerrorbars lt (m + 1) dt 1 ps 1 \
     title (k == 1 ? word(names, m + 1) : ""), \
     for [m = 0:4] for [k = 1:5] data index k - 1 \
     using (k - 1 + 0.14 * (m - 2) + 0.05): \
     ($1 == m ? $6 / best[k] : NaN) with points lt (m + 1) pt 6 ps 0.7 title ""
