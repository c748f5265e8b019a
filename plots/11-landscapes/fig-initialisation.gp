# A network with two weights: how long the way is from each initialisation.
set title "1/2 (uv - 1)^2, step 0.1: steps until |uv - 1| <= 0.001"
set xlabel "u"
set ylabel "v"
set xrange [-5.2:5.2]
set yrange [-5.2:5.2]
unset grid
set samples 400
tone = "#deebf7 #9ecae1 #4292c6 #08519c #999999"
mark = "1 4 8 6 3"
code(k) = k < 0 ? 5 : k <= 5 ? 1 : k <= 15 ? 2 : k <= 40 ? 3 : 4
name = "'to 5' 'to 15' 'to 40' more never"
plot for [c = 1:(text ? 0 : 5)] data using 1:(code($3) == c ? $2 : NaN) \
     with points pt 5 ps 1.6 lc rgb word(tone, c) title word(name, c), \
     for [c = 1:(text ? 5 : 0)] data \
     using 1:(code($3) == c ? $2 : NaN) with points pt (0 + word(mark, c)) \
     title word(name, c), \
     for [k = 1:!text] (x > 0.19 ? 1 / x : NaN) with lines lt 2 dt 1 \
     title "minima, uv = 1", \
     for [k = 1:!text] (x < -0.19 ? 1 / x : NaN) with lines lt 2 dt 1 \
     title "", \
     "-" using 1:2 with points pt 7 ps 1.2 lc rgb "#000000" title "saddle"
0 0
e
