# 1.8: the way of x on a disk and a halfspace, and alternating projections.
set title "Dykstra: the nearest point. Alternating projections: a point"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-1.2:1.4]
set yrange [0:1.8]
if (!text) {
    set size ratio -1
    corner = acos(0.6 / sqrt(2)) * 180 / pi # half the angle of the chord
    set object 1 circle at 0, 0 size 1 arc [45 + corner : 405 - corner] \
        fc rgb "#dce9f3" fs solid noborder behind
    set object 2 polygon from 0, 0 to cos((45 + corner) * pi / 180), \
        sin((45 + corner) * pi / 180) to cos((45 - corner) * pi / 180), \
        sin((45 - corner) * pi / 180) to 0, 0 \
        fc rgb "#dce9f3" fs solid noborder behind
}
set parametric
set trange [0:2 * pi]
set samples 400
set label 1 "z" at 0.66, 1.7
if (!text) {
    set label 2 "nearest point" at -0.32, 0.8 right
    set label 3 "alternating projections end here" at 0.1, 0.62
}
plot cos(t), sin(t) with lines lt 5 title "the sets", \
     t - 3, 3.6 - t with lines lt 5 notitle, \
     reference index 1 using 1:2 with linespoints lt 4 title "alternating", \
     reference index 0 using 1:2 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours index 0 using 1:2 with linespoints lt 2 \
     ps 1.2 title "yours"
