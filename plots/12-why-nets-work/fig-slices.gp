# The loss on a filter-normalised plane through a plain and a residual network.
set logscale z
set xrange [-0.5:0.5]
set yrange [-0.5:0.5]
if (text) {
    set title "loss along x through both networks (y = 0)"
    set logscale y
    set format y "1e%T"
    set yrange [0.005:200]
    plot for [i = 0:1] data index i using 1:($2 == 0 ? $3 : 1/0) \
         with linespoints lt (1 + 2 * i) title (i ? "residual" : "plain")
} else {
    set contour base
    set cntrparam levels discrete 0.1, 0.3, 1, 3, 10, 30
    set view map
    unset surface
    unset key
    set size square
    set multiplot layout 1, 2
    set for [k = 1:8] linetype k lc rgb "#0072b2" dt 1
    set title "plain: loss 0.1, 0.3, 1, 3, 10, 30"
    splot data index 0 using 1:2:3 with lines lw 1.5, \
          data index 0 using 1:2:3 with labels font ",10"
    set title "residual: the same levels"
    splot data index 1 using 1:2:3 with lines lw 1.5, \
          data index 1 using 1:2:3 with labels font ",10"
    unset multiplot
}
