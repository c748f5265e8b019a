# The gradient mapping at a wall: the part of the step that the wall leaves.
set title "at the wall: G = (x - P(x - eta g))/eta is what is left of g"
set xrange [-0.6:2.3]
set yrange [-0.35:1.25]
set xlabel "first coordinate"
set ylabel "second coordinate"
if (!text) {
    set size ratio -1
    set object 1 rectangle from -0.6, -0.35 to 0.5, 1.25 fc rgb "#dce9f3" \
        fs solid noborder behind
}
set arrow 1 from 0.5, -0.35 to 0.5, 1.25 nohead lt 5 lw 2
set arrow 2 from 0.5, 0 to 1.7, 0.8 lt 2
set arrow 3 from 1.7, 0.8 to 0.5, 0.8 lt 4
set arrow 4 from 0.5, 0 to 0.5, 0.8 lt 1 lw 3
set label 1 "x" at 0.42, -0.08 right
set label 2 "x - eta g" at 1.74, 0.85
set label 3 "P(x - eta g)" at 0.42, 0.9 right
set label 4 "-eta G" at 0.42, 0.4 right
set label 5 "feasible set" at -0.5, 1.1
set label 6 "-eta g" at 1.2, 0.32
unset key
plot NaN
