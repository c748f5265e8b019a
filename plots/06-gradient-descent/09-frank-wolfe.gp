# 6.9: Frank-Wolfe in the triangle; e_1 is left, e_2 right, e_3 at the top.
set title "Frank-Wolfe: each step goes towards a corner of the triangle"
set xrange [-0.95:0.95]
set yrange [-0.25:1.35]
set parametric
set trange [0:2 * pi]
set samples 200
if (!text) {
    set size ratio -1
    unset tics
    unset border
    unset grid
}
set label 1 "e_1" at -0.8, -0.05 right
set label 2 "e_2" at 0.8, -0.05 left
set label 3 "e_3" at 0, 1.3 center
r = sqrt(0.5)
h = sqrt(1.5)
set arrow 1 from -r, 0 to r, 0 nohead lt 5
set arrow 2 from r, 0 to 0, h nohead lt 5
set arrow 3 from 0, h to -r, 0 nohead lt 5
# the free minimum c, projected on the plane of the triangle
cx = 0.1 / sqrt(2)
cy = -0.1 * sqrt(1.5)
levels = text ? "0.6" : "0.2 0.4 0.6 0.8 1"
plot for [c in levels] cx + c * cos(t), cy + c * sin(t) with lines lt 5 lw 0.7 \
     title (c eq word(levels, 1) ? "level lines" : ""), \
     reference using 2:3 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours using 2:3 with linespoints lt 2 ps 1.2 \
     title "yours"
