# Sizes of the weights of one group: the lasso picks, the elastic net shares.
set title "|w_1|, |w_2|, |w_3| of three features correlated by 0.998"
set xlabel "lambda"
set logscale x
set format x "%g"
set xrange [12:0.05]
set yrange [0:5.6]
set label 1 "|w_2|, lasso" at 0.4, 5.1
set label 2 "|w_1|, |w_3|, lasso" at 3.2, 0.3
set label 3 "all three, elastic net" at 0.9, 2.2
plot for [c = 2:4] data index 0 using 1:(abs(column(c))) with lines lt 2 \
     title (c == 2 ? "lasso" : ""), \
     for [c = 2:4] data index 1 using 1:(abs(column(c))) with lines lt 1 \
     title (c == 2 ? "elastic net, alpha = 1/2" : "")
