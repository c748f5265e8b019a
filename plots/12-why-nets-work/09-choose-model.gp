# 12.9: accuracy and time of both models on both problems.
set xrange [-0.5:3.5]
set xtics ("logistic" 0, "network" 1, "logistic" 2, "network" 3)
set label 1 "linear" at 0.5, graph 0.97 center
set label 2 "interactions" at 2.5, graph 0.97 center
place(i) = column(1) + 2 * i
if (text) {
    print system("grep '^# ' '" . (have_yours ? yours : reference) . \
        "' | grep -v noise$ | cut -c 3-")
    set title "accuracy in 5 folds, 50 features, 10,000 samples"
    set yrange [0.4:1]
    plot for [i = 0:1] reference index i using (place(i)):2:3 \
         with yerrorbars lt 1 title (i == 0 ? "mean and sd" : ""), \
         for [i = 0:1] (have_yours ? yours : reference) index i \
         using (have_yours ? place(i) : 1/0):2 with points lt 2 \
         title (have_yours && i == 0 ? "yours" : "")
} else {
    set multiplot layout 1, 2
    set title "accuracy, mean and sd of 5 folds"
    set yrange [0.4:1]
    plot for [i = 0:1] reference index i using (place(i)):2:3 \
         with yerrorbars lt 1 ps 0.5 lw 2 title "", \
         for [i = 0:1] (have_yours ? yours : reference) index i \
         using (have_yours ? place(i) : 1/0):2 with points lt 2 ps 1.5 \
         title (have_yours && i == 0 ? "yours" : "")
    set title "seconds of all fits"
    set logscale y
    set yrange [0.005:5]
    plot for [i = 0:1] reference index i using (place(i)):4 \
         with impulses lt 3 lw 12 dt 1 title "", \
         for [i = 0:1] (have_yours ? yours : reference) index i \
         using (have_yours ? place(i) : 1/0):4 with points lt 2 ps 1.5 \
         title (have_yours && i == 0 ? "yours" : "")
    unset multiplot
}
