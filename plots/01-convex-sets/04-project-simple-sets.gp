# 1.4: points and their projections on a ball, a box and a halfspace.
set title "the nearest points of a ball, a box and a halfspace"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-2:8]
set yrange [-2:2]
if (!text) { set size ratio -1 }
set samples 1001
circle(u) = sqrt(1 - u * u)
if (!text) {
    set object 1 circle at 0, 0 size 1 fc rgb "#dce9f3" fs solid behind
    set object 2 rectangle from 2.8, -1 to 4.4, 1 fc rgb "#dce9f3" fs solid \
        behind
    set object 3 polygon from 7.5, -2 to 5.5, 2 to 8, 2 to 8, -2 to 7.5, -2 \
        fc rgb "#dce9f3" fs solid behind
}
set arrow 1 from 2.8, -1 to 4.4, -1 nohead lt 5
set arrow 2 from 4.4, -1 to 4.4, 1 nohead lt 5
set arrow 3 from 4.4, 1 to 2.8, 1 nohead lt 5
set arrow 4 from 2.8, 1 to 2.8, -1 nohead lt 5
set arrow 5 from 7.5, -2 to 5.5, 2 nohead lt 5
plot [-2:8] (x * x <= 1 ? circle(x) : NaN) with lines lt 5 notitle, \
     (x * x <= 1 ? -circle(x) : NaN) with lines lt 5 notitle, \
     reference using 1:2:($3 - $1):(text ? NaN : $4 - $2) with vectors \
     head size 0.12, 25 lt 1 lw 1 title (text ? "" : "from x to p"), \
     reference using 3:4 with points lt 1 title "reference p", \
     for [k = 1:have_yours] yours using 3:4 with points lt 2 ps 1.2 \
     title "your p"
