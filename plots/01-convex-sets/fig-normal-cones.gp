# Points around a triangle and their projections. The cones at the corners and
# the strips at the edges fill the outside of the triangle.
h = 1 / sqrt(6)
w = 1 / sqrt(2)
sx = cos(pi / 6)
sy = sin(pi / 6)
set title "points in the normal cone of a corner are projected on the corner"
set xrange [-1.9:1.9]
set yrange [-1.35:1.6]
unset xtics
unset ytics
unset grid
unset border
if (!text) {
    set size ratio -1
    set object 1 polygon from -w, -h to w, -h to 0, 2 * h to -w, -h \
        fc rgb "#dce9f3" fs solid noborder behind
    set object 2 polygon from -w, -h to -w, -h - 1.2 to -w - 1.3, -h - 1.2 to \
        -w - 1.3 * sx, -h + 1.3 * sy to -w, -h \
        fc rgb "#eeeeee" fs solid noborder behind
    set object 3 polygon from w, -h to w, -h - 1.2 to w + 1.3, -h - 1.2 to \
        w + 1.3 * sx, -h + 1.3 * sy to w, -h \
        fc rgb "#eeeeee" fs solid noborder behind
    set object 4 polygon from 0, 2 * h to 1.3 * sx, 2 * h + 1.3 * sy to \
        1.3 * sx, 1.6 to -1.3 * sx, 1.6 to -1.3 * sx, 2 * h + 1.3 * sy to \
        0, 2 * h \
        fc rgb "#eeeeee" fs solid noborder behind
}
set arrow 1 from -w, -h to w, -h nohead lt 5 dt 1
set arrow 2 from w, -h to 0, 2 * h nohead lt 5 dt 1
set arrow 3 from 0, 2 * h to -w, -h nohead lt 5 dt 1
plot data using 1:2:($3 - $1):(text ? NaN : $4 - $2) with vectors \
         head size 0.05, 25 lt 1 lw 1 title (text ? "" : "from x to p"), \
     data using 1:2 with points lt 6 title "x", \
     data using 3:4 with points lt 1 pt 7 title "projection p", \
     data using 5:6 with points lt 2 title "clip and normalise"
