# 11.2: from which points gradient descent reaches which minimum.
set title "basins of Himmelblau's function, gradient descent with step 0.01"
set xlabel "x"
set ylabel "y"
set xrange [-5:5]
set yrange [-4.7:4.7]
unset grid
tone = "#9ecae9 #f7d488 #b7e0b1 #e4b8d4 #dddddd"
mark = "1 4 8 6 3"
code(l) = l >= 0 ? l + 1 : 5
name = "0 1 2 3 none"
plot for [c = 1:(text ? 0 : 5)] reference \
     using 1:(code($3) == c ? $2 : NaN) with points pt 5 ps 2.1 \
     lc rgb word(tone, c) title (c < 5 ? "minimum ".word(name, c) : "none"), \
     for [c = 1:(text ? 5 : 0)] reference \
     using 1:(code($3) == c ? $2 : NaN) with points pt (0 + word(mark, c)) \
     title word(name, c), \
     for [c = 1:5 * have_yours] yours using 1:(code($3) == c ? $2 : NaN) \
     with points pt (0 + word(mark, c)) ps 0.6 lc rgb "#000000" \
     title (c == 1 ? "yours" : ""), \
     "-" using 1:2 with points pt 7 ps 1.2 lc rgb "#000000" title "minima", \
     "-" using 1:2 with points pt 2 ps 1.2 lw 2 lc rgb "#000000" title "saddles"
3 2
-2.805118 3.131313
-3.77931 -3.283186
3.584428 -1.848127
e
-3.073026 -0.081353
-0.127961 -1.953715
0.086678 2.884255
3.385154 0.073852
e
