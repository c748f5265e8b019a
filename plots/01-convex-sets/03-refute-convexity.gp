# 1.3: segments with both ends in the ring 0.6 <= |x| <= 1, and their points z
# outside of it. Column 3 is 1 for z.
set title "witnesses against the ring 0.6 <= |x| <= 1"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-1.3:1.3]
set yrange [-1.1:1.1]
if (!text) {
    set size ratio -1
    set object 1 circle at 0, 0 size 1 fc rgb "#dce9f3" fs solid behind
    set object 2 circle at 0, 0 size 0.6 fc rgb "white" fs solid behind
}
set parametric
set trange [0:2 * pi]
set samples 200
plot cos(t), sin(t) with lines lt 5 title "ring", \
     0.6 * cos(t), 0.6 * sin(t) with lines lt 5 notitle, \
     reference using 1:(text ? NaN : $2) with lines lt 1 lw 1 notitle, \
     reference using 1:($3 == 1 ? $2 : NaN) with points lt 1 \
     title "reference z", \
     for [k = 1:have_yours] yours using 1:($3 == 1 ? $2 : NaN) \
     with points lt 2 ps 1.2 title "your z"
