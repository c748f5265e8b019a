# 1.5: the coordinates of x in descending order and those of the projection.
# theta is what was taken from the largest coordinate.
stats reference using ($0 == 0 ? $2 - $3 : NaN) name "T" nooutput
set title sprintf("theta = %.3g is taken from each, the rest is cut", \
    T_max)
set xlabel "i"
set ylabel "coordinate"
set xrange [0:13]
set yrange [-0.8:1.6]
set xtics 1
set xzeroaxis lt 5
set arrow 1 from 0, T_max to 13, T_max nohead lt 4
set label 1 "theta" at 12, T_max + 0.12
plot reference using 1:2 with impulses lt 5 dt 1 lw (text ? 1 : 5) title "x", \
     reference using ($1 + 0.15):3 with points lt 1 title "reference p", \
     for [k = 1:have_yours] yours using ($1 - 0.15):3 with points lt 2 ps 1.2 \
     title "your p"
