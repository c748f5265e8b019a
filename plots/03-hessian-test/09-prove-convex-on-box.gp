# 3.9: the settled boxes; they are small where the curvature comes close to 0.
stats reference index 0 using 2 name "B" nooutput
stats reference index 0 using 3 name "M" nooutput
set title sprintf("A proof of convexity in %d boxes: all curvatures >= %.3g", \
    B_max, M_max)
set xlabel "x"
set ylabel "y"
set xrange [-1.1:1.1]
set yrange [-1.1:1.1]
if (!text) { set size ratio -1 }
set parametric
set trange [0:2 * pi]
set samples 200
r = 0.25 * sqrt(1.5)
set style fill empty
if (text) {
    plot reference index 1 using (($1 + $2) / 2):(($3 + $4) / 2) \
         with points lt 1 title "middles of boxes, reference", \
         0.3 + r * cos(t), 0.2 + r * sin(t) with lines lt 5 title \
         "least radial curvature", \
         for [k = 1:have_yours] yours index 1 \
         using (($1 + $2) / 2):(($3 + $4) / 2) with points lt 2 title "yours"
} else {
    plot reference index 1 using (($1 + $2) / 2):(($3 + $4) / 2):1:2:3:4 \
         with boxxyerror lt 1 lw 1 title "reference", \
         0.3 + r * cos(t), 0.2 + r * sin(t) with lines lt 5 dt 2 title \
         "least radial curvature", \
         for [k = 1:have_yours] yours index 1 \
         using (($1 + $2) / 2):(($3 + $4) / 2) with points lt 2 title "yours"
}
