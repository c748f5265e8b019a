# Intersection and Minkowski sum keep convexity, a union does not.
$segment << EOD
3.1 0.97
3.7 0.97
4.3 0.97
EOD
$square << EOD
-0.5 -0.5
0.5 -0.5
0.5 0.5
-0.5 0.5
-0.5 -0.5
EOD
set title "intersection: convex.    union: not.    square + disk: convex"
set xrange [-1.75:8.3]
set yrange [-1.4:1.4]
unset xtics
unset ytics
unset grid
unset border
unset xlabel
unset key
if (!text) { set size ratio -1 }
set parametric
set trange [0:1]
set samples 240
# Two unit disks around (-0.65, 0) and (0.65, 0) meet at these angles.
b = acos(0.65)
lens_x(t) = t < 0.5 ? -0.65 + cos(b - 4 * b * t) \
                    : 0.65 - cos(b - 4 * b * (t - 0.5))
lens_y(t) = t < 0.5 ? sin(b - 4 * b * t) : -sin(b - 4 * b * (t - 0.5))
union_x(t) = t < 0.5 ? 0.65 + cos((4 * t - 1) * (pi - b)) \
                     : -0.65 - cos((4 * t - 3) * (pi - b))
union_y(t) = t < 0.5 ? sin((4 * t - 1) * (pi - b)) \
                     : -sin((4 * t - 3) * (pi - b))
# The square [-1/2, 1/2]^2 and a disk of radius 1/2: edges and quarter circles.
k(t) = floor(4 * t)
w(t) = 8 * (4 * t - k(t)) # 0 to 4 on an edge, 4 to 8 on its quarter circle
edge(t) = w(t) < 4 ? w(t) / 4 - 0.5 : 0.5
turn(t) = w(t) < 4 ? 0 : (w(t) - 4) * pi / 8
right(t) = 0.5 + 0.5 * cos(turn(t))
up(t) = edge(t) + 0.5 * sin(turn(t))
sum_x(t) = right(t) * cos(k(t) * pi / 2) - up(t) * sin(k(t) * pi / 2)
sum_y(t) = right(t) * sin(k(t) * pi / 2) + up(t) * cos(k(t) * pi / 2)
circle_x(t) = cos(2 * pi * t)
circle_y(t) = sin(2 * pi * t)
plot (text ? NaN : lens_x(t)), lens_y(t) with filledcurves closed \
         fc rgb "#dce9f3", \
     (text ? NaN : 3.7 + union_x(t)), union_y(t) with filledcurves closed \
         fc rgb "#f6e3d5", \
     (text ? NaN : 7.2 + sum_x(t)), sum_y(t) with filledcurves closed \
         fc rgb "#dce9f3", \
     -0.65 + circle_x(t), circle_y(t) with lines lt 5, \
     0.65 + circle_x(t), circle_y(t) with lines lt 5, \
     (text ? NaN : lens_x(t)), lens_y(t) with lines lt 1 dt 1, \
     3.7 + union_x(t), union_y(t) with lines lt 2 dt 1, \
     $segment with linespoints lt 5 pt 7, \
     7.2 + sum_x(t), sum_y(t) with lines lt 1 dt 1, \
     $square using ($1 + 7.2):2 with lines lt 5, \
     7.2 + 0.5 + 0.5 * circle_x(t), 0.5 + 0.5 * circle_y(t) with lines lt 5
