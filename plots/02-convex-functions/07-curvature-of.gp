# 2.7: the tree of max(x, 0)^2 - log y + sqrt(1 + x^2); colour and marker show
# the verdict on each node.
set title "max(x, 0)^2 - log y + sqrt(1 + x^2), node by node"
set xrange [-0.6:5.6]
set yrange [-0.7:4.6]
unset xtics
unset ytics
unset grid
unset border
if (!text) { set key spacing 1.5 }
set style textbox opaque noborder margins 0.3, 0.2
BOXED = text ? "" : "boxed"
names = "constant affine convex concave unknown"
codes = "7 3 1 2 0"
marks = "5 9 7 11 13"
lines = "5 6 1 3 2"
plot reference index 1 with lines lt 5 lw 1 dt 1 notitle, \
     for [i = 1:5] reference index 0 \
     using 1:($3 == int(word(codes, i)) ? $2 : NaN) with points \
     lt int(word(lines, i)) pt int(word(marks, i)) ps (text ? 1 : 2) \
     title word(names, i), \
     reference index 0 using 1:2:4 with labels @BOXED left \
     offset (text ? 2 : 1.8), (text ? 0 : 0.4) notitle, \
     reference index 0 using (text ? NaN : $1):2:5 with labels @BOXED left \
     offset 1.8, -0.7 font ",10" tc rgb "#555555" notitle, \
     for [k = 1:have_yours] yours index 0 using 1:2:5 with labels @BOXED left \
     offset (text ? 2 : 1.8), (text ? -1 : -1.7) font ",10" \
     tc rgb "#d55e00" notitle, \
     for [k = 1:have_yours] keyentry with lines lt 2 \
     title "lowest word: yours"
