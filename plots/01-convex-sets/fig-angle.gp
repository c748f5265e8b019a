# The variational inequality: at the nearest point p the way to x makes no acute
# angle with the way to any y of the set.
theta = 40 * pi / 180
px = 2 * cos(theta)
py = sin(theta)
nx = px / 4 / sqrt(px * px / 16 + py * py)
ny = py / sqrt(px * px / 16 + py * py)
qx = px + 1.3 * nx
qy = py + 1.3 * ny
yx = -0.9
yy = 0.2
set title "the angle at p is never acute: (x - p)'(y - p) is not positive"
set xrange [-2.4:3.4]
set yrange [-1.2:2.2]
unset xtics
unset ytics
unset grid
unset border
unset key
if (!text) { set size ratio -1 }
set parametric
set trange [0:1]
set samples 200
set arrow 1 from px, py to qx, qy lt 1 lw 2 front
set arrow 2 from px, py to yx, yy lt 2 lw 2 front
set label 1 "x" at qx + 0.1, qy + 0.08 front
set label 2 "p" at px + 0.14, py - 0.06 front
set label 3 "y" at yx - 0.18, yy front
set label 4 "C" at -0.2, -0.5 front
set label 5 "supporting line" at px + 1.05 * ny, py - 0.85 * nx front
plot (text ? NaN : 2 * cos(2 * pi * t)), sin(2 * pi * t) \
         with filledcurves closed fc rgb "#dce9f3", \
     2 * cos(2 * pi * t), sin(2 * pi * t) with lines lt 5 dt 1, \
     px + (3 * t - 1.6) * ny, py - (3 * t - 1.6) * nx with lines lt 4, \
     "+" using (px):(py) every ::0::0 with points lt 1 pt 7
