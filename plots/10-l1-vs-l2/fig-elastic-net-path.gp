# The elastic net's path on the diabetes data.
set title "the elastic net, alpha = 1/2, on the diabetes data"
set xlabel "lambda"
set ylabel "weight"
set logscale x
set format x "%g"
set xrange [90.4:0.022]
set yrange [-15:30]
names = "age sex bmi bp tc ldl hdl tch ltg glu"
show = text ? "3 4 9" : "2 3 4 5 7 9"
at = "0 -12.5 23.7 15 -9.7 0 -6.5 0 26 0"
do for [j in show] {
    set label j + 0 word(names, j + 0) at 0.043, word(at, j + 0) + 0
}
unset key
plot for [c = 2:11] data using 1:c with lines lt 1
