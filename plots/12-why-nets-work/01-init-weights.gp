# 12.1: what becomes of a signal under four starts.
set title "mean square of the signal, 100 neurons a layer, 5 seeds"
set xlabel "layer"
set ylabel "q"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [-0.5:30.5]
set yrange [1e-10:30]
# each with the range over the seeds
plot reference using 1:2:3:4 with yerrorlines lt 1 title "ReLU, He", \
     reference using 1:5:6:7 with yerrorlines lt 3 title "ReLU, Xavier", \
     reference using 1:8:9:10 with yerrorlines lt 4 title "tanh, Xavier", \
     reference using 1:($11 > 1e-11 ? $11 : 1/0):12:13 with yerrorlines lt 5 \
     title "tanh, 0.01", \
     for [c = 2:2 + 11 * have_yours:3] (have_yours ? yours : reference) \
     using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
     title (have_yours && c == 2 ? "yours" : "")
