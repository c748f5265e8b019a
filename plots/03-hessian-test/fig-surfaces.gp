# The quadratic a x^2 + b y^2 for the four pairs of signs that matter.
set xrange [-1:1]
set yrange [-1:1]
set zrange [-1.2:1.2]
unset tics
unset key
unset border
unset grid
set hidden3d nooffset
set isosamples text ? 9 : 17
set view 62, 35, text ? 1.4 : 1.35, text ? 1.2 : 1
set xyplane at -1.2
shape(k, x, y) = k == 1 ? x**2 + y**2 - 1 : k == 2 ? 1 - x**2 - y**2 \
    : k == 3 ? x**2 - y**2 : x**2
if (text) {
    set title "Saddle: curvature 2 along x, -2 along y"
    splot shape(3, x, y) with lines
} else {
    set multiplot layout 2, 2
    set title "minimum: 2, 2"
    splot shape(1, x, y) with lines lt 1 lw 1
    set title "maximum: -2, -2"
    splot shape(2, x, y) with lines lt 1 lw 1
    set title "saddle: 2, -2"
    splot shape(3, x, y) with lines lt 1 lw 1
    set title "degenerate: 2, 0"
    splot shape(4, x, y) with lines lt 1 lw 1
    unset multiplot
}
