# 6.5: projected gradient descent on the unit disk.
set title "step, project, step, project: (x^2 + 3 y^2)/2 - 2x - 3y on the disk"
set xlabel "x"
set ylabel "y"
set xrange [-1.5:3.3]
set yrange [-1.2:1.6]
set parametric
set trange [0:2 * pi]
set samples 200
if (!text) {
    set size ratio -1
    set object 1 circle at 0, 0 size 1 fc rgb "#dce9f3" fs solid noborder behind
}
set label 1 "free minimum" at 2, 1 point pt 1 offset 0.7, 0
levels = text ? "1.2" : "0.1 0.4 0.845 1.5 2.5 4 6"
plot cos(t), sin(t) with lines lt 5 lw 2 title "the disk", \
     for [c in levels] 2 + sqrt(2 * c) * cos(t), 1 + sqrt(2 * c / 3.) * sin(t) \
     with lines lt 5 lw 0.7 title (c eq word(levels, 1) ? "level lines" : ""), \
     reference index 1 using 3:4 with points lt 3 title "free steps", \
     reference index 0 using 3:4 with linespoints lt 1 title "reference", \
     for [k = 1:have_yours] yours index 0 using 3:4 with linespoints lt 2 \
     ps 1.2 title "yours"
