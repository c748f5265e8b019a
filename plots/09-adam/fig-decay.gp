# L2 in the gradient against decoupled decay: which lambda is good?
set title "softmax regression on 180 digits: loss on 1617 others, 5 seeds"
set xlabel "lambda"
set ylabel "test loss"
set logscale x
set format x "10^{%T}"
if (text) { set format x "1e%T" }
set xrange [7e-6:1.4]
set yrange [0.23:0.5]
plot data index 0 using 1:2:3:4 with yerrorlines lt 5 title "L2, eta = 0.02", \
     data index 1 using 1:2:3:4 with yerrorlines lt 2 title "L2, 0.1", \
     data index 2 using 1:2:3:4 with yerrorlines lt 3 title "AdamW, 0.02", \
     data index 3 using 1:2:3:4 with yerrorlines lt 1 title "AdamW, 0.1"
