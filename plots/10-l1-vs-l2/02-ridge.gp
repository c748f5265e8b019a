# 10.2: the ridge path.
set title "ridge on the diabetes data: all ten weights shrink, none is 0"
set xlabel "lambda"
set ylabel "weight"
set logscale x
set format x "10^{%T}"
if (text) { set format x "1e%T" }
set xrange [1000:0.00035]
set yrange [-42:42]
names = "age sex bmi bp tc ldl hdl tch ltg glu"
show = text ? "3 5 9" : "2 3 4 5 6 9"
at = "0 -10.5 25.5 15 -37 20.5 0 0 35.5 0"
do for [j in show] {
    set label j + 0 word(names, j + 0) at 0.0008, word(at, j + 0) + 0
}
plot for [c = 2:11] reference using 1:c with lines lt 1 \
     title (c == 2 ? "reference" : ""), \
     for [c = 2:11 * have_yours] (have_yours ? yours : reference) using 1:c \
     with points lt 2 title (c == 2 ? "yours" : "")
