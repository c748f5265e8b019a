# 11.1: level lines of a rank-one factorisation and its five critical points.
set title "1/4 |uu' - M|^2, M = diag(2, 1): all critical points"
set xlabel "u_1"
set ylabel "u_2"
set xrange [-2.2:2.2]
set yrange [-1.7:1.7]
f(x, y) = ((x**2 - 2)**2 + 2 * x**2 * y**2 + (y**2 - 1)**2) / 4
set contour base
unset surface
set cntrparam levels discrete 0.3, 0.5, 0.7, 0.9, 1, 1.1, 1.2, 1.5, 2.2, 3.5
set isosamples text ? 40 : 100
set table $levels
splot [-2.2:2.2][-1.7:1.7] f(x, y)
unset table
words = "minimum maximum saddle"
plot for [k = 1:!text] $levels using 1:2 with lines lc rgb "#bbbbbb" dt 1 \
     lw 1 title "level lines", \
     for [v = 0:2] reference index v using 1:2 with points lc rgb "#0072b2" \
     lw 2 pt (word("6 8 4", v + 1) + 0) ps 1.6 title word(words, v + 1), \
     for [v = 0:3] for [k = 1:have_yours] yours index v using 1:2 with points \
     lt 2 lw 2 pt (word("6 8 4 1", v + 1) + 0) ps 2.6 \
     title (v == 0 ? "yours" : "")
