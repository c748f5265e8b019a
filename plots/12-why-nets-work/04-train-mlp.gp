# 12.4: true labels, and labels without reason.
set xlabel "epochs"
set xrange [-5:165]
set ylabel "training loss"
set logscale y
set yrange [1e-4:10]
set format y "10^{%T}"
if (text) { set format y "1e%T" }
if (text) {
    set title "training loss, 160 digits, 5 seeds"
    plot reference using 1:2 with linespoints lt 1 title "true labels", \
         reference using 1:8 with linespoints lt 3 title "shuffled labels", \
         for [c = 2:2 + 6 * have_yours:6] (have_yours ? yours : reference) \
         using 1:(have_yours ? column(c) : 1/0) with points lt 2 \
         title (have_yours && c == 2 ? "yours" : "")
} else {
    set xtics 40
    set multiplot layout 1, 2
    set title "training loss, 5 seeds"
    plot reference using 1:2:3:4 with yerrorlines lt 1 title "true labels", \
         reference using 1:8:9:10 with yerrorlines lt 3 title "shuffled", \
         for [c = 2:2 + 6 * have_yours:6] (have_yours ? yours : reference) \
         using 1:(have_yours ? column(c) : 1/0) with points lt 2 ps 1.3 \
         title (have_yours && c == 2 ? "yours" : "")
    set title "share of 40 test digits"
    set ylabel ""
    unset logscale y
    set format y "%.1f"
    set yrange [0:1.05]
    plot reference using 1:5:6:7 with yerrorlines lt 1 title "true labels", \
         reference using 1:11:12:13 with yerrorlines lt 3 title "shuffled", \
         for [c = 5:5 + 6 * have_yours:6] (have_yours ? yours : reference) \
         using 1:(have_yours ? column(c) : 1/0) with points lt 2 ps 1.3 \
         title (have_yours && c == 5 ? "yours" : "")
    unset multiplot
}
