# 10.8: the lasso path.
set title "the lasso on the diabetes data: weights enter one after the other"
set xlabel "lambda / lambda_{max}"
if (text) { set xlabel "lambda / lambda_max" }
set ylabel "weight"
set logscale x
set format x "%g"
set xrange [1:0.00065]
set yrange [-42:42]
names = "age sex bmi bp tc ldl hdl tch ltg glu"
show = text ? "3 5 9" : "2 3 4 5 6 7 9"
at = "0 -12.5 25 13 -31 19 3 0 35 0"
do for [j in show] {
    set label j + 0 word(names, j + 0) at 0.00095, word(at, j + 0) + 0
}
plot for [c = 2:11] reference using 1:c with lines lt 1 \
     title (c == 2 ? "reference" : ""), \
     for [c = 2:11 * have_yours] (have_yours ? yours : reference) using 1:c \
     with points lt 2 title (c == 2 ? "yours" : "")
