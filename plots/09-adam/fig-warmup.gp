# Warm-up over 0 to 10 percent of the steps, for four peaks.
set title "a small network, Adam, cosine: loss after 5 epochs, 10 seeds"
set xlabel "warm-up, percent of the steps"
set ylabel "training loss"
set logscale y
set xrange [-0.5:10.8]
set yrange [0.01:3]
set xtics (0, 1, 2, 5, 10)
plot data index 0 using 2:3:4:5 with yerrorlines lt 5 title "eta = 0.01", \
     data index 1 using ($2 + 0.08):3:4:5 with yerrorlines lt 3 title "0.03", \
     data index 2 using ($2 + 0.16):3:4:5 with yerrorlines lt 1 title "0.1", \
     data index 3 using ($2 + 0.24):3:4:5 with yerrorlines lt 2 title "0.3"
