# 3.7: level lines of Himmelblau's function, its nine critical points and the
# eigenvectors of the Hessian there.
set title "Himmelblau's function: verdicts, and eigenvectors of the Hessian"
set xlabel "x"
set ylabel "y"
set xrange [-5.2:5.2]
set yrange [-4.6:4.6]
f(x, y) = (x**2 + y - 11)**2 + (x + y**2 - 7)**2
set contour base
unset surface
set cntrparam levels discrete 10, 40, 90, 140, 180, 250, 400
set isosamples text ? 40 : 100
set table $levels
splot [-5.2:5.2][-4.6:4.6] f(x, y)
unset table
words = "minimum maximum saddle"
plot for [k = 1:!text] $levels using 1:2 with lines lc rgb "#bbbbbb" dt 1 \
     lw 1 title "level lines", \
     reference index 4 using 1:2:3:4 with vectors nohead lt 1 \
     title "curves up", \
     reference index 5 using 1:2:3:4 with vectors nohead lt 2 \
     title "curves down", \
     for [v = 0:2] reference index v using 1:2 with points lc rgb "#000000" \
     pt (word("6 8 4", v + 1) + 0) ps 1.8 title word(words, v + 1), \
     for [v = 0:3] for [k = 1:have_yours] yours index v using 1:2 with points \
     lt 2 pt (word("6 8 4 1", v + 1) + 0) ps 2.6 \
     title (v == 0 ? "yours" : "")
