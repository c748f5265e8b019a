# 1.7: points outside of a box C and the planes half way, one for each.
set title "every point outside of C has a plane of its own"
set xlabel "first coordinate"
set ylabel "second coordinate"
set xrange [-3.4:3.4]
set yrange [-2.3:2.3]
if (!text) {
    set size ratio -1
    set object 1 rectangle from -1.5, -0.8 to 1.5, 0.8 fc rgb "#dce9f3" \
        fs solid noborder behind
}
set arrow 1 from -1.5, -0.8 to 1.5, -0.8 nohead lt 5
set arrow 2 from 1.5, -0.8 to 1.5, 0.8 nohead lt 5
set arrow 3 from 1.5, 0.8 to -1.5, 0.8 nohead lt 5
set arrow 4 from -1.5, 0.8 to -1.5, -0.8 nohead lt 5
set label 1 "C" at 0, 0
plot reference using 1:2 with points lt 6 title "points x", \
     reference using 3:4:($5 - $3):($6 - $4) with vectors nohead lt 1 \
     title "reference", \
     for [k = 1:have_yours] yours using 3:4:($5 - $3):($6 - $4) \
     with vectors nohead lt 2 title "yours"
