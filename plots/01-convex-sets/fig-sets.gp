# Three convex sets, and three that a segment refutes.
$hexagon << EOD
3.5 1.4
3.1 2.1
2.3 2.1
1.9 1.4
2.3 0.7
3.1 0.7
3.5 1.4
EOD
$triangle << EOD
4.6 0.7
6.2 0.7
4.9 2.2
4.6 0.7
EOD
$star << EOD
2.7 -0.5
2.47 -1.09
1.84 -1.12
2.33 -1.52
2.17 -2.13
2.7 -1.78
3.23 -2.13
3.07 -1.52
3.56 -1.12
2.93 -1.09
2.7 -0.5
EOD
$segments << EOD
0.5 -0.58
0.5 -1.4
0.5 -2.22


1.95 -1.15
2.3 -0.875
2.65 -0.6


4.75 -1.4
5.4 -1.4
6.05 -1.4
EOD
set title "above: convex. below: the middle of the segment is outside"
set xrange [-1.3:6.7]
set yrange [-2.6:2.6]
unset xtics
unset ytics
unset grid
unset border
unset xlabel
unset key
if (!text) { set size ratio -1 }
set parametric
set trange [0:1]
set samples 200
a = acos(0.6)
outer(t) = a + (2 * pi - 2 * a) * t
inner(t) = 1.5 * pi - pi * t
if (!text) {
    set object 1 circle at 0, 1.4 size 0.8 fc rgb "#dce9f3" fs solid behind
    set object 4 circle at 4.75, -1.4 size 0.5 fc rgb "#f6e3d5" fs solid behind
    set object 5 circle at 6.05, -1.4 size 0.5 fc rgb "#f6e3d5" fs solid behind
    set object 2 circle at 0, -1.4 size 1 arc [53.13 : 306.87] \
        fc rgb "#f6e3d5" fs solid noborder behind
    set object 3 circle at 0.6, -1.4 size 0.8 fc rgb "white" \
        fs solid noborder behind
}
plot $hexagon using (text ? NaN : $1):2 with filledcurves closed \
         fc rgb "#dce9f3", \
     $triangle using (text ? NaN : $1):2 with filledcurves closed \
         fc rgb "#dce9f3", \
     $star using (text ? NaN : $1):2 with filledcurves closed \
         fc rgb "#f6e3d5", \
     0.8 * cos(2 * pi * t), 1.4 + 0.8 * sin(2 * pi * t) with lines lt 1 dt 1, \
     $hexagon with lines lt 1 dt 1, $triangle with lines lt 1 dt 1, \
     cos(outer(t)), -1.4 + sin(outer(t)) with lines lt 2 dt 1, \
     0.6 + 0.8 * cos(inner(t)), -1.4 + 0.8 * sin(inner(t)) \
         with lines lt 2 dt 1, \
     $star with lines lt 2 dt 1, \
     4.75 + 0.5 * cos(2 * pi * t), -1.4 + 0.5 * sin(2 * pi * t) \
         with lines lt 2 dt 1, \
     6.05 + 0.5 * cos(2 * pi * t), -1.4 + 0.5 * sin(2 * pi * t) \
         with lines lt 2 dt 1, \
     $segments with linespoints lt 5 pt 7
