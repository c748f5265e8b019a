# 10.7: from the lasso on the left to ridge on the right.
set title "two groups of three features, lambda = 2: from lasso to ridge"
set xlabel "1 - alpha"
set logscale x
set format x "10^{%T}"
if (text) { set format x "1e%T" }
set ylabel "weight"
set xrange [1e-4:3]
set yrange [-4.5:2.5]
set label 1 "x_1, x_3" at 1.2, 1.25
set label 2 "x_2, the mirror image of x_1" at 0.008, -2.4
set label 3 "x_4, x_6" at 1.2, 0.35
set label 4 "x_5" at 1.2, -0.4
plot for [c = 2:7] reference using 1:c with lines lt (c < 5 ? 1 : 3) \
     title (c == 2 ? "group 1, reference" : c == 5 ? "group 2, reference" : ""), \
     for [c = 2:7 * have_yours] (have_yours ? yours : reference) using 1:c \
     with points lt 2 title (c == 2 ? "yours" : "")
