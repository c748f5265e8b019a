# Level lines of (x^2 + kappa y^2)/2 for kappa = 1, 10, 100, and the direction of
# steepest descent at one point of each.
set title "level lines of (x^2 + kappa y^2)/2, and where the antigradient points"
set xrange [-1.2:7.2]
set yrange [-1.4:1.2]
unset xtics
unset ytics
unset grid
unset border
unset key
if (!text) { set size ratio -1 }
set parametric
set trange [0:2 * pi]
set samples 400
array kappa[3] = [1, 10, 100]
# The start is (cos u, sin u / sqrt(kappa)) with u = 40 degrees on the line 1.
u = 40 * pi / 180
px(i) = 3 * (i - 1) + cos(u)
py(i) = sin(u) / sqrt(kappa[i])
# the antigradient (-cos u, -sqrt(kappa) sin u), 0.6 long
len(i) = sqrt(cos(u) ** 2 + kappa[i] * sin(u) ** 2)
do for [i = 1:3] {
    set label i sprintf("kappa = %d", kappa[i]) at 3 * (i - 1), -1.2 center
    set arrow i from px(i), py(i) to px(i) - 0.6 * cos(u) / len(i), \
        py(i) - 0.6 * sqrt(kappa[i]) * sin(u) / len(i) lt 2 dt 1 lw 2 front
}
plot for [i = 1:3] for [c in "0.25 0.5 0.75 1"] 3 * (i - 1) + c * cos(t), \
         c * sin(t) / sqrt(kappa[i]) with lines lt 5 lw 1 dt 1, \
     for [i = 1:3] "+" using (3 * (i - 1)):(0) every ::0::0 with points lt 1 \
         pt 7, \
     for [i = 1:3] "+" using (px(i)):(py(i)) every ::0::0 with points lt 2 pt 7
